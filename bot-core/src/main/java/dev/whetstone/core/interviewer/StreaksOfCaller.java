package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.StreakDesk;
import dev.whetstone.core.words.Replies;

/// Streaks, as a command's caller reaches them.
record StreaksOfCaller(Caller caller) implements StreakDesk {
  @Override
  public String mine() {
    return caller
        .channel()
        .map(c -> caller.wiring().streaks().inWords(caller.sql(), c, caller.origin().member()))
        .orElseGet(Replies::noChannel);
  }
}
