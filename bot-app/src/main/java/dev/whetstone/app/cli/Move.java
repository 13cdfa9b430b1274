package dev.whetstone.app.cli;

import java.time.Duration;

/// How far the movable clock is to be moved.
public sealed interface Move {
  /// On by so much: more than nothing.
  record By(Duration time) implements Move {}

  /// To the next closing of a step.
  record NextStep() implements Move {}

  /// To the wrap.
  record Wrap() implements Move {}

  /// To the next opening.
  record Tomorrow() implements Move {}
}
