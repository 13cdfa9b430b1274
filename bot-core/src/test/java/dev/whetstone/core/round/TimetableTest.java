package dev.whetstone.core.round;

import static dev.whetstone.core.round.Play.answer;
import static dev.whetstone.core.round.Play.at;
import static dev.whetstone.core.round.Play.nextDay;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TimetableTest {
  @Test
  void the_path_of_a_day_is_the_core_steps_with_one_twist_after_the_deep_dive() {
    assertThat(Play.running().round.parts().stream().map(Part::id))
        .containsExactly("s1-1", "s2-1", "s2-2", "s3-1", "s3-2", "t-farm", "s4-2");
  }

  @Test
  void a_twist_that_the_channel_has_met_makes_room_for_the_next() {
    assertThat(PathOfDay.parts(Play.FEED, Pace.DAY, java.util.Set.of("t-farm")))
        .contains("t-flood")
        .doesNotContain("t-farm");
  }

  @Test
  void parts_close_at_even_times_rounded_to_five_minutes_and_the_last_at_the_wrap() {
    Play play = Play.running();

    assertThat(play.round.parts().stream().map(Part::closesAt))
        .containsExactly(
            at("10:10"),
            at("11:15"),
            at("12:25"),
            at("13:35"),
            at("14:45"),
            at("15:50"),
            at("17:00"));
  }

  @Test
  void the_deadline_is_a_day_after_the_opening_and_grace_ends_twelve_hours_later() {
    Times times = Play.running().round.opened();

    assertThat(times.due()).isEqualTo(nextDay("09:00"));
    assertThat(times.graceEnd()).isEqualTo(nextDay("21:00"));
  }

  @Test
  void a_root_delivered_eleven_minutes_late_counts_from_the_minute_of_its_delivery() {
    Play play = Play.opening();

    play.on(new RoundEvent.RootDelivered(at("09:11").plusSeconds(40)));

    assertThat(play.round.opened().opened()).isEqualTo(at("09:11"));
    assertThat(play.effects).contains(new Effect.RedrawRoot());
  }

  @Test
  void a_part_closes_at_its_time_and_the_next_question_opens_at_once() {
    Play play = Play.running();
    play.form("ada", 0, answer("the goal"), at("09:20"));
    play.effects.clear();

    play.until(at("10:10"));

    assertThat(play.effects).containsExactly(new Effect.Reveal(0), new Effect.Ask(1));
  }

  @Test
  void a_part_that_nobody_answered_gets_no_reveal() {
    Play play = Play.running();
    play.effects.clear();

    play.until(at("10:10"));

    assertThat(play.effects).containsExactly(new Effect.Ask(1));
  }

  @Test
  void everyone_expected_closes_a_part_but_not_within_fifteen_minutes() {
    Play play = Play.running("ada", "ben");
    play.form("ada", 0, answer("the goal"), at("09:03"));
    play.form("ben", 0, answer("newcomers and what they lose"), at("09:05"));
    assertThat(play.round.position()).isZero();

    assertThat(Timetable.nextDue(play.round)).contains(at("09:15"));
    play.until(at("09:15"));

    assertThat(play.round.position()).isEqualTo(1);
    assertThat(play.round.part(0).cause()).isEqualTo(Part.Cause.EVERYONE);
    assertThat(play.round.part(1).closesAt()).isEqualTo(at("11:15"));
  }

  @Test
  void one_expected_member_alone_closes_nothing() {
    Play play = Play.running("ada");
    play.form("ada", 0, answer("the goal"), at("09:03"));

    assertThat(Timetable.nextDue(play.round)).contains(at("10:10"));
  }

  @Test
  void the_last_part_stays_open_until_the_wrap_though_everyone_has_answered() {
    Play play = Play.running("ada", "ben");
    for (Part part : play.round.parts()) {
      play.form("ada", part.ordinal(), answer("part " + part.id()), at("09:03"));
      play.form("ben", part.ordinal(), answer("the other side of " + part.id()), at("09:04"));
    }

    play.until(at("16:59"));
    assertThat(play.round.state()).isEqualTo(RoundState.RUNNING);

    play.until(at("17:00"));
    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
  }

  @Test
  void a_manager_closes_a_step_but_never_the_last() {
    Play play = Play.running();

    play.on(new RoundEvent.PartClosed(at("09:02"), 0));
    assertThat(play.round.position()).isEqualTo(1);

    for (int i = 0; i < 10; i++) {
      play.on(new RoundEvent.PartClosed(at("09:03"), play.round.position()));
    }
    assertThat(play.round.position()).isEqualTo(6);
    assertThat(play.receipt).isEqualTo(new Receipt.Closed(false));
  }

  @Test
  void a_manager_who_presses_as_time_closes_the_step_does_not_close_the_next() {
    Play play = Play.running();

    play.on(new RoundEvent.PartClosed(at("10:10"), 0));

    assertThat(play.round.position()).isEqualTo(1);
  }

  @Test
  void a_part_answered_only_after_its_close_has_no_reveal_and_stays_in_the_wrap_s_list() {
    Play play = Play.running();
    play.form("ada", 0, answer("the goal"), at("10:30"));
    play.until(at("17:00"));

    assertThat(play.effects).doesNotContain(new Effect.Reveal(0));
    assertThat(play.round.part(0).isRevealed()).isFalse();
  }

  @Test
  void after_a_long_outage_only_what_is_still_open_is_asked() {
    Play play = Play.running();
    play.form("ada", 0, answer("the goal"), at("09:20"));
    play.effects.clear();

    play.until(at("13:00"));

    assertThat(play.effects).containsExactly(new Effect.Reveal(0), new Effect.Ask(3));
  }

  @Test
  void the_next_opening_wraps_a_round_that_still_runs() {
    Play play = Play.running();
    play.form("ada", 0, answer("the goal"), at("09:20"));
    play.effects.clear();

    play.on(new RoundEvent.NextOpens(at("12:00")));

    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
    assertThat(play.effects).contains(new Effect.Reveal(0), new Effect.Wrap());
    assertThat(play.round.parts()).allMatch(part -> part.closedAt() != null);
  }

  @Test
  void a_day_that_passes_all_at_once_ends_done_with_its_verdicts_written() {
    Play play = Play.running();

    play.until(nextDay("21:00"));

    assertThat(play.round.state()).isEqualTo(RoundState.DONE);
    assertThat(play.effects)
        .contains(new Effect.Wrap(), new Effect.Verdicts(), new Effect.DropTexts());
  }

  @Test
  void a_root_that_never_arrived_skips_the_round_and_says_so_once() {
    Play play = Play.opening();

    play.on(new RoundEvent.RootExpired(at("12:00")));
    play.on(new RoundEvent.RootExpired(at("12:01")));

    assertThat(play.round.state()).isEqualTo(RoundState.SKIPPED);
    assertThat(play.effects).containsExactly(new Effect.SaySkipped());
  }

  @Test
  void a_lost_thread_abandons_the_round() {
    Play play = Play.running();

    play.on(new RoundEvent.ThreadLost(at("10:00")));

    assertThat(play.round.state()).isEqualTo(RoundState.ABANDONED);
    assertThat(play.form("ada", 0, answer("the goal"), at("10:01")))
        .isEqualTo(new Receipt.NotOpen(RoundState.ABANDONED));
  }
}
