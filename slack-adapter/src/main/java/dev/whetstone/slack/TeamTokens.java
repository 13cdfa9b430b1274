package dev.whetstone.slack;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import dev.whetstone.core.adapter.Secret;
import dev.whetstone.slack.Installations.Installation;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot's tokens: the one of the settings for its workspace, for others those of their
/// installations, refreshed before they expire by whoever needs them first, be it to post alone.
final class TeamTokens implements Tokens {
  private static final Logger log = LoggerFactory.getLogger(TeamTokens.class);

  /// Tokens that rotate live for twelve hours (docs.slack.dev/authentication/using-token-rotation).
  private static final Duration REFRESH_WITHIN = Duration.ofMinutes(30);

  private static final Duration LEASE = Duration.ofSeconds(30);

  private final SlackSettings settings;
  private final @Nullable Installations installations;
  private final InstantSource clock;
  private volatile String ownTeam = "";
  private volatile @Nullable SlackCalls calls;

  /// @param clock the machine's: Slack's tokens expire in the world's time
  TeamTokens(SlackSettings settings, @Nullable Installations installations, InstantSource clock) {
    this.settings = settings;
    this.installations = installations;
    this.clock = clock;
  }

  /// Where fresh tokens are asked for.
  void askAt(SlackCalls slack) {
    calls = slack;
  }

  /// Slack said which workspace the token of the settings is of.
  void isOf(String team) {
    ownTeam = team;
  }

  /// The workspace of the settings' token; empty until Slack said it.
  Optional<String> ownTeam() {
    return Optional.of(ownTeam).filter(it -> !it.isEmpty());
  }

  /// The workspace of a delivery: where there is but one, it is that one, whatever it is called.
  String teamOf(String said) {
    return installations == null && !ownTeam.isEmpty() ? ownTeam : said;
  }

  @Override
  public Optional<String> bot(String team) {
    Secret own = settings.botToken();
    // Until Slack said whose it is, it is taken for the one that is asked for.
    if (own != null && (ownTeam.isEmpty() || ownTeam.equals(team))) {
      return Optional.of(own.reveal());
    }
    return installations == null
        ? Optional.empty()
        : installations.of(team).map(found -> fresh(installations, found).reveal());
  }

  /// Its tokens are worth nothing any more.
  void drop(String team) {
    if (installations != null) {
      installations.drop(team);
    }
  }

  private Secret fresh(Installations all, Installation found) {
    Instant expires = found.expiresAt();
    Instant now = clock.instant();
    boolean isStale = expires != null && expires.minus(REFRESH_WITHIN).isBefore(now);
    if (!isStale || found.refresh() == null || !all.mayRefresh(found, now, LEASE)) {
      return found.token();
    }
    return refreshed(all, found, found.refresh()).orElse(found.token());
  }

  private Optional<Secret> refreshed(Installations all, Installation stale, Secret refresh) {
    SlackSettings.Install install = settings.install();
    SlackCalls slack = calls;
    if (install == null || slack == null) {
      return Optional.empty();
    }
    Called<OAuthV2AccessResponse> called = new TokenExchange(slack, install).forRefresh(refresh);
    if (!(called instanceof Called.Fine<OAuthV2AccessResponse>(var body))) {
      log.warn("the token of {} could not be refreshed: {}", stale.team(), why(called));
      return Optional.empty();
    }
    Secret token = new Secret(body.getAccessToken());
    Secret next = body.getRefreshToken() == null ? refresh : new Secret(body.getRefreshToken());
    all.refreshed(stale, token, next, expiry(body, clock.instant()));
    log.info("the token of {} was refreshed", stale.team());
    return Optional.of(token);
  }

  private static String why(Called<?> called) {
    return called instanceof Called.Said<?>(var error, _)
        ? error
        : called.getClass().getSimpleName();
  }

  /// When tokens of an answer expire; absent for those that do not.
  static @Nullable Instant expiry(OAuthV2AccessResponse body, Instant now) {
    Integer seconds = body.getExpiresIn();
    return seconds == null || seconds <= 0 ? null : now.plusSeconds(seconds);
  }
}
