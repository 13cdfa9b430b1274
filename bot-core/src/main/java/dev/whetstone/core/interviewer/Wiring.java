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
    Plans plans,
    Planner planner,
    Streaks streaks) {

  /// @param order keys of drills; among equals the earlier one is chosen
  /// @param platforms what each can do
  static Wiring of(Ids ids, Bank bank, List<String> order, Platforms platforms) {
    Shelf shelf = new Shelf();
    Holidays holidays = new Holidays();
    Plans plans = new Plans(bank, order);
    return new Wiring(
        ids,
        platforms,
        bank,
        shelf,
        holidays,
        new RoundKeeper(shelf, platforms::abilities),
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
