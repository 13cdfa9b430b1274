package dev.whetstone.core.delivery;

import java.time.Duration;

/// Hears of every talk with a platform as it ends, outside any transaction; it must be quick.
public interface SendTally {
  /// Hears nothing.
  SendTally NONE = (platform, key, outcome, lag, took) -> {};

  /// A sending or a look ended.
  ///
  /// @param outcome `sent`, `try_again`, `unknown`, `refused`, `found`, `absent` or `cannot_tell`
  /// @param lag from when the row was to be sent to the end of this
  /// @param took the platform's part of it
  void ended(String platform, String key, String outcome, Duration lag, Duration took);
}
