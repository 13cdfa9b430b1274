package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.ops.Retention;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Audit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is forgotten when, after a round with an answer in it.
final class RetentionTest {
  private static final ZoneId HOME = ZoneId.of("Europe/Berlin");

  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private Retention retention;

  @BeforeEach
  void a_round_is_held() {
    String first = Rehearsal.BANK.drills().getFirst().id();
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", first);
    retention = new Retention(rehearsal.database, HOME, List.of());
    rehearsal.scheduled(Rehearsal.weekdays());
    rehearsal.passUntil("2026-11-23T14:04:00Z");
    rehearsal.person("Ada").answers(0);
    rehearsal.person("Bob").says("one more thought on it, and it is long enough to be counted");
    rehearsal.passUntil("2026-11-25T02:30:00Z");
    assertThat(rehearsal.rounds().getFirst().state()).isEqualTo(RoundState.DONE);
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private void forgetAfter(Duration time) {
    retention.runDue(Instant.parse("2026-11-25T02:30:00Z").plus(time));
  }

  private String firstRound() {
    return rehearsal.rounds().getFirst().id();
  }

  private long rowsOfFirst(String where) {
    return rehearsal.count("outbox WHERE key LIKE 'round/" + firstRound() + "/%'" + where);
  }

  @Test
  void texts_of_answers_are_gone_when_the_round_is() {
    assertThat(rehearsal.count("answer WHERE text IS NOT NULL")).isZero();
  }

  @Test
  void what_was_seen_is_remembered_for_a_week() {
    long seen = rehearsal.count("seen");
    assertThat(seen).isPositive();

    forgetAfter(Duration.ofDays(5));
    assertThat(rehearsal.count("seen")).isEqualTo(seen);
    forgetAfter(Duration.ofDays(7));

    assertThat(rehearsal.count("seen")).isZero();
  }

  @Test
  void texts_of_messages_are_kept_for_thirty_days_and_their_rows_for_sixty() {
    long rows = rowsOfFirst("");

    forgetAfter(Duration.ofDays(27));
    assertThat(rowsOfFirst(" AND body IS NOT NULL")).isPositive();
    forgetAfter(Duration.ofDays(31));
    assertThat(rowsOfFirst(" AND body IS NOT NULL AND state = 'SENT'")).isZero();
    assertThat(rowsOfFirst("")).isEqualTo(rows);
    forgetAfter(Duration.ofDays(61));

    assertThat(rowsOfFirst("")).isZero();
    assertThat(rehearsal.count("lane WHERE id LIKE '%" + firstRound() + "'")).isZero();
  }

  @Test
  void rounds_answers_and_verdicts_stay() {
    long rounds = rehearsal.count("round");
    long ledger = rehearsal.count("ledger");
    long answers = rehearsal.count("answer");
    assertThat(ledger).isPositive();

    forgetAfter(Duration.ofDays(800));

    assertThat(rehearsal.count("round")).isEqualTo(rounds);
    assertThat(rehearsal.count("ledger")).isEqualTo(ledger);
    assertThat(rehearsal.count("answer")).isEqualTo(answers);
  }

  @Test
  void rounds_go_on_after_everything_old_was_forgotten() {
    forgetAfter(Duration.ofDays(800));
    rehearsal.passUntil("2026-11-25T14:01:00Z");

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.RUNNING);
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
  }

  @Test
  void deeds_are_kept_for_a_year() {
    Instant at = rehearsal.clock.instant();
    String channel = rehearsal.round().head().channel();
    rehearsal.database.write(sql -> {
      for (int deed = 0; deed < 1200; deed++) {
        Audit.note(sql, at, channel, "did " + deed);
      }
      return true;
    });

    forgetAfter(Duration.ofDays(364));
    assertThat(rehearsal.count("audit")).isGreaterThanOrEqualTo(1200);
    forgetAfter(Duration.ofDays(366));

    assertThat(rehearsal.count("audit")).isZero();
  }

  @Test
  void it_runs_once_each_night() {
    retention.runDue(Instant.parse("2026-11-25T12:00:00Z"));
    assertThat(retention.nextDue()).contains(Instant.parse("2026-11-26T02:17:00Z"));

    retention.runDue(Instant.parse("2026-11-26T02:17:00Z"));

    assertThat(retention.nextDue()).contains(Instant.parse("2026-11-27T02:17:00Z"));
  }
}
