package dev.whetstone.app.cli;

/// Whose time the program goes by.
public enum ClockKind {
  /// The machine's.
  REAL,
  /// A clock of its own, moved by `drill clock`.
  MANUAL
}
