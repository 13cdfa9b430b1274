package dev.whetstone.app.bench;

import java.util.List;
import java.util.stream.Stream;

/// What can be measured, by the names that are typed.
public enum Part {
  /// All of it, in this order.
  core,
  /// Answers, beside bare commits.
  answers,
  /// Nine o'clock in many channels, beside a bare loop.
  burst,
  /// A look at the clock when nothing is due.
  idle,
  /// Boards and streaks of a large ledger.
  boards,
  /// Start and idle memory, beside Node.js.
  start;

  List<Part> parts() {
    return this == core ? Stream.of(values()).filter(part -> part != core).toList() : List.of(this);
  }
}
