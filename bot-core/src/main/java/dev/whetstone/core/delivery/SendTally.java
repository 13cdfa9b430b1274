package dev.whetstone.core.delivery;

import java.time.Duration;

/// Hears of every talk with a platform as it ends, outside any transaction; it must be quick.
public interface SendTally {
  /// Hears nothing.
  SendTally NONE = _ -> {};

  /// A sending or a look ended.
  void ended(Ending ending);

  /// How one ended.
  ///
  /// @param key of the outbox row
  /// @param channel the platform's id of where it goes, or of what it is about
  /// @param outcome `sent`, `try_again`, `unknown`, `refused`, `found`, `absent` or `cannot_tell`
  /// @param lag from when the row was to be sent to the end of this
  /// @param took the platform's part of it
  record Ending(
      String platform, String key, String channel, String outcome, Duration lag, Duration took) {}
}
