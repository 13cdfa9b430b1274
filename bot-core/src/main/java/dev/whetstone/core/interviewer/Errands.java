package dev.whetstone.core.interviewer;

import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Runs errands when they are due, each once, whoever else looks at the same timers.
final class Errands implements DueWork {
  private final Transactions transactions;
  private final Map<String, Errand> errands;

  Errands(Transactions transactions, List<Errand> errands) {
    this.transactions = transactions;
    this.errands = errands.stream().collect(Collectors.toMap(Errand::kind, Function.identity()));
  }

  /// Sets the one timer of this kind and owner.
  static void set(Sql sql, String kind, String owner, Instant due) {
    sql.update(
        "INSERT INTO timer (owner, kind, ordinal, due_at) VALUES (?, ?, 0, ?)"
            + " ON CONFLICT (owner, kind, ordinal) DO UPDATE SET due_at = excluded.due_at",
        owner,
        kind,
        due);
  }

  /// When the timer of this kind and owner is due.
  static Optional<Instant> dueOf(Sql sql, String kind, String owner) {
    return sql.first(
        "SELECT due_at FROM timer WHERE owner = ? AND kind = ? AND ordinal = 0",
        row -> row.instant("due_at"),
        owner,
        kind);
  }

  /// Takes a timer back.
  static void drop(Sql sql, String kind, String owner) {
    sql.update("DELETE FROM timer WHERE owner = ? AND kind = ?", owner, kind);
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.read(sql ->
        errands.keySet().stream()
            .flatMap(kind ->
                sql
                    .first(
                        "SELECT due_at FROM timer WHERE kind = ? ORDER BY due_at LIMIT 1",
                        row -> row.instant("due_at"),
                        kind)
                    .stream())
            .min(Instant::compareTo));
  }

  @Override
  public void runDue(Instant now) {
    List<Due> due =
        transactions.read(sql ->
            sql
                .all(
                    "SELECT owner, kind, due_at FROM timer WHERE kind <> 'ROUND' AND due_at <= ?"
                        + " ORDER BY due_at, kind, owner",
                    row -> new Due(row.text("owner"), row.text("kind"), row.instant("due_at")),
                    now)
                .stream()
                .filter(one -> errands.containsKey(one.kind))
                .toList());
    EachAlone.write(transactions, due, (sql, one) -> run(sql, one, now));
  }

  /// Another process may have been here first, or the timer was set anew.
  private void run(Sql sql, Due one, Instant now) {
    boolean mine =
        sql.update(
                "DELETE FROM timer WHERE owner = ? AND kind = ? AND due_at = ?",
                one.owner,
                one.kind,
                one.at)
            > 0;
    if (mine) {
      java.util.Objects.requireNonNull(errands.get(one.kind)).run(sql, one.owner, one.at, now);
    }
  }

  private record Due(String owner, String kind, Instant at) {}
}
