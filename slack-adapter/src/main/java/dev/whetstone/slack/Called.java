package dev.whetstone.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of one call to Slack.
///
/// @param <T> the body of an answer
public sealed interface Called<T> {
  /// It did what was asked.
  record Fine<T>(T body) implements Called<T> {}

  /// Too many calls, so it did nothing; not before `after`.
  record Limited<T>(Duration after) implements Called<T> {}

  /// It refused, so it did nothing.
  ///
  /// @param error in Slack's words, such as `channel_not_found`
  /// @param body the answer with its details; absent where none was asked for
  record Said<T>(String error, @Nullable T body) implements Called<T> {}

  /// The request went out and no answer that can be read came back: it may have acted.
  record Lost<T>(String why) implements Called<T> {}

  /// No byte of the request went out: it surely did nothing.
  record NotSent<T>(String why) implements Called<T> {}
}
