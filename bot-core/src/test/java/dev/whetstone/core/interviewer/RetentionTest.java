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
import java.util.Set;
import java.util.stream.Collectors;
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
  void texts_of_what_came_to_nothing_go_after_thirty_days_too() {
    List<String> ends = List.of("DEAD", "EXPIRED", "CANCELLED", "HELD");
    rehearsal.database.write(sql -> {
      for (String end : ends) {
        sql.update(
            "UPDATE outbox SET state = ?, sent_at = NULL WHERE seq = (SELECT MIN(seq) FROM outbox"
                + " WHERE state = 'SENT' AND body IS NOT NULL)",
            end);
      }
      return true;
    });
    String failed =
        "outbox WHERE body IS NOT NULL AND state IN ('DEAD', 'EXPIRED', 'CANCELLED', 'HELD')";
    assertThat(rehearsal.count(failed)).isEqualTo(ends.size());

    forgetAfter(Duration.ofDays(27));
    assertThat(rehearsal.count(failed)).isEqualTo(ends.size());
    forgetAfter(Duration.ofDays(33));

    assertThat(rehearsal.count(failed)).isZero();
  }

  @Test
  void what_is_said_once_in_a_month_stays_said_for_a_year_and_then_no_key_stays() {
    Person boss = rehearsal.manager("Boss");
    boss.types("setup");
    boss.types("leaderboard share");
    boss.types("streak grant @Bob 2026-11-24 was ill");
    rehearsal.person("Ada").types("remind 15:00");
    for (int week = 0; week < 2; week++) {
      rehearsal.passUntil(Instant.parse("2026-11-30T15:00:00Z").plus(Duration.ofDays(7L * week)));
      rehearsal.person("Ada").answers(0);
    }
    rehearsal.passUntil("2026-12-28T15:00:00Z");
    Set<String> families = families();
    assertThat(families).contains("round", "digest", "note", "board");
    long once = rehearsal.count("outbox WHERE key NOT LIKE 'round/%'");

    retention.runDue(Instant.parse("2027-12-23T12:00:00Z"));
    assertThat(rehearsal.count("outbox WHERE key NOT LIKE 'round/%'")).isEqualTo(once);
    retention.runDue(Instant.parse("2028-02-03T12:00:00Z"));

    assertThat(families()).isEmpty();
  }

  /// What finished rows' keys begin with.
  private Set<String> families() {
    return rehearsal
        .read(sql ->
            sql.all(
                "SELECT key FROM outbox WHERE state NOT IN ('PENDING', 'SENDING', 'UNKNOWN')",
                row -> row.text("key")))
        .stream()
        .map(key -> key.substring(0, key.indexOf('/')))
        .collect(Collectors.toSet());
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
