package dev.whetstone.core.interviewer;

import dev.whetstone.core.round.Credit;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.StreakFold;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Writes a round's ledger rows once they can no longer change (DESIGN section 6, rule 3).
final class Verdicts {
  private Verdicts() {}

  static void write(Sql sql, Round round, Instant at) {
    if (!round.head().scheduled() || round.times() == null) {
      return;
    }
    Set<String> done = new HashSet<>();
    for (String member : round.book().members()) {
      Instant credited = Credit.at(round, member).orElse(null);
      if (credited != null && credited.isBefore(round.opened().due())) {
        add(sql, round, member, LedgerEntry.Outcome.CREDITED, credited);
        done.add(member);
      } else if (credited != null && round.state() == RoundState.DONE) {
        add(sql, round, member, LedgerEntry.Outcome.LATE, credited);
        done.add(member);
      }
    }
    if (round.state() == RoundState.DONE || round.state() == RoundState.ABANDONED) {
      LedgerEntry.Outcome outcome =
          round.state() == RoundState.DONE
              ? LedgerEntry.Outcome.ABSENT
              : LedgerEntry.Outcome.EXCUSED;
      others(sql, round, done).forEach(member -> add(sql, round, member, outcome, at));
    }
  }

  /// Members with a ledger here who are not dormant, did not leave, and have no verdict yet.
  private static List<String> others(Sql sql, Round round, Set<String> done) {
    return sql
        .all(
            """
            SELECT DISTINCT l.member_id AS id FROM ledger l JOIN member m ON m.id = l.member_id
            WHERE l.channel_id = ? AND l.outcome IN ('CREDITED', 'LATE') AND m.state = 'IN'
            """,
            row -> row.text("id"),
            round.head().channel())
        .stream()
        .filter(member -> !done.contains(member) && !isDormant(sql, round, member))
        .toList();
  }

  /// Ten times absent in a row: no rows until the next answer.
  private static boolean isDormant(Sql sql, Round round, String member) {
    List<String> last =
        sql.all(
            "SELECT outcome FROM ledger WHERE channel_id = ? AND member_id = ? AND cause = 'FINAL'"
                + " ORDER BY round_seq DESC LIMIT "
                + StreakFold.DORMANT_AFTER,
            row -> row.text("outcome"),
            round.head().channel(),
            member);
    return last.size() == StreakFold.DORMANT_AFTER && last.stream().allMatch("ABSENT"::equals);
  }

  private static void add(
      Sql sql, Round round, String member, LedgerEntry.Outcome outcome, Instant at) {
    new LedgerTable(sql)
        .addFinal(
            new LedgerEntry(
                round.head().channel(),
                member,
                round.id(),
                round.head().seq(),
                outcome,
                at,
                LedgerEntry.FINAL,
                null));
  }
}
