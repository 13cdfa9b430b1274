package dev.whetstone.core.chat;

import java.time.Duration;

/// What became of a [Sending].
public sealed interface Outcome {
  /// It is there.
  record Sent(Ref ref) implements Outcome {}

  /// It is surely not there; try again, never before `after`.
  ///
  /// @param after as the platform asks; zero when it did not answer at all
  record TryAgain(Duration after, String why) implements Outcome {}

  /// Nobody knows whether it is there: look before sending again.
  record Unknown(String why) implements Outcome {}

  /// It is not there and will not be.
  record Refused(Reason reason, String why) implements Outcome {}

  /// Why something is refused for good.
  enum Reason {
    MESSAGE_GONE,
    THREAD_GONE,
    THREAD_LOCKED,
    CHANNEL_GONE,
    FORBIDDEN,
    WORKSPACE_GONE,
    INVALID
  }
}
