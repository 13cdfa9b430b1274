package dev.whetstone.core.interviewer;

import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Steps that close, wraps, deadlines and ends of grace.
final class RoundTimers implements DueWork {
  private final Transactions transactions;
  private final RoundKeeper keeper;

  RoundTimers(Transactions transactions, RoundKeeper keeper) {
    this.transactions = transactions;
    this.keeper = keeper;
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.read(sql ->
        sql.first(
            "SELECT due_at FROM timer WHERE kind = 'ROUND' ORDER BY due_at LIMIT 1",
            row -> row.instant("due_at")));
  }

  @Override
  public void runDue(Instant now) {
    // Each round has a transaction of its own: one that fails keeps no other from its time.
    List<String> due =
        transactions.read(sql ->
            sql.all(
                "SELECT owner FROM timer WHERE kind = 'ROUND' AND due_at <= ? ORDER BY due_at,"
                    + " owner",
                row -> row.text("owner"),
                now));
    EachAlone.write(transactions, due, (sql, round) -> pass(sql, round, now));
  }

  private void pass(Sql sql, String roundId, Instant now) {
    Rounds.find(sql, roundId)
        .ifPresent(round -> {
          var decision = keeper.decide(sql, round, new RoundEvent.TimeCame(now));
          if (decision.round().version() == round.version()) {
            // Nothing was due after all: a timer that was set too early moves on.
            keeper.setTimer(sql, round);
          }
        });
  }
}
