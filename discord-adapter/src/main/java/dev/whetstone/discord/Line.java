package dev.whetstone.discord;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.InOrder;
import dev.whetstone.core.adapter.Life;
import dev.whetstone.core.adapter.SettingsException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line between Discord and the product: it begins with who we are, connects, and tells the
/// product when it stands and when it is down.
final class Line implements Gateway.Ear, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Line.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration NEXT_CONNECTION = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /// discord.com/developers/docs/events/gateway#rate-limiting: a session begins each five seconds.
  private static final Duration BETWEEN_SESSIONS = Duration.ofMillis(5_200);

  private final DiscordSettings settings;
  private final DiscordCalls calls;
  private final Us us;
  private final Places places;
  private final Connection connection;
  private final House house;
  private final DiscordEvents events;
  private final DiscordAdapter.Watcher watcher;
  private final Allowance allowance = new Allowance(InstantSource.system());
  private final Gateway gateway;
  private final InOrder inOrder = new InOrder("discord line");
  private final Shards shards = new Shards();
  private final Life life = new Life();
  private final CountDownLatch stood = new CountDownLatch(1);
  private volatile Gateway.Door door = new Gateway.Door("", false, 1, 1);

  Line(
      DiscordSettings settings,
      DiscordCalls calls,
      Us us,
      Places places,
      Connection connection,
      House house,
      DiscordEvents events,
      DiscordAdapter.Watcher watcher) {
    this.settings = settings;
    this.calls = calls;
    this.us = us;
    this.places = places;
    this.connection = connection;
    this.house = house;
    this.events = events;
    this.watcher = watcher;
    this.gateway = new Gateway(settings, allowance, this);
  }

  /// Connects, whatever fails at first; returns when the line stands, or when it is told that it
  /// never will.
  void keepBeginning() {
    life.keepBeginning("Discord", this::begin);
  }

  private void begin() {
    Patience patience = new Patience(settings.startsWithin(), this::fail);
    if (!meets(patience)) {
      return;
    }
    new Adoptions(house, places, life).all();
    connection.know();
    patience.isProlonged(allowance.rest());
    Thread.ofVirtual().name("discord connection").start(this::open);
    while (!life.isOver() && !stands(patience.left())) {
      patience.isTried("the gateway did not get ready");
    }
  }

  /// Whether Discord said who we are and where its gateway is.
  private boolean meets(Patience patience) {
    Meeting meeting = new Meeting(settings, calls, allowance, life, patience, this::fail);
    Optional<Payload> me = meeting.us();
    me.ifPresent(this::areWe);
    Optional<Gateway.Door> found = me.flatMap(_ -> meeting.door());
    found.ifPresent(it -> {
      door = it;
      shards.are(it.shards());
    });
    return found.isPresent();
  }

  private void areWe(Payload me) {
    us.are(me.text("id"));
    if (Invite.application(calls) instanceof Called.Fine<Payload>(var application)) {
      connection.isOf(application.text("id"));
    }
  }

  private boolean stands(Duration most) {
    try {
      return stood.await(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// JDA looks for itself who we are, which may fail; the next time it may not. The session that
  /// was refused counts too.
  private void openAfterAnother() {
    if (!life.endsIn(BETWEEN_SESSIONS)) {
      open();
    }
  }

  private void open() {
    boolean isOpen = false;
    while (!isOpen && !life.isOver()) {
      try {
        gateway.open(door, connection.readsTexts());
        isOpen = true;
      } catch (RuntimeException failure) {
        log.warn("connecting to Discord failed ({})", failure.getClass().getSimpleName());
        isOpen = life.endsIn(NEXT_CONNECTION);
      }
    }
  }

  @Override
  public void heard(int shard, String type, Payload event) {
    switch (type) {
      case "READY" -> {
        event.some("user", "id").ifPresent(us::are);
        event.some("application", "id").ifPresent(connection::isOf);
        inOrder.run("line", () -> up(shard, true));
      }
      case "RESUMED" -> inOrder.run("line", () -> up(shard, false));
      case "INTERACTION_CREATE" -> events.take(type, addressed(event));
      default -> events.take(type, event);
    }
  }

  /// Answers go by the application's id, which Discord names in each interaction.
  private Payload addressed(Payload interaction) {
    if (!interaction.has("application_id")) {
      connection
          .application()
          .or(us::id)
          .ifPresent(id -> interaction.json().put("application_id", id));
    }
    return interaction;
  }

  /// @param isFresh whether what happened meanwhile was not delivered
  private void up(int shard, boolean isFresh) {
    log.info("shard {} stands, {}", shard, isFresh ? "anew" : "resumed");
    if (!shards.stands(shard, isFresh)) {
      return;
    }
    house.lineUp();
    if (shards.takesGap()) {
      house.catchUp();
    }
    if (stood.getCount() > 0) {
      stood.countDown();
      connected();
    }
  }

  private void connected() {
    Optional<String> application = connection.application().or(us::id);
    application.ifPresent(id -> {
      watcher.connected(Invite.of(id));
      Thread.ofVirtual().name("discord commands").start(() -> register(id));
    });
  }

  /// Without commands there are still buttons, so it is tried until it works.
  private void register(String application) {
    Duration pause = FIRST_PAUSE;
    while (!new Registration(calls).register(application) && !life.isOver()) {
      log.warn("the commands could not be registered at Discord; it is tried again");
      if (life.endsIn(pause)) {
        return;
      }
      Duration next = pause.multipliedBy(4);
      pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    }
  }

  @Override
  public void lost(int shard) {
    inOrder.run("line", () -> down(shard));
  }

  private void down(int shard) {
    shards.falls(shard);
    if (!life.isOver()) {
      log.info("the connection of shard {} is gone, and comes back by itself", shard);
      house.lineDown();
    }
  }

  @Override
  public void ended(int shard, int code) {
    if (life.isOver()) {
      return;
    }
    lost(shard);
    fail(
        Problems.ofClose(code)
            .orElseGet(() ->
                new SettingsException(
                    "Discord closed the connection for good (%d).".formatted(code),
                    "Start again; if it stays, ./drill doctor says what is missing.")));
  }

  @Override
  public void denied() {
    connection.refuseTexts();
    log.warn(
        "Discord does not let us read what people write (4014), so they answer by form. {}",
        Problems.SWITCH_ON);
    Thread.ofVirtual().name("discord start").start(this::openAfterAnother);
  }

  private void fail(SettingsException why) {
    if (!life.isOver()) {
      watcher.failed(why);
    }
  }

  @Override
  public void close() {
    life.ends();
    stood.countDown();
    gateway.close();
  }
}
