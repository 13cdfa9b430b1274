package dev.whetstone.discord;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.InOrder;
import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.chat.ChannelRef;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The line between Discord and the product: it begins with who we are, connects, and tells the
/// product when it stands and when it is down.
final class Line implements Gateway.Ear, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Line.class);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int ADOPTIONS = 3;

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
  private final Allowance allowance;
  private final Gateway gateway;
  private final InOrder inOrder = new InOrder("discord line");
  private final Set<Integer> standing = new HashSet<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch stood = new CountDownLatch(1);
  private volatile int shards = 1;
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
    this.allowance = new Allowance(InstantSource.system());
    this.gateway = new Gateway(settings, allowance, this);
  }

  /// Connects; returns when the line stands, or when it is told that it never will.
  void begin() {
    Patience patience = new Patience(settings.startsWithin());
    if (!meet(patience) || !findGateway(patience)) {
      return;
    }
    adoptWaiting();
    connection.know();
    patience.isProlonged(allowance.rest());
    Thread.ofVirtual().name("discord connection").start(this::open);
    String why = "the gateway did not get ready";
    while (stood.getCount() > 0 && ended.getCount() > 0) {
      if (!stands(patience.left())) {
        patience.isOver(why);
      }
    }
  }

  private boolean stands(Duration most) {
    try {
      return stood.await(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Until when connecting may take; says once that it took too long.
  private final class Patience {
    private final Duration most;
    private long end;
    private boolean isSaid;

    Patience(Duration most) {
      this.most = most;
      this.end = System.nanoTime() + most.toNanos();
    }

    void isProlonged(Duration more) {
      end += more.toNanos();
    }

    Duration left() {
      return isSaid ? LONGEST_PAUSE : Duration.ofNanos(end - System.nanoTime());
    }

    void isOver(String why) {
      if (!isSaid && System.nanoTime() >= end && ended.getCount() > 0) {
        isSaid = true;
        watcher.failed(Problems.late(most, why));
      }
    }
  }

  /// Asks who we are until Discord says so; false where it never will.
  private boolean meet(Patience patience) {
    Duration pause = FIRST_PAUSE;
    while (ended.getCount() > 0) {
      Called<Payload> called = calls.call(Ask.get("users", "@me"));
      if (called instanceof Called.Fine<Payload>(var me) && me.has("id")) {
        us.are(me.text("id"));
        if (Invite.application(calls) instanceof Called.Fine<Payload>(var application)) {
          connection.isOf(application.text("id"));
        }
        return true;
      }
      if (isRefused(called)) {
        return false;
      }
      pause = pauses(called, pause, patience);
    }
    return false;
  }

  private boolean isRefused(Called<?> called) {
    boolean isRefused =
        called instanceof Called.Said<?>(var status, _, _) && status == Problems.REFUSED;
    if (isRefused) {
      fail(Problems.refusedToken());
    }
    return isRefused;
  }

  /// Waits before the next try; how long the one after it is.
  private Duration pauses(Called<?> called, Duration pause, Patience patience) {
    String why = String.valueOf(Problems.of(called).getMessage());
    log.warn("{} It is tried again.", why);
    Duration wanted = called instanceof Called.Limited<?>(var after) ? after : pause;
    boolean isEnded = isEndedIn(shorter(wanted, positive(patience.left())));
    if (!isEnded) {
      patience.isOver(why.endsWith(".") ? why.substring(0, why.length() - 1) : why);
    }
    return shorter(pause.multipliedBy(2), LONGEST_PAUSE);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration positive(Duration duration) {
    return duration.isPositive() ? duration : Duration.ofMillis(1);
  }

  /// Whether the program ends within this time.
  boolean isEndedIn(Duration pause) {
    try {
      return ended.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /// Where to connect and how many sessions are left today
  /// (discord.com/developers/docs/events/gateway#get-gateway-bot).
  private boolean findGateway(Patience patience) {
    URI told = settings.gateway();
    Duration pause = FIRST_PAUSE;
    while (ended.getCount() > 0) {
      Called<Payload> called = calls.call(Ask.get("gateway", "bot"));
      if (called instanceof Called.Fine<Payload>(var found) && (told != null || found.has("url"))) {
        know(found, told);
        return true;
      }
      if (isRefused(called)) {
        return false;
      }
      if (told != null) {
        know(Payload.EMPTY, told);
        return true;
      }
      pause = pauses(called, pause, patience);
    }
    return false;
  }

  private void know(Payload found, @Nullable URI told) {
    Payload limit = found.in("session_start_limit");
    if (limit.has("remaining")) {
      allowance.isTold(
          (int) limit.number(0, "total"),
          (int) limit.number(0, "remaining"),
          Duration.ofMillis(limit.number(0, "reset_after")));
    }
    shards =
        settings.shards() > 0 ? settings.shards() : (int) Math.max(1, found.number(1, "shards"));
    door =
        new Gateway.Door(
            told == null ? found.text("url") : told.toString(),
            told != null,
            shards,
            (int) limit.number(1, "max_concurrency"));
  }

  /// Channels that an operator added by their ids alone belong to the servers that they are in.
  private void adoptWaiting() {
    for (int i = 0; i < ADOPTIONS; i++) {
      boolean isDone = true;
      for (ChannelRef waiting : house.waiting()) {
        isDone &= isAdopted(waiting);
      }
      if (isDone || isEndedIn(FIRST_PAUSE)) {
        return;
      }
    }
  }

  private boolean isAdopted(ChannelRef waiting) {
    Called<Place> called = places.fresh(waiting.id());
    if (called instanceof Called.Fine<Place>(var place) && !place.guild().isEmpty()) {
      house.adopt(Places.channelRef(place.guild(), place.id()));
      if (!place.name().isEmpty()) {
        house.named(Places.channelRef(place.guild(), place.id()), place.name());
      }
    }
    // What Discord refuses may come with a server that takes the bot in.
    return called instanceof Called.Fine<?> || called instanceof Called.Said<?>;
  }

  /// JDA looks for itself who we are, which may fail; the next time it may not. The session that
  /// was refused counts too.
  private void openAfterAnother() {
    if (!isEndedIn(BETWEEN_SESSIONS)) {
      open();
    }
  }

  private void open() {
    boolean isOpen = false;
    while (!isOpen && ended.getCount() > 0) {
      try {
        gateway.open(door, connection.readsTexts());
        isOpen = true;
      } catch (RuntimeException failure) {
        log.warn("connecting to Discord failed ({})", failure.getClass().getSimpleName());
        isOpen = isEndedIn(FIRST_PAUSE.multipliedBy(3));
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
    standing.add(shard);
    log.info("shard {} stands, {}", shard, isFresh ? "anew" : "resumed");
    if (standing.size() < shards) {
      return;
    }
    house.lineUp();
    if (isFresh) {
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
    while (!new Registration(calls).register(application) && ended.getCount() > 0) {
      log.warn("the commands could not be registered at Discord; it is tried again");
      if (isEndedIn(pause)) {
        return;
      }
      pause = shorter(pause.multipliedBy(4), Duration.ofMinutes(10));
    }
  }

  @Override
  public void lost(int shard) {
    inOrder.run("line", () -> down(shard));
  }

  private void down(int shard) {
    standing.remove(shard);
    if (ended.getCount() > 0) {
      log.info("the connection of shard {} is gone, and comes back by itself", shard);
      house.lineDown();
    }
  }

  @Override
  public void ended(int shard, int code) {
    if (ended.getCount() == 0) {
      return;
    }
    if (code == Problems.DENIED_INTENTS && connection.readsTexts()) {
      connection.refuseTexts();
      log.warn(
          "Discord does not let us read what people write (4014), so they answer by form. {}",
          Problems.SWITCH_ON);
      Thread.ofVirtual().name("discord start").start(this::openAfterAnother);
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

  private void fail(SettingsException why) {
    if (ended.getCount() > 0) {
      watcher.failed(why);
    }
  }

  @Override
  public void close() {
    ended.countDown();
    stood.countDown();
    gateway.close();
  }
}
