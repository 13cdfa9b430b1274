package dev.whetstone.slack.fake;

import java.time.Duration;
import java.util.function.Predicate;

/// What goes wrong, by script: each rule hits calls of one method, first rule first.
@SuppressWarnings("DoNotCallSuggester")
public final class Faults {
  Faults() {}

  /// The next call of a method.
  public Rule on(String method) {
    throw new UnsupportedOperationException(method);
  }

  /// Every call of a method from now on.
  public Rule always(String method) {
    throw new UnsupportedOperationException(method);
  }

  /// Forgets all rules and lets hanging calls go.
  public void clear() {
    throw new UnsupportedOperationException();
  }

  /// When, and then what. The last call says what.
  @SuppressWarnings("DoNotCallSuggester")
  public static final class Rule {
    Rule() {}

    /// Lets so many calls pass first.
    public Rule after(int calls) {
      throw new UnsupportedOperationException("" + calls);
    }

    /// Hits so many calls.
    public Rule times(int calls) {
      throw new UnsupportedOperationException("" + calls);
    }

    /// Only calls like these.
    public Rule where(Predicate<Call> calls) {
      throw new UnsupportedOperationException(calls.toString());
    }

    /// HTTP 429 with Retry-After; calls of the method that come earlier are refused alike and
    /// counted as violations.
    public void limited(Duration after) {
      throw new UnsupportedOperationException(after.toString());
    }

    /// An HTTP status with an empty body, before acting.
    public void answers(int status) {
      throw new UnsupportedOperationException("" + status);
    }

    /// HTTP status 200 with a page of HTML, before acting.
    public void html() {
      throw new UnsupportedOperationException();
    }

    /// `ok: false` with this error, before acting.
    public void refuses(String error) {
      throw new UnsupportedOperationException(error);
    }

    /// Never answers and never acts, until cleared or closed.
    public void hangs() {
      throw new UnsupportedOperationException();
    }

    /// Acts, then drops the connection.
    public void losesAnswer() {
      throw new UnsupportedOperationException();
    }

    /// Acts, then answers with this status.
    public void actsAndAnswers(int status) {
      throw new UnsupportedOperationException("" + status);
    }

    /// Drops the connection before acting.
    public void drops() {
      throw new UnsupportedOperationException();
    }

    /// Acts and answers after so much real time.
    public void slow(Duration time) {
      throw new UnsupportedOperationException(time.toString());
    }
  }
}
