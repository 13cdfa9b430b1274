package dev.whetstone.core.delivery;

/// Where a row of the outbox is. The first three are open, the others final (but an edit's row is
/// opened again by a newer text).
public enum State {
  PENDING,
  SENDING,
  /// Nobody knows whether it is there; it is looked for.
  UNKNOWN,
  /// Nobody will know whether it is there; a person has to look.
  HELD,
  SENT,
  /// Refused for good, or what it needed never came.
  DEAD,
  EXPIRED,
  CANCELLED;

  /// Whether something is still to be done.
  public boolean isOpen() {
    return this == PENDING || this == SENDING || this == UNKNOWN;
  }
}
