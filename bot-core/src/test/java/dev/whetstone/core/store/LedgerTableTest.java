package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.Prop;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.LedgerEntry.Outcome;
import dev.whetstone.core.streak.StreakFold;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LedgerTableTest {
  private static final Instant DUE = Instant.parse("2026-06-02T13:00:00Z");

  private final PlainTransactions transactions = new PlainTransactions();
  private final LedgerTable ledger = transactions.write(LedgerTable::new);

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void a_round_is_ended_for_a_member_once() {
    assertThat(ledger.addFinal(ended("ann", 1, Outcome.CREDITED))).isTrue();
    assertThat(ledger.addFinal(ended("ann", 1, Outcome.ABSENT))).isFalse();

    assertThat(ledger.of("channel", "ann")).containsExactly(ended("ann", 1, Outcome.CREDITED));
  }

  @Test
  void of_several_rows_of_a_round_the_newest_holds() {
    LedgerEntry granted = row("ann", 1, Outcome.GRANTED, "was ill", "boss");
    ledger.addFinal(ended("ann", 2, Outcome.CREDITED));
    ledger.addFinal(ended("ann", 1, Outcome.CREDITED));
    ledger.add(row("ann", 1, Outcome.VOIDED, "copied", "boss"));
    ledger.add(granted);

    assertThat(ledger.holding("channel", "ann", 1)).contains(granted);
    assertThat(ledger.of("channel", "ann"))
        .extracting(LedgerEntry::outcome)
        .containsExactly(Outcome.CREDITED, Outcome.VOIDED, Outcome.GRANTED, Outcome.CREDITED);
    assertThat(StreakFold.of(ledger.of("channel", "ann")).length()).isEqualTo(1);
  }

  @Test
  void members_have_ledgers_of_their_own() {
    ledger.addFinal(ended("bea", 1, Outcome.LATE));
    ledger.addFinal(ended("ann", 1, Outcome.CREDITED));
    ledger.addFinal(ended("ann", 2, Outcome.CREDITED));

    assertThat(ledger.begunIn("channel")).containsExactly("ann", "bea");
    assertThat(ledger.of("channel", "bea")).hasSize(1);
    assertThat(ledger.of("elsewhere", "ann")).isEmpty();
    assertThat(ledger.holding("channel", "bea", 2)).isEmpty();
  }

  @Test
  void who_has_begun_in_a_channel_was_credited_there_at_some_time() {
    ledger.addFinal(ended("ann", 1, Outcome.CREDITED));
    ledger.add(row("ann", 1, Outcome.VOIDED, "copied", "boss"));
    ledger.addFinal(ended("bea", 1, Outcome.LATE));
    ledger.add(row("cyd", 1, Outcome.GRANTED, "was ill", "boss"));
    ledger.addFinal(ended("dan", 1, Outcome.ABSENT));

    assertThat(ledger.begunIn("channel")).containsExactly("ann", "bea");
    transactions.write(sql -> {
      Boards.recount(sql, "channel");
      return true;
    });
    assertThat(ledger.begunIn("channel")).containsExactly("ann", "bea");
    assertThat(ledger.begunIn("elsewhere")).isEmpty();
  }

  @Test
  void ending_a_round_reads_nobodys_whole_ledger() {
    List<String> plan =
        transactions.read(sql ->
            sql.all(
                "EXPLAIN QUERY PLAN " + LedgerTable.BEGUN, row -> row.text("detail"), "channel"));

    assertThat(plan)
        .anyMatch(line -> line.contains("SEARCH s") && line.contains("(channel_id=?)"))
        .anyMatch(
            line -> line.contains("SEARCH l") && line.contains("(channel_id=? AND member_id=?"));
  }

  @Test
  void who_is_dormant_for_the_table_is_dormant_for_the_fold() {
    AtomicInteger members = new AtomicInteger();
    Prop.forAll(d -> {
      String member = "member " + members.incrementAndGet();
      ledger.addFinal(ended(member, 1, Outcome.CREDITED));
      int rounds = d.between(2, 30);
      for (int seq = 2; seq <= rounds; seq++) {
        boolean isAbsent = d.between(0, 9) > 0;
        Outcome other = d.oneOf(List.of(Outcome.EXCUSED, Outcome.LATE, Outcome.CREDITED));
        ledger.addFinal(ended(member, seq, isAbsent ? Outcome.ABSENT : other));
      }
      for (int i = d.between(0, 3); i > 0; i--) {
        Outcome later = d.oneOf(List.of(Outcome.GRANTED, Outcome.VOIDED, Outcome.CREDITED));
        ledger.add(row(member, d.between(2, rounds), later, "later", "boss"));
      }
      List<LedgerEntry> rows = ledger.of("channel", member);
      d.note("rows", rows.stream().map(r -> r.roundSeq() + " " + r.outcome()).toList());

      assertThat(ledger.absencesInARow("channel", member) >= StreakFold.DORMANT_AFTER)
          .isEqualTo(StreakFold.of(rows).dormant());
    });
  }

  @Test
  void a_later_row_says_who_and_why() {
    assertThatThrownBy(() -> ledger.add(ended("ann", 1, Outcome.GRANTED)))
        .hasMessageContaining("needs a cause and an actor");
    assertThatThrownBy(() -> ledger.addFinal(row("ann", 1, Outcome.ABSENT, "mood", "boss")))
        .hasMessageContaining("not a final row");
  }

  private static LedgerEntry ended(String member, int seq, Outcome outcome) {
    return row(member, seq, outcome, LedgerEntry.FINAL, null);
  }

  private static LedgerEntry row(
      String member, int seq, Outcome outcome, String cause, @Nullable String actor) {
    return new LedgerEntry("channel", member, "round " + seq, seq, outcome, DUE, cause, actor);
  }
}
