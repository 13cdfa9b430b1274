package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.store.Ids;
import java.util.List;
import java.util.function.Function;

/// The parts of the shell that events and timers share; none of them remembers anything that the
/// database does not have.
record Wiring(
    Ids ids,
    Bank bank,
    Shelf shelf,
    Holidays holidays,
    RoundKeeper keeper,
    ChannelRounds rounds,
    Practices practices,
    Plans plans,
    Planner planner,
    Streaks streaks) {

  /// @param order keys of drills; among equals the earlier one is chosen
  /// @param abilities of a platform, by its name
  static Wiring of(Ids ids, Bank bank, List<String> order, Function<String, Abilities> abilities) {
    Shelf shelf = new Shelf();
    Holidays holidays = new Holidays();
    Plans plans = new Plans(bank, order);
    RoundKeeper keeper = new RoundKeeper(shelf, abilities);
    NewRounds rounds = new NewRounds(keeper, shelf, ids);
    return new Wiring(
        ids,
        bank,
        shelf,
        holidays,
        keeper,
        new ChannelRounds(rounds, keeper, plans, shelf, holidays),
        new Practices(rounds, plans, bank, shelf),
        plans,
        new Planner(ids, holidays, plans),
        new Streaks());
  }
}
