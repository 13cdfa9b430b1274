package dev.whetstone.core.round;

import static dev.whetstone.core.round.Play.answer;
import static dev.whetstone.core.round.Play.at;
import static dev.whetstone.core.round.Play.nextDay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The pace `live`: gathering, 45 minutes together, or a day's drill after all.
final class InterviewTest {
  private static Play together() {
    Play play = Play.at(Pace.LIVE);
    play.joins("ada", at("09:04"));
    play.joins("bob", at("09:10"));
    return play;
  }

  @Test
  void nothing_is_asked_until_two_have_joined() {
    Play play = Play.at(Pace.LIVE);

    assertThat(play.round.state()).isEqualTo(RoundState.GATHERING);
    assertThat(play.joins("ada", at("09:04"))).isEqualTo(new Receipt.Joined(false));
    assertThat(play.joins("ada", at("09:05"))).isEqualTo(new Receipt.Joined(false));
    assertThat(play.effects(Effect.Ask.class)).isEmpty();

    assertThat(play.joins("bob", at("09:10"))).isEqualTo(new Receipt.Joined(true));
    assertThat(play.round.state()).isEqualTo(RoundState.RUNNING);
    assertThat(play.effects(Effect.Ask.class)).containsExactly(new Effect.Ask(0));
  }

  @Test
  void it_plays_all_steps_and_one_twist_in_45_minutes_by_the_drills_stage_minutes() {
    Play play = together();
    List<Part> parts = play.round.parts();

    // The feed's stages have 7, 16, 15 and 11 of 49 minutes.
    assertThat(parts).hasSize(play.drill.steps().size() + 1);
    assertThat(endOf(parts, 1)).isEqualTo(Duration.ofMinutes(6));
    assertThat(endOf(parts, 2)).isEqualTo(Duration.ofMinutes(21));
    assertThat(endOf(parts, 3)).isEqualTo(Duration.ofMinutes(35));
    assertThat(endOf(parts, 4)).isEqualTo(Duration.ofMinutes(45));
  }

  private static Duration endOf(List<Part> parts, int stage) {
    Part last = parts.stream().filter(part -> part.stage() == stage).toList().getLast();
    return Duration.between(at("09:10"), last.closesAt());
  }

  @Test
  void each_stage_is_warned_of_once_two_minutes_before_its_end() {
    Play play = together();

    play.until(at("09:13"));
    assertThat(play.effects(Effect.Warn.class)).isEmpty();
    play.until(at("09:14"));
    assertThat(play.effects(Effect.Warn.class)).containsExactly(new Effect.Warn(1));
    for (int minute = 15; minute < 55; minute++) {
      play.until(at("09:" + minute));
    }
    assertThat(play.effects(Effect.Warn.class)).hasSize(4);
  }

  @Test
  void a_stage_that_was_left_early_or_slept_through_is_not_warned_of() {
    Play play = together();
    play.next("ada", at("09:11"));
    play.next("ada", at("09:12"));
    play.until(at("09:15"));
    assertThat(play.effects(Effect.Warn.class)).isEmpty();

    Play slept = together();
    slept.until(at("09:40"));
    assertThat(slept.effects(Effect.Warn.class)).isEmpty();
    assertThat(slept.effects(Effect.Ask.class)).hasSize(2);
  }

  @Test
  void next_is_for_whoever_came_first_and_for_managers_and_moves_no_time() {
    Play play = together();
    var times = play.round.parts().stream().map(Part::closesAt).toList();

    assertThat(play.next("bob", at("09:11"))).isEqualTo(new Receipt.NotYourCall(Pace.LIVE));
    assertThat(play.round.position()).isZero();
    assertThat(play.next("ada", at("09:11"))).isEqualTo(new Receipt.Closed(true));
    play.on(new RoundEvent.PartClosed(at("09:12"), 1));

    assertThat(play.round.position()).isEqualTo(2);
    assertThat(play.round.part(0).cause()).isEqualTo(Part.Cause.LEADER);
    assertThat(play.round.part(1).cause()).isEqualTo(Part.Cause.MANAGER);
    assertThat(play.round.parts().stream().map(Part::closesAt)).containsExactlyElementsOf(times);
  }

  @Test
  void after_the_last_part_it_wraps_at_once_and_the_deadline_stays() {
    Play play = together();
    play.until(at("09:54"));
    assertThat(play.round.state()).isEqualTo(RoundState.RUNNING);
    play.until(at("09:55"));

    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
    assertThat(play.effects(Effect.Wrap.class)).hasSize(1);
    assertThat(play.round.opened().due()).isEqualTo(nextDay("09:00"));
  }

  @Test
  void next_on_the_last_part_ends_the_interview() {
    Play play = together();
    for (int part = 0; part < play.round.parts().size(); part++) {
      play.next("ada", at("09:20"));
    }

    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
  }

  @Test
  void thread_messages_count_and_close_nothing() {
    Play play = together();

    assertThat(play.says("ada", answer("the feed"), at("09:11"))).isEqualTo(new Receipt.Marked(0));
    play.says("bob", answer("something else entirely, newcomers"), at("09:11"));
    play.form("bob", 0, answer("whoever has left us last year for good"), at("09:12"));

    assertThat(play.round.position()).isZero();
  }

  @Test
  void what_is_written_while_it_gathers_is_talk() {
    Play play = Play.at(Pace.LIVE);

    assertThat(play.says("ada", answer("the feed"), at("09:05"))).isEqualTo(new Receipt.Nothing());
    assertThat(play.form("ada", 0, answer("the feed"), at("09:05")))
        .isEqualTo(new Receipt.NotOpen(RoundState.GATHERING));
    assertThat(play.round.book().answers()).isEmpty();
  }

  @Test
  void after_half_an_hour_it_is_a_days_drill_over_what_is_left_to_the_wrap() {
    Play play = Play.at(Pace.LIVE);
    var times = play.round.opened();
    play.joins("ada", at("09:04"));
    play.until(at("09:30"));

    assertThat(play.round.state()).isEqualTo(RoundState.RUNNING);
    assertThat(play.round.pace()).isEqualTo(Pace.DAY);
    assertThat(play.round.opened()).isEqualTo(times);
    assertThat(play.round.parts()).hasSize(play.drill.coreSteps().size() + 1);
    assertThat(play.round.parts().getFirst().closesAt()).isAfter(at("10:00"));
    assertThat(play.round.endsAt()).isEqualTo(times.wrap());
    assertThat(play.joins("bob", at("09:31"))).isEqualTo(new Receipt.NothingToJoin());
    assertThat(play.round.pace()).isEqualTo(Pace.DAY);
  }

  @Test
  void a_second_one_who_joins_at_the_half_hour_is_too_late() {
    Play play = Play.at(Pace.LIVE);
    play.joins("ada", at("09:04"));

    assertThat(play.joins("bob", at("09:30"))).isEqualTo(new Receipt.NothingToJoin());
  }

  @Test
  void a_gathering_that_was_slept_through_wraps_without_asking() {
    Play play = Play.at(Pace.LIVE);
    play.until(at("18:00"));

    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
    assertThat(play.effects(Effect.Ask.class)).isEmpty();
    assertThat(play.effects(Effect.Wrap.class)).hasSize(1);
  }

  @Test
  void the_next_opening_wraps_a_gathering() {
    Play play = Play.at(Pace.LIVE);
    play.on(new RoundEvent.NextOpens(at("09:10")));

    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
  }
}
