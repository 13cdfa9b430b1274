package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.streak.Leaderboard;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.LedgerEntry.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Boards against a naive model that reads the whole ledger.
final class BoardsTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
  private static final Instant AT = Instant.parse("2026-10-01T09:20:00Z");
  private static final List<String> MEMBERS = List.of("a", "b", "c", "d", "e");

  @Test
  void a_board_is_what_counting_the_whole_ledger_makes_of_it() {
    Prop.forAll(d -> {
      try (var transactions = new PlainTransactions()) {
        transactions.write(sql -> check(d, sql));
      }
    });
  }

  private static boolean check(Prop.Draw d, Sql sql) {
    int rounds = d.note("rounds", d.between(1, 12));
    Set<String> hidden = new HashSet<>();
    people(d, sql, hidden);
    List<LedgerEntry> ledger = d.note("ledger", ledger(d, sql, rounds));
    d.note("hidden", hidden);
    if (d.between(0, 3) == 0) {
      Boards.recount(sql, "C");
    }
    int most = d.between(1, 6);
    Optional<String> reader = Optional.of(d.oneOf(MEMBERS));
    int from = d.note("from", d.between(1, rounds));

    assertThat(Boards.ofAllTime(sql, "C", most, reader))
        .isEqualTo(naive(ledger, _ -> true, hidden, most, reader));
    assertThat(Boards.since(sql, "C", FIRST_DAY.plusDays(from), most, reader))
        .isEqualTo(naive(ledger, e -> e.roundSeq() >= from, hidden, most, reader));
    assertThat(Boards.since(sql, "C", FIRST_DAY.plusDays(rounds + 1L), most, reader).top())
        .isEmpty();
    return true;
  }

  private static void people(Prop.Draw d, Sql sql, Set<String> hidden) {
    for (String member : MEMBERS) {
      int off = d.between(0, 4) == 4 ? 1 : 0;
      String state = d.between(0, 5) == 5 ? "LEFT" : "IN";
      if (off == 1 || state.equals("LEFT")) {
        hidden.add(member);
      }
      sql.update(
          "INSERT INTO member (id, workspace_id, state, off_boards) VALUES (?, 'W', ?, ?)",
          member,
          state,
          off);
    }
  }

  /// Final rows, and later ones about them.
  private static List<LedgerEntry> ledger(Prop.Draw d, Sql sql, int rounds) {
    LedgerTable table = new LedgerTable(sql);
    List<LedgerEntry> ledger = new ArrayList<>();
    for (int seq = 1; seq <= rounds; seq++) {
      sql.update(
          "INSERT INTO round (id, channel_id, slot_key, seq, local_date, title, pace, k, state,"
              + " position, version, planned_at, spec, salt) VALUES (?, 'C', ?, ?, ?, '', 'DAY', 1,"
              + " 'DONE', 0, 0, 0, '{}', '')",
          "r" + seq,
          "past:" + seq,
          seq,
          FIRST_DAY.plusDays(seq));
      for (String member : MEMBERS) {
        if (d.between(0, 3) > 0) {
          LedgerEntry entry =
              entry(member, seq, d.oneOf(List.of(Outcome.CREDITED, Outcome.LATE, Outcome.ABSENT)));
          table.addFinal(entry);
          ledger.add(entry);
        }
      }
    }
    for (int i = d.between(0, 6); i > 0 && !ledger.isEmpty(); i--) {
      LedgerEntry about = d.oneOf(ledger);
      Outcome outcome =
          d.oneOf(List.of(Outcome.VOIDED, Outcome.GRANTED, Outcome.CREDITED, Outcome.LATE));
      LedgerEntry later =
          new LedgerEntry(
              "C", about.memberId(), about.roundId(), about.roundSeq(), outcome, AT, "so", "boss");
      table.add(later);
      ledger.add(later);
    }
    return ledger;
  }

  private static LedgerEntry entry(String member, int seq, Outcome outcome) {
    return new LedgerEntry("C", member, "r" + seq, seq, outcome, AT, LedgerEntry.FINAL, null);
  }

  private static Leaderboard naive(
      List<LedgerEntry> ledger,
      Predicate<LedgerEntry> counted,
      Set<String> hidden,
      int most,
      Optional<String> reader) {
    Map<String, Outcome> newest = new HashMap<>();
    ledger.stream()
        .filter(counted)
        .forEach(e -> newest.put(e.memberId() + "/" + e.roundId(), e.outcome()));
    List<Leaderboard.Row> all = new ArrayList<>();
    for (String member : MEMBERS) {
      int credits = credits(newest, member);
      if (credits > 0 && !hidden.contains(member)) {
        long better =
            MEMBERS.stream()
                .filter(m -> !hidden.contains(m) && credits(newest, m) > credits)
                .count();
        all.add(new Leaderboard.Row((int) better + 1, member, credits));
      }
    }
    all.sort(
        (x, y) -> x.rank() != y.rank() ? x.rank() - y.rank() : x.member().compareTo(y.member()));
    return new Leaderboard(
        all.stream().limit(most).toList(),
        all.stream().filter(row -> reader.get().equals(row.member())).findFirst());
  }

  private static int credits(Map<String, Outcome> newest, String member) {
    return (int)
        newest.entrySet().stream()
            .filter(e -> e.getKey().startsWith(member + "/") && e.getValue() == Outcome.CREDITED)
            .count();
  }
}
