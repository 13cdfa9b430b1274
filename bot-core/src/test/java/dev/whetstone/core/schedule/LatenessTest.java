package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.round.Times;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LatenessTest {
  private static final Instant NINE = Instant.parse("2026-06-02T13:00:00Z");
  private static final Duration CATCH_UP = Duration.ofHours(3);

  @Test
  void vector_vii_down_until_half_past_ten_opens_then_and_is_due_then_the_next_day() {
    Instant back = NINE.plus(Duration.ofMinutes(90));

    assertThat(Lateness.of(NINE, back, CATCH_UP))
        .isEqualTo(new Lateness.Late(Duration.ofMinutes(90)));
    assertThat(Times.opening(NINE, back.plusSeconds(7)).plus(Duration.ofHours(24)))
        .isEqualTo("2026-06-03T14:30:00Z");
  }

  @Test
  void vector_viii_down_until_four_means_no_round_and_the_next_day_as_planned() {
    Instant back = NINE.plus(Duration.ofHours(7));
    Schedule schedule = Schedules.workdays("09:00", "America/New_York");

    assertThat(Lateness.of(NINE, back, CATCH_UP))
        .isEqualTo(new Lateness.Missed(Duration.ofHours(7)));
    assertThat(Openings.nextAfter(schedule, NINE, date -> false).orElseThrow().at())
        .isEqualTo("2026-06-03T13:00:00Z");
  }

  @Test
  void the_catch_up_limit_is_the_first_instant_that_is_too_late() {
    assertThat(Lateness.of(NINE, NINE.plus(CATCH_UP).minusSeconds(1), CATCH_UP))
        .isInstanceOf(Lateness.Late.class);
    assertThat(Lateness.of(NINE, NINE.plus(CATCH_UP), CATCH_UP))
        .isInstanceOf(Lateness.Missed.class);
    assertThat(Lateness.of(NINE, NINE.plus(CATCH_UP).plusSeconds(1), CATCH_UP))
        .isInstanceOf(Lateness.Missed.class);
  }

  @Test
  void before_its_time_it_is_early_and_for_ten_minutes_on_time() {
    assertThat(Lateness.of(NINE, NINE.minusSeconds(1), CATCH_UP))
        .isEqualTo(new Lateness.Early(Duration.ofSeconds(1)));
    assertThat(Lateness.of(NINE, NINE.plusSeconds(599), CATCH_UP))
        .isInstanceOf(Lateness.OnTime.class);
    assertThat(Lateness.of(NINE, NINE.plusSeconds(600), CATCH_UP))
        .isInstanceOf(Lateness.Late.class);
  }

  @Test
  void a_root_delivered_within_ten_minutes_counts_as_planned_else_from_its_minute() {
    assertThat(Times.opening(NINE, NINE.plusSeconds(599))).isEqualTo(NINE);
    assertThat(Times.opening(NINE, NINE.plusSeconds(659))).isEqualTo(NINE.plusSeconds(600));
  }
}
