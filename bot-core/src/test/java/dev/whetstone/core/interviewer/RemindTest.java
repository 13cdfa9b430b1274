package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reminders: for who asked, by day, once a round, and never to who has answered.
final class RemindTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;

  @BeforeEach
  void openARound() {
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:04:00Z");
    ada = rehearsal.person("Ada");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private List<Instant> reminders() {
    return rehearsal.platform.arrivals().stream()
        .filter(arrival -> arrival.sending() instanceof Sending.ToMember)
        .map(Witness.Arrival::at)
        .toList();
  }

  @Test
  void who_has_no_credit_is_reminded_once_a_round_at_their_time() {
    assertThat(Plain.of(ada.types("remind")))
        .contains("15:00", "America/New_York", "the channel's");

    rehearsal.passUntil("2026-11-25T23:00:00Z");

    assertThat(reminders())
        .containsExactly(
            Instant.parse("2026-11-23T20:00:00Z"),
            Instant.parse("2026-11-24T20:00:00Z"),
            Instant.parse("2026-11-25T20:00:00Z"));
  }

  @Test
  void the_time_is_that_of_the_members_own_day_where_the_platform_knows_it() {
    Person tokyo = ada.in("Asia/Tokyo");
    assertThat(Plain.of(tokyo.types("remind 15:00"))).contains("Asia/Tokyo").doesNotContain("own");

    rehearsal.passUntil("2026-11-24T13:00:00Z");

    assertThat(reminders()).containsExactly(Instant.parse("2026-11-24T06:00:00Z"));
  }

  @Test
  void who_has_answered_is_left_alone() {
    ada.types("remind 15:00");
    ada.answers(0);

    rehearsal.passUntil("2026-11-24T13:00:00Z");

    assertThat(reminders()).isEmpty();
  }

  @Test
  void who_is_not_counted_is_left_alone() {
    ada.types("remind 15:00");
    ada.presses(Verbs.OPT_OUT, -1);

    rehearsal.passUntil("2026-11-24T13:00:00Z");

    assertThat(reminders()).isEmpty();
  }

  @Test
  void off_ends_it() {
    ada.types("remind 15:00");
    assertThat(Plain.of(ada.types("remind off"))).contains("No reminders");

    rehearsal.passUntil("2026-11-24T13:00:00Z");

    assertThat(reminders()).isEmpty();
    assertThat(rehearsal.count("timer WHERE kind = 'REMIND'")).isZero();
  }

  @Test
  void nobody_is_reminded_in_the_night() {
    assertThat(Plain.of(ada.types("remind 20:00"))).contains("between 20:00 and 08:00");
    assertThat(Plain.of(ada.types("remind 7:59"))).contains("between 20:00 and 08:00");
    assertThat(Plain.of(ada.types("remind 8:00"))).contains("08:00");
    assertThat(Plain.of(ada.types("remind 3 pm"))).contains("15:00");
    assertThat(Plain.of(ada.types("remind at tea"))).contains("“at tea” is no time of day");
  }

  @Test
  void a_reminder_that_was_slept_through_is_not_made_up_for() {
    ada.types("remind 15:00");

    rehearsal.clock.moveTo(Instant.parse("2026-11-23T21:30:00Z"));
    rehearsal.process().settle();

    assertThat(reminders()).isEmpty();
    rehearsal.passUntil("2026-11-24T23:00:00Z");
    assertThat(reminders()).containsExactly(Instant.parse("2026-11-24T20:00:00Z"));
  }

  @Test
  void a_note_that_cannot_be_delivered_is_shown_with_the_next_private_reply_once() {
    ada.types("remind 15:00");
    String key = Keys.note("remind/" + rehearsal.round().id() + "/" + rehearsal.idOf(ada));
    rehearsal.scripted.on(key, new Act.Refuse(Outcome.Reason.FORBIDDEN));
    rehearsal.passUntil("2026-11-23T20:30:00Z");
    assertThat(reminders()).isEmpty();

    assertThat(Plain.of(ada.types("today")))
        .contains("could not reach you in private", "One step is enough", "is open");
    assertThat(Plain.of(ada.types("today"))).doesNotContain("could not reach you");
  }

  @Test
  void a_reminder_is_not_shown_any_more_once_its_day_is_over() {
    ada.types("remind 15:00");
    String key = Keys.note("remind/" + rehearsal.round().id() + "/" + rehearsal.idOf(ada));
    rehearsal.scripted.on(key, new Act.Refuse(Outcome.Reason.FORBIDDEN));
    rehearsal.passUntil("2026-11-24T12:00:00Z");

    assertThat(Plain.of(ada.types("today"))).doesNotContain("could not reach you");
  }
}
