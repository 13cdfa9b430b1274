package dev.whetstone.slack.fake;

/// Something that a caller did and Slack does not want.
public record Violation(Kind kind, String what) {
  /// What sort of thing.
  public enum Kind {
    /// A body that the published schema does not allow.
    SCHEMA,
    /// A call of a limited method before its Retry-After.
    BEFORE_RETRY_AFTER,
    /// More than a message a second in one channel.
    TOO_FAST,
    /// An acknowledgement later than 3 s.
    LATE_ACK,
    /// An address that takes no more: 5 uses in 30 minutes.
    RESPONSE_URL
  }
}
