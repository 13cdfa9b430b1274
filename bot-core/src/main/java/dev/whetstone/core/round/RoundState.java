package dev.whetstone.core.round;

/// Where a round is in its day.
public enum RoundState {
  /// Decided; the root is not known to be delivered yet.
  OPENING,
  /// A live round waits for two members to join; nothing is asked yet.
  GATHERING,
  /// A part of the path is open in the thread.
  RUNNING,
  /// The thread has its wrap; answers still count on time.
  WRAPPED,
  /// The deadline is over; answers count as late.
  GRACE,
  /// Verdicts are final.
  DONE,
  /// The root could not be delivered in time.
  SKIPPED,
  /// Somebody deleted or locked the thread.
  ABANDONED;

  /// True while answers are taken.
  public boolean takesAnswers() {
    return this == RUNNING || this == WRAPPED || this == GRACE;
  }

  /// True from the decision to open until the path has ended.
  public boolean isUnderWay() {
    return this == OPENING || this == GATHERING || this == RUNNING;
  }

  /// True when nothing will happen any more.
  public boolean isFinal() {
    return this == DONE || this == SKIPPED || this == ABANDONED;
  }
}
