package dev.whetstone.discord.fake;

/// Something that a caller did and Discord, or a server full of people, does not want.
public record Violation(Kind kind, String what) {
  /// What sort of thing.
  public enum Kind {
    /// A request that the published description does not allow.
    SCHEMA,
    /// A body over one of the product's limits; it was refused too (50035).
    LIMIT,
    /// A call before its Retry-After.
    BEFORE_RETRY_AFTER,
    /// More than 50 requests in a second.
    TOO_FAST,
    /// More identifies than a day has session starts.
    IDENTIFY,
    /// Something that could ping people.
    PING,
    /// An interaction acknowledged later than 3 s, or never.
    LATE_ACK,
    /// A request that nobody knows: a wrong path or a wrong method.
    UNKNOWN_ROUTE,
    /// A request that does not say what bot it is of.
    USER_AGENT
  }
}
