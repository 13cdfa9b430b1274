package dev.whetstone.slack;

import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import dev.whetstone.core.adapter.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps one Socket Mode connection open: a dropped one is replaced at once, one that Slack wants
/// to refresh only after the next one stands, and failures are tried again ever more slowly.
/// (docs.slack.dev/apis/events-api/using-socket-mode)
final class SlackSocket implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackSocket.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  // People wait for an answer: for the first tries a failing server is asked at least this often.
  private static final Duration LONGEST_AT_FIRST = Duration.ofSeconds(3);
  private static final int FIRST_TRIES = 8;

  /// A connection that lived so long was a good one.
  private static final Duration LASTING = Duration.ofSeconds(10);

  /// A token that Slack refuses does not mend itself, but its owner may mend the app.
  private static final Duration PAUSE_OF_REFUSED = Duration.ofMinutes(1);

  private static final Set<String> REFUSALS =
      Set.of(
          "invalid_auth",
          "not_authed",
          "account_inactive",
          "token_revoked",
          "token_expired",
          "not_allowed_token_type",
          "missing_scope",
          "no_permission",
          "access_denied",
          "forbidden_team");

  private final SlackCalls calls;
  private final Secret appToken;
  private final SocketSession.Listener listener;
  private final Line line;
  private final Semaphore wake = new Semaphore(0);
  private final AtomicReference<@Nullable SocketSession> current = new AtomicReference<>();
  private final Thread keeper;
  private volatile boolean closed;
  private volatile String refusal = "";
  private volatile @Nullable SocketSession ending;

  /// Hears of the line itself.
  interface Line {
    /// It stands, for the first time or again.
    void up();

    /// It is gone.
    void down();
  }

  /// @param listener gets what Slack delivers, in order
  SlackSocket(SlackCalls calls, Secret appToken, SocketSession.Listener listener, Line line) {
    this.calls = calls;
    this.appToken = appToken;
    this.listener = listener;
    this.line = line;
    this.keeper = Thread.ofVirtual().name("slack socket").unstarted(this::keep);
  }

  void start() {
    keeper.start();
  }

  /// Why Slack refuses the app token; empty while it does not.
  Optional<String> refusal() {
    return Optional.of(refusal).filter(it -> !it.isEmpty());
  }

  private void keep() {
    while (!closed) {
      try {
        keepOpen();
      } catch (RuntimeException failure) {
        // Whatever fails, such as the database for a moment: without a line nobody is heard.
        log.error("keeping the line to Slack failed, and is begun anew", failure);
        await(LONGEST_PAUSE);
      }
    }
  }

  private void keepOpen() {
    Duration pause = FIRST_PAUSE;
    boolean isTold = false;
    int tries = 0;
    while (!closed) {
      long begun = System.nanoTime();
      Optional<Duration> failed = connect(pause);
      if (failed.isPresent() && !isTold && current.get() == null) {
        line.down(); // It never stood, or the next one does not.
      }
      isTold = failed.isPresent();
      if (failed.isEmpty()) {
        waitForEnd();
      }
      boolean lasted = failed.isEmpty() && System.nanoTime() - begun > LASTING.toNanos();
      if (lasted) {
        pause = FIRST_PAUSE;
        tries = 0;
      } else {
        // A server that accepts and drops us at once gets no hot loop either.
        await(failed.orElse(pause));
        tries++;
        pause =
            shorter(pause.multipliedBy(2), tries < FIRST_TRIES ? LONGEST_AT_FIRST : LONGEST_PAUSE);
      }
    }
  }

  /// Opens a connection; when it failed, how long to wait before the next try.
  private Optional<Duration> connect(Duration pause) {
    Called<AppsConnectionsOpenResponse> called =
        calls.with(appToken.reveal(), "apps.connections.open", c -> c.appsConnectionsOpen(r -> r));
    return switch (called) {
      case Called.Fine<AppsConnectionsOpenResponse>(var body) -> open(body.getUrl(), pause);
      case Called.Limited<AppsConnectionsOpenResponse>(var after) -> Optional.of(after);
      case Called.Said<AppsConnectionsOpenResponse>(var error, _) -> refused(error, pause);
      case Called.Lost<AppsConnectionsOpenResponse>(var why) -> failed(why, pause);
      case Called.NotSent<AppsConnectionsOpenResponse>(var why) -> failed(why, pause);
    };
  }

  private Optional<Duration> open(@Nullable String url, Duration pause) {
    refusal = "";
    SocketSession next = session(url);
    if (next == null || !next.opens()) {
      return failed("the socket did not open", pause);
    }
    SocketSession before = current.getAndSet(next);
    log.info("listening to Slack");
    line.up();
    if (before != null) {
      before.retire();
    }
    if (!next.isOpen()) {
      ended(next, new SocketSession.End("closed at once", true)); // It ended before it was ours.
    }
    return Optional.empty();
  }

  private @Nullable SocketSession session(@Nullable String url) {
    try {
      return url == null ? null : new SocketSession(URI.create(url), listener, this::ended);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  private Optional<Duration> refused(String error, Duration pause) {
    if (!REFUSALS.contains(error)) {
      return failed(error, pause);
    }
    if (!refusal.equals(error)) {
      log.error(
          "Slack refuses SLACK_APP_TOKEN ({}). Nothing is heard from Slack until it is mended:"
              + " ./drill doctor says how. It is tried again every minute.",
          error);
    }
    refusal = error;
    return Optional.of(PAUSE_OF_REFUSED);
  }

  private Optional<Duration> failed(String why, Duration pause) {
    Duration jittered =
        pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 2 + 1));
    log.warn("no line to Slack ({}): trying again in {} ms", why, jittered.toMillis());
    return Optional.of(jittered);
  }

  /// A session ended, or is about to.
  private void ended(SocketSession session, SocketSession.End end) {
    if (current.get() != session || closed) {
      return;
    }
    log.info("the line to Slack ends: {}", end.why());
    ending = session;
    if (end.isOver()) {
      current.compareAndSet(session, null);
      line.down();
    }
    wake.release();
  }

  private void waitForEnd() {
    try {
      SocketSession standing = current.get();
      while (!closed && standing != null && standing == current.get() && standing != ending) {
        wake.acquire();
      }
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }

  private void await(Duration pause) {
    try {
      wake.drainPermits();
      if (!closed) {
        boolean _ = wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      closed = true;
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  @Override
  public void close() {
    closed = true;
    wake.release();
    SocketSession last = current.getAndSet(null);
    if (last != null) {
      last.retire();
    }
  }
}
