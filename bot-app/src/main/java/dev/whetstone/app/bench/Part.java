package dev.whetstone.app.bench;

import java.util.List;

/// What can be measured, by the names that are typed.
public enum Part {
  /// What the core answers for: the next five, in this order.
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
  start,
  /// Sends to Slack, beside a bare loop of its SDK.
  slack,
  /// Sends to Discord, beside a bare loop of JDA, and within its limit.
  discord,

  /// Layouts and pictures of diagrams, in a small heap.
  pictures;

  List<Part> parts() {
    return this == core ? List.of(answers, burst, idle, boards, start) : List.of(this);
  }
}
