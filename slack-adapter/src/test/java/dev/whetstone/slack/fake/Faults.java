package dev.whetstone.slack.fake;

import dev.whetstone.core.fake.Answer;
import dev.whetstone.core.fake.Fault;
import dev.whetstone.core.fake.FaultRule;
import dev.whetstone.core.fake.Script;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What goes wrong, by script: each rule hits calls of one method, first rule first; `upload` and
/// `response_url` name the addresses outside the methods.
public final class Faults extends Script<Call, Faults.Rule> {
  private final World world;
  private final Map<String, Instant> limitedUntil = new HashMap<>();

  Faults(World world) {
    super(world);
    this.world = world;
  }

  @Override
  protected Rule rule(String method, int times) {
    return new Rule(this, method, times);
  }

  /// Seen from Slack's edge when it is down: status.slack.com incidents show pages, not JSON.
  @Override
  protected Answer page() {
    return Answer.page("Server Error");
  }

  /// Forgets all rules and limits and lets hanging calls go.
  @Override
  public void clear() {
    world.doing(() -> {
      super.clear();
      limitedUntil.clear();
    });
  }

  /// What happens to this call: an earlier limit that still holds, or the first rule that fits.
  Optional<Fault> of(Call call) {
    Instant until = limitedUntil.get(limitKey(call));
    if (until != null && call.at().isBefore(until)) {
      world.blames(
          Violation.Kind.BEFORE_RETRY_AFTER,
          "%s at %s, limited until %s".formatted(call.method(), call.at(), until));
      Duration left = Duration.between(call.at(), until);
      return Optional.of(new Fault.Instead(() -> limited(call, left)));
    }
    return ruled(call);
  }

  /// docs.slack.dev/apis/web-api/rate-limits: limits are by method, workspace and app.
  private static String limitKey(Call call) {
    return call.method() + " " + call.token();
  }

  // docs.slack.dev/apis/web-api/rate-limits: HTTP 429 with Retry-After in seconds.
  private Answer limited(Call call, Duration after) {
    world.doing(() -> limitedUntil.put(limitKey(call), world.now().plus(after)));
    long seconds = Math.max(1, after.plusMillis(999).toSeconds());
    return WebApi.json(429, new SlackError("ratelimited").answer())
        .with(Map.of("Retry-After", String.valueOf(seconds)));
  }

  /// When, and then what.
  public static final class Rule extends FaultRule<Call, Rule> {
    private final Faults faults;

    private Rule(Faults faults, String method, int left) {
      super(faults, method, left);
      this.faults = faults;
    }

    @Override
    protected Rule self() {
      return this;
    }

    /// HTTP 429 with Retry-After; calls of the method that come earlier are refused alike and
    /// counted as violations.
    public void limited(Duration after) {
      instead(call -> faults.limited(call, after));
    }

    /// `ok: false` with this error, before acting.
    public void refuses(String error) {
      instead(_ -> WebApi.json(200, new SlackError(error).answer()));
    }
  }
}
