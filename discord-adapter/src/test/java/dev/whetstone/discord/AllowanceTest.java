package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class AllowanceTest {
  private Instant now = Instant.parse("2026-11-23T08:30:00Z");
  private final Allowance allowance = new Allowance(() -> now);

  @Test
  void sessions_begin_at_once_while_there_are_many() {
    allowance.isTold(1_000, 900, Duration.ofHours(5));

    assertThat(allowance.rest()).isZero();
  }

  @Test
  void the_last_few_of_a_day_are_left_until_the_next() {
    allowance.isTold(1_000, 10, Duration.ofHours(5));

    assertThat(allowance.rest()).isEqualTo(Duration.ofHours(5));
    now = now.plus(Duration.ofHours(5));
    assertThat(allowance.rest()).isZero();
  }

  @Test
  void none_left_is_none_whatever_the_limit() {
    allowance.isTold(1, 0, Duration.ofMinutes(3));

    assertThat(allowance.rest()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void sessions_that_die_one_after_the_other_last_the_whole_day() {
    allowance.isTold(1_000, 1_000, Duration.ofHours(24));
    Instant tomorrow = now.plus(Duration.ofHours(24));
    int begun = 0;
    while (now.isBefore(tomorrow)) {
      allowance.take();
      begun++;
      now = now.plus(allowance.rest()).plusSeconds(5);
    }

    assertThat(begun).isLessThan(1_000);
    assertThat(allowance.left()).isPositive();
  }
}
