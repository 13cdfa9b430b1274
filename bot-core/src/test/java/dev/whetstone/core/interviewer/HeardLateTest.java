package dev.whetstone.core.interviewer;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.GRANTED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.LATE;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.VOIDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.words.FormWords;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers that were given in time and came to our ears when the verdicts were written: Monday's
/// drill ends on Tuesday at 21:00. All times here are New York's.
final class HeardLateTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person bob;

  @BeforeEach
  void openMonday() {
    rehearsal = new Rehearsal(folder, "2026-11-20T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    ada = rehearsal.person("Ada");
    bob = rehearsal.person("Bob");
    passUntil("2026-11-20T09:30");
    ada.answers(0);
    passUntil("2026-11-23T09:30");
    bob.answers(0);
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private void passUntil(String newYork) {
    rehearsal.passUntil(at(newYork));
  }

  private static Instant at(String newYork) {
    return LocalDateTime.parse(newYork).atZone(Rehearsal.NEW_YORK).toInstant();
  }

  /// What Ada writes now and nobody hears yet.
  private ChatEvent.Said written() {
    return ada.saying(ada.thought(0));
  }

  private Round monday() {
    return rehearsal.rounds().get(1);
  }

  @Test
  void written_before_the_deadline_and_heard_after_the_end_it_is_credited_once() {
    passUntil("2026-11-24T08:59");
    ChatEvent.Said said = written();
    passUntil("2026-11-24T21:00");
    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT);

    passUntil("2026-11-24T21:05");
    ada.send(said);
    ada.send(said);

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT, CREDITED);
    assertThat(rehearsal.streak(ada).length()).isEqualTo(2);
    assertThat(rehearsal.streak(ada).freezes()).isEqualTo(1);
    assertThat(rehearsal.count("ledger WHERE cause = 'HEARD_LATE' AND actor = 'Whetstone'"))
        .isEqualTo(1);
    assertThat(rehearsal.rows(ada).getLast().at()).isEqualTo(at("2026-11-24T08:59"));
  }

  @Test
  void a_form_sent_before_the_end_and_heard_after_it_is_late_and_leaves_no_text() {
    passUntil("2026-11-24T20:59");
    ChatEvent.Submitted form = ada.form(monday(), 0, Map.of(FormWords.TEXT, ada.thought(0)));
    passUntil("2026-11-24T21:01");
    long sent = rehearsal.count("outbox");
    assertThat(Plain.of(ada.send(form))).contains("Counted, late");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT, LATE);
    assertThat(rehearsal.count("answer WHERE text IS NOT NULL")).isZero();
    assertThat(rehearsal.count("outbox")).isEqualTo(sent);
  }

  @Test
  void what_is_heard_late_betters_late_to_credited_and_never_the_other_way() {
    passUntil("2026-11-24T08:59");
    ChatEvent.Said said = written();
    passUntil("2026-11-24T10:00");
    ada.answers(monday(), 1, ada.thought(1));
    passUntil("2026-11-24T20:59");
    var message = rehearsal.scripted.personWrites(rehearsal.threadOf(monday()), ada.thought(2));
    ChatEvent.Said later =
        new ChatEvent.Said(
            ada.origin(message.id(), rehearsal.clock.instant()),
            rehearsal.threadOf(monday()),
            message,
            ada.thought(2),
            false);
    passUntil("2026-11-24T21:05");
    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, LATE);
    ada.send(said);
    ada.send(later);

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, LATE, CREDITED);
  }

  @Test
  void it_is_better_than_a_grant_and_changes_nothing_that_was_voided() {
    passUntil("2026-11-24T08:59");
    ChatEvent.Said said = written();
    passUntil("2026-11-24T21:05");
    rehearsal.adds(ada, monday(), GRANTED);
    ada.send(said);
    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT, GRANTED, CREDITED);

    rehearsal.adds(ada, monday(), VOIDED);
    rehearsal.process().whetstone.catchUp(rehearsal.platform);
    assertThat(rehearsal.ledger(ada)).endsWith(CREDITED, VOIDED);
  }

  @Test
  void heard_by_catching_up_after_the_end_it_counts_too_and_reveals_keep_their_texts() {
    passUntil("2026-11-24T08:59");
    rehearsal.scripted.personWrites(rehearsal.thread(), ada.thought(0));
    passUntil("2026-11-24T21:05");
    String reveal = rehearsal.platform.newest(Keys.reveal(monday().id(), 0));
    rehearsal.process().whetstone.catchUp(rehearsal.platform);
    passUntil("2026-11-24T21:30");

    assertThat(rehearsal.count("ledger WHERE cause = 'HEARD_LATE'")).isEqualTo(1);
    assertThat(rehearsal.platform.newest(Keys.reveal(monday().id(), 0)))
        .isEqualTo(reveal)
        .contains("bob0x1");
  }

  @Test
  void written_at_the_end_itself_it_is_too_late() {
    passUntil("2026-11-24T21:00");
    ada.send(
        new ChatEvent.Said(
            ada.origin("m-late", at("2026-11-24T21:00")),
            rehearsal.threadOf(monday()),
            rehearsal.scripted.personWrites(rehearsal.threadOf(monday()), ada.thought(0)),
            ada.thought(0),
            false));

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT);
  }
}
