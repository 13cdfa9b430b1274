package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.schedule.ClockGuard.State;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class ClockGuardTest {
  private static final Instant TEN = Instant.parse("2026-06-02T10:00:00Z");

  @Test
  void a_clock_that_jumps_back_an_hour_stops_us_until_it_has_caught_up() {
    ClockGuard guard = ClockGuard.from(TEN);

    guard = guard.seeing(TEN.minusSeconds(3600));
    assertThat(guard.state()).isEqualTo(State.WENT_BACK);
    assertThat(guard.isStopped()).isTrue();

    guard = guard.seeing(TEN.minusSeconds(1));
    assertThat(guard.state()).isEqualTo(State.BEHIND);
    assertThat(guard.isStopped()).isTrue();

    guard = guard.seeing(TEN);
    assertThat(guard.state()).isEqualTo(State.CAUGHT_UP);
    assertThat(guard.isStopped()).isFalse();
    assertThat(guard.seeing(TEN.plusSeconds(1)).state()).isEqualTo(State.RUNNING);
  }

  @Test
  void a_correction_of_a_minute_is_nothing_to_talk_about() {
    ClockGuard guard = ClockGuard.from(TEN);

    assertThat(guard.seeing(TEN.minusSeconds(60)).isStopped()).isFalse();
    assertThat(guard.seeing(TEN.minusSeconds(61)).isStopped()).isTrue();
  }

  @Test
  void going_back_in_small_steps_adds_up() {
    ClockGuard guard = ClockGuard.from(TEN);
    for (int step = 1; step <= 6; step++) {
      guard = guard.seeing(TEN.minusSeconds(step * 10L));
    }

    assertThat(guard.isStopped()).isFalse();
    assertThat(guard.seeing(TEN.minusSeconds(70)).isStopped()).isTrue();
  }
}
