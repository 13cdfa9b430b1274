package dev.whetstone.core.command;

import java.util.Locale;

/// Places in the plan as people type them: `first`, or 1 and on.
final class Places {
  private Places() {}

  /// From 0; -1 for what is no place among so many.
  static int read(String typed, int places) {
    String plain = typed.toLowerCase(Locale.ROOT);
    if (plain.equals("first")) {
      return places > 0 ? 0 : -1;
    }
    return plain.matches("[1-9]") && Integer.parseInt(plain) <= places
        ? Integer.parseInt(plain) - 1
        : -1;
  }
}
