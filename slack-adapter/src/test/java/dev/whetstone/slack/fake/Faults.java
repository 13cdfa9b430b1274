package dev.whetstone.slack.fake;

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

/// What goes wrong, by script: each rule hits calls of one method, first rule first.
public final class Faults {
  private final World world;
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Instant> limitedUntil = new HashMap<>();
  private CountDownLatch hanging = new CountDownLatch(1);

  Faults(World world) {
    this.world = world;
  }

  /// What happens to a call.
  sealed interface Fault {
    record Limit(Duration after) implements Fault {}

    record Status(int status, boolean acts) implements Fault {}

    record Html() implements Fault {}

    record Refusal(String error) implements Fault {}

    record Hang(CountDownLatch until) implements Fault {}

    record Drop(boolean acts) implements Fault {}

    record Slow(Duration time) implements Fault {}
  }

  /// The next call of a method; `upload` and `response_url` name the addresses outside the methods.
  public Rule on(String method) {
    return new Rule(method, 1);
  }

  /// Every call of a method from now on.
  public Rule always(String method) {
    return new Rule(method, Integer.MAX_VALUE);
  }

  /// Forgets all rules and limits and lets hanging calls go.
  public void clear() {
    world.doing(() -> {
      rules.clear();
      limitedUntil.clear();
      hanging.countDown();
      hanging = new CountDownLatch(1);
    });
  }

  /// What happens to this call: an earlier limit that still holds, or the first rule that fits.
  Optional<Fault> of(Call call) {
    Instant until = limitedUntil.get(limitKey(call));
    if (until != null && call.at().isBefore(until)) {
      world.blames(
          Violation.Kind.BEFORE_RETRY_AFTER,
          "%s at %s, limited until %s".formatted(call.method(), call.at(), until));
      return Optional.of(new Fault.Limit(Duration.between(call.at(), until)));
    }
    return rules.stream().flatMap(rule -> rule.hits(call).stream()).findFirst();
  }

  /// docs.slack.dev/apis/web-api/rate-limits: limits are by method, workspace and app.
  private static String limitKey(Call call) {
    return call.method() + " " + call.token();
  }

  void limit(Call call, Duration after) {
    limitedUntil.put(limitKey(call), call.at().plus(after));
  }

  /// When, and then what. The last call says what.
  public final class Rule {
    private final String method;
    private int passes;
    private int left;
    private Predicate<Call> calls = _ -> true;
    private @Nullable Fault fault;

    private Rule(String method, int left) {
      this.method = method;
      this.left = left;
    }

    /// Lets so many calls pass first.
    public Rule after(int calls) {
      this.passes = calls;
      return this;
    }

    /// Hits so many calls.
    public Rule times(int calls) {
      this.left = calls;
      return this;
    }

    /// Only calls like these.
    public Rule where(Predicate<Call> calls) {
      this.calls = calls;
      return this;
    }

    /// HTTP 429 with Retry-After; calls of the method that come earlier are refused alike and
    /// counted as violations.
    public void limited(Duration after) {
      is(new Fault.Limit(after));
    }

    /// An HTTP status with an empty body, before acting.
    public void answers(int status) {
      is(new Fault.Status(status, false));
    }

    /// HTTP status 200 with a page of HTML, before acting.
    public void html() {
      is(new Fault.Html());
    }

    /// `ok: false` with this error, before acting.
    public void refuses(String error) {
      is(new Fault.Refusal(error));
    }

    /// Never answers and never acts, until cleared or closed.
    public void hangs() {
      is(new Fault.Hang(hanging));
    }

    /// Acts, then drops the connection.
    public void losesAnswer() {
      is(new Fault.Drop(true));
    }

    /// Acts, then answers with this status.
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
      if (left < 1 || !call.method().equals(method) || !calls.test(call)) {
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
