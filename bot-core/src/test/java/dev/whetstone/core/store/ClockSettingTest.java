package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ClockSettingTest {
  private static final Instant NINE = Instant.parse("2026-06-02T09:00:00Z");

  private final PlainTransactions transactions = new PlainTransactions();
  private final ClockSetting clock = new ClockSetting(transactions);

  @AfterEach
  void close() {
    transactions.close();
  }

  @Test
  void a_clock_that_never_ran_has_no_instant() {
    assertThat(clock.load()).isEmpty();
  }

  @Test
  void the_last_saved_instant_comes_back_and_an_earlier_one_changes_nothing() {
    clock.save(NINE);
    clock.save(NINE.plusSeconds(60));
    clock.save(NINE.plusSeconds(59));

    assertThat(clock.load()).contains(NINE.plusSeconds(60));
  }

  @Test
  void a_part_of_a_millisecond_is_rounded_up() {
    clock.save(NINE.plusNanos(1));

    assertThat(clock.load()).contains(NINE.plusMillis(1));
  }
}
