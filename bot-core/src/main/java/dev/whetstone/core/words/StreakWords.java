package dev.whetstone.core.words;

import dev.whetstone.core.streak.Streak;

/// How a member stands, in words. Never guilt.
public final class StreakWords {
  private StreakWords() {}

  /// For a command.
  public static String line(Streak streak) {
    if (streak.hasNotBegun()) {
      return none();
    }
    return "%s. Your longest is %d. %s"
        .formatted(length(streak.length()), streak.longest(), freezes(streak.freezes()));
  }

  /// For somebody without a ledger.
  public static String none() {
    return "Your streak begins with the first round that you answer in time.";
  }

  /// At the end of a walk: where the streak will stand once this round is over.
  ///
  /// @param credited whether this round counts for it
  public static String afterWalk(Streak streak, boolean credited) {
    int length = streak.length() + (credited ? 1 : 0);
    return length == 0 ? none() : length(length) + ". " + freezes(streak.freezes());
  }

  private static String length(int rounds) {
    return rounds == 1 ? "A streak of 1 round" : "A streak of %d rounds".formatted(rounds);
  }

  private static String freezes(int freezes) {
    return switch (freezes) {
      case 0 -> "No freeze in the bank; seven rounds in a row earn one.";
      case 1 -> "One freeze in the bank.";
      default -> freezes + " freezes in the bank.";
    };
  }
}
