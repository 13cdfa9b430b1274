package dev.whetstone.core.interviewer;

import static dev.whetstone.core.streak.LedgerEntry.Outcome.ABSENT;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.CREDITED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.EXCUSED;
import static dev.whetstone.core.streak.LedgerEntry.Outcome.LATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ScriptedPlatform;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Streaks where two rules meet: open rounds, deadlines, rounds that were not one's own.
final class StreakEdgesTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person bob;

  @BeforeEach
  void setUp() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    ada = rehearsal.person("Ada");
    bob = rehearsal.person("Bob");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private void opened(Pace pace) {
    rehearsal.scheduled(Rehearsal.weekdaysAt(pace)).passUntil("2026-11-23T14:30:00Z");
  }

  private Reply walksToTheEnd(Round round) {
    IntStream.range(0, round.parts().size())
        .forEach(i -> {
          ada.answers(round, i, ada.thought(i));
          ada.presses(Verbs.REFERENCE, round, i);
        });
    return ada.presses(Verbs.GO_ON, round, -1);
  }

  @Test
  void the_end_of_a_walk_says_the_same_length_before_and_after_the_deadline() {
    opened(Pace.DAY);
    Round monday = rehearsal.round();
    assertThat(Plain.of(walksToTheEnd(monday))).contains("A streak of 1 round.");

    rehearsal.passUntil("2026-11-24T14:30:00Z");
    assertThat(Plain.of(ada.presses(Verbs.GO_ON, monday, -1))).contains("A streak of 1 round.");
    ada.answers(0);
    assertThat(Plain.of(ada.presses(Verbs.GO_ON, monday, -1))).contains("A streak of 2 rounds.");
  }

  @Test
  void two_open_rounds_have_each_their_own_credit() {
    opened(Pace.DAY);
    Round monday = rehearsal.round();
    ada.answers(0);
    rehearsal.passUntil("2026-11-24T14:30:00Z");
    Round tuesday = rehearsal.round();
    rehearsal.passUntil("2026-11-25T14:30:00Z");
    Round wednesday = rehearsal.round();
    ada.answers(tuesday, 1, ada.thought(11));
    ada.answers(wednesday, 0, ada.thought(12));
    rehearsal.passUntil("2026-11-27T03:00:00Z");

    assertThat(monday.id()).isNotEqualTo(tuesday.id());
    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, LATE, CREDITED);
    assertThat(rehearsal.streak(ada).length()).isEqualTo(3);
  }

  @Test
  void an_instant_equal_to_the_deadline_is_late_and_one_equal_to_the_end_too_late() {
    opened(Pace.DAY);
    ada.answers(0);
    bob.answers(0);
    rehearsal.passUntil("2026-11-24T14:30:00Z");
    Round tuesday = rehearsal.round();
    Instant due = tuesday.opened().due();
    rehearsal.passUntil(due);
    ada.answers(tuesday, 0, ada.thought(3));
    rehearsal.passUntil(tuesday.opened().graceEnd());
    bob.answers(tuesday, 0, bob.thought(3));
    rehearsal.passUntil("2026-11-26T04:00:00Z");

    assertThat(rehearsal.ledger(ada)).startsWith(CREDITED, LATE);
    assertThat(rehearsal.ledger(bob)).startsWith(CREDITED, ABSENT);
  }

  @Test
  void a_solo_round_of_somebody_else_is_no_absence() {
    opened(Pace.DAY);
    ada.answers(0);
    bob.answers(0);
    rehearsal
        .process()
        .whetstone
        .settle(rehearsal.channel, "ml-design", Rehearsal.weekdaysAt(Pace.SOLO));
    rehearsal.passUntil("2026-11-24T14:30:00Z");
    assertThat(rehearsal.round().pace()).isEqualTo(Pace.SOLO);
    ada.answers(rehearsal.round(), 0, ada.thought(5));
    assertThat(Plain.of(bob.types("streak"))).doesNotContain("at risk");
    rehearsal.passUntil("2026-11-26T03:00:00Z");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, CREDITED);
    assertThat(rehearsal.ledger(bob)).containsExactly(CREDITED);
  }

  @Test
  void practice_touches_nothing_of_a_streak() {
    opened(Pace.DAY);
    ada.answers(0);
    rehearsal.passUntil("2026-11-24T14:30:00Z");
    ada.types("start nlp");
    rehearsal.passUntil("2026-11-24T14:31:00Z");
    Round practice = rehearsal.round();
    assertThat(practice.head().scheduled()).isFalse();
    walksToTheEnd(practice);
    rehearsal.passUntil("2026-11-26T03:00:00Z");

    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, ABSENT);
  }

  @Test
  void away_at_the_very_instant_of_the_opening_is_too_late_and_ending_within_the_round_is_enough() {
    opened(Pace.DAY);
    ada.answers(0);
    bob.answers(0);
    rehearsal.passUntil("2026-11-24T13:00:00Z");
    bob.types("away 2026-11-24 to 2026-11-24");
    rehearsal.clock.moveTo(Instant.parse("2026-11-24T14:00:00Z"));
    ada.types("away 2026-11-24 to 2026-11-25");
    rehearsal.passUntil("2026-11-24T20:00:00Z");
    bob.types("away off");
    rehearsal.passUntil("2026-11-26T03:00:00Z");

    assertThat(rehearsal.ledger(ada)).startsWith(CREDITED, ABSENT);
    assertThat(rehearsal.ledger(bob)).startsWith(CREDITED, EXCUSED);
  }

  @Test
  void who_opts_out_in_the_middle_has_no_row_and_who_comes_back_before_the_end_has() {
    opened(Pace.DAY);
    ada.answers(0);
    bob.answers(0);
    ada.types("count-me off");
    bob.types("count-me off");
    rehearsal.passUntil("2026-11-24T20:00:00Z");
    bob.types("count-me on");
    rehearsal.passUntil("2026-11-25T03:00:00Z");

    assertThat(rehearsal.ledger(ada)).isEmpty();
    assertThat(rehearsal.ledger(bob)).containsExactly(CREDITED);
  }

  @Test
  void outages_add_up_within_the_round_and_not_beyond_its_borders() {
    opened(Pace.DAY);
    ada.answers(0);
    rehearsal.passUntil("2026-11-24T16:00:00Z");
    rehearsal.isDownUntil(Instant.parse("2026-11-24T16:35:00Z"));
    rehearsal.passUntil("2026-11-24T18:00:00Z");
    rehearsal.isDownUntil(Instant.parse("2026-11-24T18:35:00Z"));
    rehearsal.passUntil("2026-11-26T03:00:00Z");
    assertThat(rehearsal.ledger(ada)).containsExactly(CREDITED, EXCUSED);

    Round wednesday = rehearsal.rounds().get(2);
    assertThat(wednesday.state()).isIn(RoundState.WRAPPED, RoundState.RUNNING);
    // over its deadline, but none of it in its own last hour
    rehearsal.passUntil(wednesday.opened().due().plus(Duration.ofMinutes(1)));
    rehearsal.isDownUntil(wednesday.opened().due().plus(Duration.ofHours(2)));
    rehearsal.passUntil("2026-11-27T04:00:00Z");
    assertThat(rehearsal.ledger(ada)).startsWith(CREDITED, EXCUSED, ABSENT);
  }

  @Test
  void a_reminder_that_waited_is_not_sent_after_the_answer() {
    opened(Pace.DAY);
    ada.types("remind 15:00");
    rehearsal.passUntil("2026-11-23T19:59:00Z");
    rehearsal.scripted.otherwise(new ScriptedPlatform.Act.TooMany(Duration.ofMinutes(1)));
    rehearsal.passUntil("2026-11-23T20:05:00Z");
    ada.answers(0);
    rehearsal.scripted.otherwise(new ScriptedPlatform.Act.Deliver());
    rehearsal.passUntil("2026-11-23T22:00:00Z");

    assertThat(rehearsal.platform.arrivals())
        .noneMatch(arrival -> arrival.key().contains("remind"));
  }
}
