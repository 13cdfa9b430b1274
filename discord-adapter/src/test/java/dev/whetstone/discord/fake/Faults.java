package dev.whetstone.discord.fake;

import java.time.Duration;
import java.util.function.Predicate;

/// What goes wrong, by script: each rule hits requests of one route, first rule first.
@SuppressWarnings("DoNotCallSuggester")
public final class Faults {
  /// The next request of a route ([Routes]).
  public Rule on(String route) {
    throw new UnsupportedOperationException();
  }

  /// Every request of a route from now on; `*` means every route.
  public Rule always(String route) {
    throw new UnsupportedOperationException();
  }

  /// Forgets all rules and limits and lets hanging requests go.
  public void clear() {
    throw new UnsupportedOperationException();
  }

  /// When, and then what. The last call says what.
  @SuppressWarnings("DoNotCallSuggester")
  public static final class Rule {
    /// Lets so many requests pass first.
    public Rule after(int calls) {
      throw new UnsupportedOperationException();
    }

    /// Hits so many requests.
    public Rule times(int calls) {
      throw new UnsupportedOperationException();
    }

    /// Only requests like these.
    public Rule where(Predicate<Call> calls) {
      throw new UnsupportedOperationException();
    }

    /// 429 for this route and channel, with `Retry-After` in whole seconds upwards and the exact
    /// (fractional) time in the body; earlier requests are refused alike and are violations.
    public void limited(Duration after) {
      throw new UnsupportedOperationException();
    }

    /// 429 for the whole bot: `X-RateLimit-Global`.
    public void limitedGlobally(Duration after) {
      throw new UnsupportedOperationException();
    }

    /// 429 with a fraction in the `Retry-After` header too, as some emulators and proxies send.
    public void limitedFractionally(Duration after) {
      throw new UnsupportedOperationException();
    }

    /// An HTTP status with an empty body, before acting.
    public void answers(int status) {
      throw new UnsupportedOperationException();
    }

    /// HTTP status 200 with a page of HTML, before acting.
    public void html() {
      throw new UnsupportedOperationException();
    }

    /// Discord's error as JSON, before acting.
    public void refuses(int status, int code, String message) {
      throw new UnsupportedOperationException();
    }

    /// Never answers and never acts, until cleared or closed.
    public void hangs() {
      throw new UnsupportedOperationException();
    }

    /// Acts, then drops the connection.
    public void losesAnswer() {
      throw new UnsupportedOperationException();
    }

    /// Acts, then answers with this status and no body.
    public void actsAndAnswers(int status) {
      throw new UnsupportedOperationException();
    }

    /// Drops the connection before acting.
    public void drops() {
      throw new UnsupportedOperationException();
    }

    /// Acts and answers after so much real time.
    public void slow(Duration time) {
      throw new UnsupportedOperationException();
    }
  }
}
