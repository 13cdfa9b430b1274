package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Transactions;
import java.util.List;

/// The parts of the shell that events and timers share; none of them remembers anything that the
/// database does not have.
record Wiring(
    Ids ids,
    Platforms platforms,
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
  /// @param platforms what each can do
  static Wiring of(Ids ids, Bank bank, List<String> order, Platforms platforms) {
    Shelf shelf = new Shelf();
    Holidays holidays = new Holidays();
    Plans plans = new Plans(bank, order);
    RoundKeeper keeper = new RoundKeeper(shelf, platforms::abilities);
    NewRounds rounds = new NewRounds(keeper, shelf, ids);
    return new Wiring(
        ids,
        platforms,
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

  /// Reads the holiday calendars of all schedules: slow at first, so before a transaction and never
  /// within one.
  void warmHolidays(Transactions transactions) {
    transactions.read(Schedules::calendars).forEach(holidays::warm);
  }
}
