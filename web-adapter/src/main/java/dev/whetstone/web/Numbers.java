package dev.whetstone.web;

import java.util.Optional;

/// Reads ids of messages.
final class Numbers {
  private Numbers() {}

  /// The number; empty for anything that is none.
  static Optional<Long> read(String digits) {
    return digits.matches("\\d{1,18}") ? Optional.of(Long.parseLong(digits)) : Optional.empty();
  }
}
