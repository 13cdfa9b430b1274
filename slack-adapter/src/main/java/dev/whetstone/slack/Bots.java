package dev.whetstone.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.whetstone.core.adapter.Secret;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who we are in each workspace, as Slack says: asked once, since every event needs it.
final class Bots {
  private static final Logger log = LoggerFactory.getLogger(Bots.class);
  private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);

  private final SlackCalls calls;
  private final TeamTokens tokens;
  private final Map<String, Bot> known = new ConcurrentHashMap<>();
  private final Map<String, Long> failedAt = new ConcurrentHashMap<>();

  /// Us in a workspace.
  ///
  /// @param team the workspace's id
  /// @param user the id of our user there
  /// @param bot the id that our messages carry as `bot_id`
  record Bot(String team, String user, String bot) {}

  Bots(SlackCalls calls, TeamTokens tokens) {
    this.calls = calls;
    this.tokens = tokens;
  }

  /// Us in a workspace; empty while Slack cannot be asked.
  Optional<Bot> in(String team) {
    Bot bot = known.get(team);
    return bot != null ? Optional.of(bot) : asked(team);
  }

  /// Asks with the one token of the settings which workspace it is of.
  ///
  /// @return what came of it; a failure is no reason to stop
  Called<AuthTestResponse> meet(Secret token) {
    Called<AuthTestResponse> called =
        calls.with(token.reveal(), "auth.test", c -> c.authTest(r -> r));
    if (called instanceof Called.Fine<AuthTestResponse>(var body)) {
      tokens.isOf(body.getTeamId());
      keep(body);
    }
    return called;
  }

  /// Forgets what was known, such as when the app was installed anew.
  void forget(String team) {
    known.remove(team);
    failedAt.remove(team);
  }

  private Optional<Bot> asked(String team) {
    Long failed = failedAt.get(team);
    if (failed != null && System.nanoTime() - failed < ASK_AGAIN_AFTER.toNanos()) {
      return Optional.empty();
    }
    Called<AuthTestResponse> called = calls.asBot(team, "auth.test", c -> c.authTest(r -> r));
    if (called instanceof Called.Fine<AuthTestResponse>(var body)) {
      return Optional.of(keep(body));
    }
    failedAt.put(team, System.nanoTime());
    log.info("auth.test did not say who we are in {}", team);
    return Optional.empty();
  }

  private Bot keep(AuthTestResponse body) {
    Bot bot = new Bot(text(body.getTeamId()), text(body.getUserId()), text(body.getBotId()));
    known.put(bot.team(), bot);
    return bot;
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given;
  }
}
