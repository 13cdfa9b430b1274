package dev.whetstone.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.sun.net.httpserver.HttpServer;
import dev.whetstone.core.adapter.Connected;
import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.Life;
import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.adapter.ServiceTime;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slack, put together: what sends, what hears, and the line between. One for a process.
public final class SlackAdapter implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackAdapter.class);

  /// How long Slack is kept waiting for what we do with a delivery.
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  /// What is under way when the program ends may end, so long.
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final SlackSettings settings;
  private final InstantSource world;
  private final InstantSource clock;
  private final ServiceTime time;
  private final @Nullable Installations installations;
  private final TeamTokens tokens;
  private final SlackCalls calls;
  private final Bots bots;
  private final KnownPeople people;
  private final SlackPlatform platform;
  private final Platform ours;
  private final Life life = new Life();
  private volatile boolean isKnown;
  private @Nullable SlackEvents events;
  private @Nullable SlackSocket socket;

  /// Makes it ready to send; nothing is heard before [#listen].
  ///
  /// @param clock the product's, which may be moved by hand
  /// @param isReal whether that is the machine's own
  public SlackAdapter(
      SlackSettings settings,
      Transactions transactions,
      Pictures pictures,
      InstantSource clock,
      boolean isReal) {
    this.settings = settings;
    this.clock = clock;
    this.world = InstantSource.system();
    SlackSettings.Install install = settings.install();
    this.installations = install == null ? null : new Installations(transactions, install.keys());
    this.tokens = new TeamTokens(settings, installations, world);
    this.calls = new SlackCalls(settings.api().toString(), tokens);
    tokens.askAt(calls);
    this.bots = new Bots(calls, tokens);
    this.people = new KnownPeople(calls, settings.managers());
    this.platform = new SlackPlatform(calls, people, transactions, pictures, world);
    this.time = new ServiceTime(clock, world, isReal, platform::slow);
    this.ours =
        new Connected(platform, "Slack", time, () -> isKnown, people::forget, "docs/slack.md");
    this.isKnown = settings.botToken() == null;
  }

  /// What the dispatcher sends by.
  public Platform platform() {
    return ours;
  }

  /// Begins to hear; returns at once. In HTTP mode the server is asked from here on.
  public void listen(House product, @Nullable HttpServer server) {
    Hearing hearing = new Hearing(calls, tokens, bots, people, platform, clock, time, product);
    SlackEvents heard = new SlackEvents(product, hearing, PATIENCE);
    events = heard;
    if (settings.mode() == SlackSettings.Mode.HTTP && server != null) {
      mount(server, heard);
    }
    Thread.ofVirtual()
        .name("slack start")
        .start(() -> life.keepBeginning("Slack", () -> begin(product, heard)));
  }

  private void mount(HttpServer server, SlackEvents heard) {
    SlackSettings.Install install = settings.install();
    OAuth oauth =
        install == null || installations == null
            ? null
            : new OAuth(settings, install, installations, calls, world, bots::forget);
    Secret secret = settings.signingSecret();
    if (secret != null) {
      new SlackHttp(secret, world, heard, oauth).mountOn(server);
    }
  }

  /// First who we are, since everything that is heard needs it; then the line.
  private void begin(House product, SlackEvents heard) {
    meet(product);
    if (installations != null && settings.botToken() == null && installations.teams().size() == 1) {
      product.adopt(Heard.workspace(installations.teams().getFirst()));
    }
    Secret appToken = settings.appToken();
    if (appToken == null) {
      product.lineUp();
      product.catchUp();
      return;
    }
    SlackSocket line = new SlackSocket(calls, appToken, heard::take, new Standing(product));
    synchronized (this) {
      if (life.isOver()) {
        return;
      }
      socket = line;
    }
    line.start();
  }

  private record Standing(House product) implements SlackSocket.Line {
    @Override
    public void up() {
      product.lineUp();
      product.catchUp();
    }

    @Override
    public void down() {
      product.lineDown();
    }
  }

  /// Asks which workspace the token is of, until Slack says so.
  private void meet(House product) {
    Secret token = settings.botToken();
    Duration pause = FIRST_PAUSE;
    boolean goesOn = token != null;
    while (goesOn && !life.isOver() && token != null) {
      Called<AuthTestResponse> called = bots.meet(token);
      if (called instanceof Called.Fine<AuthTestResponse>(var body)) {
        log.info("connected to Slack as the app of workspace {}", body.getTeamId());
        SlackCheckup.missing(body).ifPresent(lack -> log.warn("{} {}", lack.what(), lack.mend()));
        product.adopt(Heard.workspace(body.getTeamId()));
        isKnown = true;
        return;
      }
      if (called instanceof Called.Said<AuthTestResponse>(var error, _)) {
        log.error(
            "Slack refuses SLACK_BOT_TOKEN ({}). The rest of the product goes on; ./drill doctor"
                + " says how to mend it.",
            error);
        pause = LONGEST_PAUSE;
      } else {
        log.warn("Slack does not answer yet");
      }
      goesOn = !life.endsIn(called instanceof Called.Limited<?>(var after) ? after : pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  /// Why Slack refuses the app token; empty while it does not.
  public Optional<String> refusal() {
    SlackSocket line = socket;
    return line == null ? Optional.empty() : line.refusal();
  }

  /// Hears no more, and lets what is under way end.
  public void hearNoMore() {
    synchronized (this) {
      life.ends();
    }
    if (socket != null) {
      socket.close();
    }
    if (events != null) {
      events.settle(FAREWELL);
      events.close();
    }
    // Whoever waits for a turn to post goes, so that the dispatcher can end.
    platform.close();
  }

  /// Ends all; may follow [#hearNoMore].
  @Override
  public void close() {
    calls.close();
  }
}
