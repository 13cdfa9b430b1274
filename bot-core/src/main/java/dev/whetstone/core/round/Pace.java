package dev.whetstone.core.round;

/// How a round moves: on a timetable over hours, as an interview together, or by one member's
/// answers.
public enum Pace {
  DAY,
  LIVE,
  SOLO
}
