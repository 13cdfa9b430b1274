package dev.whetstone.discord;

import java.time.Duration;
import java.util.function.Function;

/// What came of one call to Discord.
///
/// @param <T> the body of an answer
public sealed interface Called<T> {
  /// It did what was asked.
  record Fine<T>(T body) implements Called<T> {}

  /// Too many calls, so it did nothing; not before `after`.
  record Limited<T>(Duration after) implements Called<T> {}

  /// It refused, so it did nothing.
  ///
  /// @param status of HTTP, from 400 to 499
  /// @param code Discord's own, such as 10003 for an unknown channel; 0 where it gave none
  /// @param message in Discord's words; never with what people wrote
  record Said<T>(int status, int code, String message) implements Called<T> {}

  /// The request went out and no answer that can be read came back: it may have acted.
  ///
  /// @param isTimeout whether nobody answered in time, so that it may still be worked on
  record Lost<T>(String why, boolean isTimeout) implements Called<T> {}

  /// No byte of the request went out: it surely did nothing.
  record NotSent<T>(String why) implements Called<T> {}

  /// The same, with what is made of the body where there is one.
  default <R> Called<R> map(Function<T, R> made) {
    return switch (this) {
      case Fine<T>(var body) -> new Fine<>(made.apply(body));
      case Limited<T>(var after) -> new Limited<>(after);
      case Said<T>(var status, var code, var message) -> new Said<>(status, code, message);
      case Lost<T>(var why, var isTimeout) -> new Lost<>(why, isTimeout);
      case NotSent<T>(var why) -> new NotSent<>(why);
    };
  }
}
