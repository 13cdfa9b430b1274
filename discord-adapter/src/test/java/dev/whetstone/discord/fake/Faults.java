package dev.whetstone.discord.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What goes wrong, by script: each rule hits requests of one route, first rule first.
public final class Faults {
  private static final String EVERY = "*";
  private static final String GLOBAL = "global";

  private final World world;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Instant> limitedUntil = new HashMap<>();
  private CountDownLatch hanging = new CountDownLatch(1);

  Faults(World world) {
    this.world = world;
  }

  /// How a 429 says when to come back.
  enum Limit {
    ROUTE,
    WHOLE_BOT,
    FRACTION_IN_HEADER
  }

  /// What happens to a request.
  sealed interface Fault {
    record Limited(Limit limit, Duration after) implements Fault {}

    record Status(int status, boolean acts) implements Fault {}

    record Html() implements Fault {}

    record Refused(Refusal refusal) implements Fault {}

    record Hang(CountDownLatch until) implements Fault {}

    record Drop(boolean acts) implements Fault {}

    record Slow(Duration time) implements Fault {}
  }

  /// The next request of a route ([Routes]); `*` means any route.
  public Rule on(String route) {
    return new Rule(route, 1);
  }

  /// Every request of a route from now on; `*` means every route.
  public Rule always(String route) {
    return new Rule(route, Integer.MAX_VALUE);
  }

  /// Forgets all rules and limits and lets hanging requests go.
  public void clear() {
    world.doing(() -> {
      rules.clear();
      limitedUntil.clear();
      hanging.countDown();
      hanging = new CountDownLatch(1);
    });
  }

  /// What happens to this request: an earlier limit that still holds, or the first rule that fits.
  Optional<Fault> of(Call call) {
    for (String key : List.of(limitKey(call), GLOBAL)) {
      Instant until = limitedUntil.get(key);
      // Interactions are outside the bot's global limit: topics/rate-limits#global-rate-limit.
      boolean holds = !key.equals(GLOBAL) || !isInteraction(call.route());
      if (until != null && holds && call.at().isBefore(until)) {
        world.blames(
            Violation.Kind.BEFORE_RETRY_AFTER,
            "%s at %s, limited until %s".formatted(call.route(), call.at(), until));
        Limit limit = key.equals(GLOBAL) ? Limit.WHOLE_BOT : Limit.ROUTE;
        return Optional.of(new Fault.Limited(limit, Duration.between(call.at(), until)));
      }
    }
    return rules.stream().flatMap(rule -> rule.hits(call).stream()).findFirst();
  }

  static boolean isInteraction(String route) {
    return route.contains("/interactions/") || route.contains("/webhooks/");
  }

  /// topics/rate-limits: per route and its top-level resource (channel, guild or webhook).
  static String limitKey(Call call) {
    return call.route()
        + " "
        + call.id("channel_id")
        + call.id("guild_id")
        + call.id("webhook_token");
  }

  void limit(Call call, Limit limit, Duration after) {
    String key = limit == Limit.WHOLE_BOT ? GLOBAL : limitKey(call);
    limitedUntil.merge(key, call.at().plus(after), (a, b) -> a.isAfter(b) ? a : b);
  }

  /// When, and then what. The last call says what.
  public final class Rule {
    private final String route;
    private int passes;
    private int left;
    private Predicate<Call> calls = _ -> true;
    private @Nullable Fault fault;

    private Rule(String route, int left) {
      this.route = route;
      this.left = left;
    }

    /// Lets so many requests pass first.
    public Rule after(int calls) {
      this.passes = calls;
      return this;
    }

    /// Hits so many requests.
    public Rule times(int calls) {
      this.left = calls;
      return this;
    }

    /// Only requests like these.
    public Rule where(Predicate<Call> calls) {
      this.calls = calls;
      return this;
    }

    /// 429 for this route and channel, with `Retry-After` in whole seconds upwards and the exact
    /// (fractional) time in the body; earlier requests are refused alike and are violations.
    public void limited(Duration after) {
      is(new Fault.Limited(Limit.ROUTE, after));
    }

    /// 429 for the whole bot: `X-RateLimit-Global`.
    public void limitedGlobally(Duration after) {
      is(new Fault.Limited(Limit.WHOLE_BOT, after));
    }

    /// 429 with a fraction in the `Retry-After` header too, and with no other header of a limit, as
    /// some proxies and emulators send.
    public void limitedFractionally(Duration after) {
      is(new Fault.Limited(Limit.FRACTION_IN_HEADER, after));
    }

    /// An HTTP status with an empty body, before acting.
    public void answers(int status) {
      is(new Fault.Status(status, false));
    }

    /// HTTP status 200 with a page of HTML, before acting.
    public void html() {
      is(new Fault.Html());
    }

    /// Discord's error as JSON, before acting.
    public void refuses(int status, int code, String message) {
      is(new Fault.Refused(Refusal.of(status, code, message)));
    }

    /// Never answers and never acts, until cleared or closed.
    public void hangs() {
      is(new Fault.Hang(hanging));
    }

    /// Acts, then drops the connection.
    public void losesAnswer() {
      is(new Fault.Drop(true));
    }

    /// Acts, then answers with this status and no body.
    public void actsAndAnswers(int status) {
      is(new Fault.Status(status, true));
    }

    /// Drops the connection before acting.
    public void drops() {
      is(new Fault.Drop(false));
    }

    /// Acts and answers after so much real time.
    public void slow(Duration time) {
      is(new Fault.Slow(time));
    }

    private void is(Fault what) {
      fault = what;
      world.doing(() -> rules.add(this));
    }

    private Optional<Fault> hits(Call call) {
      boolean fits = route.equals(EVERY) || route.equals(call.route());
      if (left < 1 || !fits || !calls.test(call)) {
        return Optional.empty();
      }
      if (passes > 0) {
        passes--;
        return Optional.empty();
      }
      left--;
      return Optional.ofNullable(fault);
    }
  }
}
