package dev.whetstone.core.fake;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// When something goes wrong, and then what. The last call says what.
///
/// @param <C> the fake's requests
/// @param <R> its rules
public abstract class FaultRule<C extends Asked, R extends FaultRule<C, R>> {
  private static final String EVERY = "*";

  private final Script<C, R> script;
  private final String name;
  private int passes;
  private int left;
  private Predicate<C> calls = _ -> true;
  private @Nullable Function<C, Fault> fault;

  protected FaultRule(Script<C, R> script, String name, int left) {
    this.script = script;
    this.name = name;
    this.left = left;
  }

  /// This rule.
  protected abstract R self();

  /// Lets so many requests pass first.
  public final R after(int requests) {
    passes = requests;
    return self();
  }

  /// Hits so many requests.
  public final R times(int requests) {
    left = requests;
    return self();
  }

  /// Only requests like these.
  public final R where(Predicate<C> requests) {
    calls = requests;
    return self();
  }

  /// An HTTP status with an empty body, before acting.
  public final void answers(int status) {
    instead(_ -> script.bare(status));
  }

  /// HTTP status 200 with a page of HTML, before acting.
  public final void html() {
    instead(_ -> script.page());
  }

  /// Never answers and never acts, until cleared or closed.
  public final void hangs() {
    is(new Fault.Hang(script.hanging()));
  }

  /// Acts, then drops the connection.
  public final void losesAnswer() {
    is(new Fault.Drop(true));
  }

  /// Acts, then answers with this status and no body.
  public final void actsAndAnswers(int status) {
    is(new Fault.Afterwards(script.bare(status)));
  }

  /// Drops the connection before acting.
  public final void drops() {
    is(new Fault.Drop(false));
  }

  /// Acts and answers after so much real time.
  public final void slow(Duration time) {
    is(new Fault.Slow(time));
  }

  /// Answers so, before acting.
  protected final void instead(Function<C, Answer> answer) {
    begins(call -> new Fault.Instead(() -> answer.apply(call)));
  }

  private void is(Fault what) {
    begins(_ -> what);
  }

  private void begins(Function<C, Fault> what) {
    fault = what;
    script.add(self());
  }

  final Optional<Fault> hits(C call) {
    boolean fits = name.equals(EVERY) || name.equals(call.name());
    if (left < 1 || !fits || !calls.test(call)) {
      return Optional.empty();
    }
    if (passes > 0) {
      passes--;
      return Optional.empty();
    }
    left--;
    return Optional.ofNullable(fault).map(what -> what.apply(call));
  }
}
