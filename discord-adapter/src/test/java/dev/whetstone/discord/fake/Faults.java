package dev.whetstone.discord.fake;

import dev.whetstone.core.fake.Answer;
import dev.whetstone.core.fake.Fault;
import dev.whetstone.core.fake.FaultRule;
import dev.whetstone.core.fake.Script;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// What goes wrong, by script: each rule hits requests of one route ([Routes]), first rule first.
public final class Faults extends Script<Call, Faults.Rule> {
  private final World world;
  private final Limits limits;

  Faults(World world, Limits limits) {
    super(world);
    this.world = world;
    this.limits = limits;
  }

  @Override
  protected Rule rule(String route, int times) {
    return new Rule(this, route, times);
  }

  /// What stands before Discord answers with pages when it is overloaded.
  @Override
  protected Answer page() {
    return Answer.page("Just a moment");
  }

  /// What stands before Discord may say when to come again, which some HTTP clients do unasked.
  @Override
  protected Answer bare(int status) {
    return Answer.bare(status).with(status == 503 ? Map.of("Retry-After", "0") : Map.of());
  }

  /// Forgets all rules and limits and lets hanging requests go.
  @Override
  public void clear() {
    world.doing(() -> {
      super.clear();
      limits.clear();
    });
  }

  /// What happens to this request: an earlier limit that still holds, or the first rule that fits.
  Optional<Fault> of(Call call) {
    return limits.holding(call).or(() -> ruled(call));
  }

  /// When, and then what.
  public static final class Rule extends FaultRule<Call, Rule> {
    private final Faults faults;

    private Rule(Faults faults, String route, int left) {
      super(faults, route, left);
      this.faults = faults;
    }

    @Override
    protected Rule self() {
      return this;
    }

    /// 429 for this route and channel, with `Retry-After` in whole seconds upwards and the exact
    /// (fractional) time in the body; earlier requests are refused alike and are violations.
    public void limited(Duration after) {
      limited(Limits.Limit.ROUTE, after);
    }

    /// 429 for the whole bot: `X-RateLimit-Global`.
    public void limitedGlobally(Duration after) {
      limited(Limits.Limit.WHOLE_BOT, after);
    }

    /// 429 with a fraction in the `Retry-After` header too, and with no other header of a limit, as
    /// some proxies and emulators send.
    public void limitedFractionally(Duration after) {
      limited(Limits.Limit.FRACTION_IN_HEADER, after);
    }

    private void limited(Limits.Limit limit, Duration after) {
      instead(call -> faults.limits.answer(call, limit, after));
    }

    /// Discord's error as JSON, before acting.
    public void refuses(int status, int code, String message) {
      instead(_ -> Refusal.of(status, code, message).answer());
    }
  }
}
