package dev.whetstone.core.command;

/// A command's way to streaks and boards.
public interface StreakDesk {
  /// The person's streak in words.
  String mine();
}
