package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The one test that lets real time pass: a few tenths of a second of it.
final class ClockworkTest {
  private final InstantSource clock = InstantSource.system();
  private final Alarms alarms = new Alarms();

  @Test
  void what_is_due_at_the_start_and_soon_after_is_done_in_time_one_after_the_other()
      throws InterruptedException {
    CountDownLatch all = new CountDownLatch(3);
    Instant start = clock.instant();
    List<Duration> plan =
        List.of(Duration.ofSeconds(-5), Duration.ofMillis(300), Duration.ofMillis(400));
    plan.forEach(after -> alarms.at(start.plus(after), now -> all.countDown()));

    try (Clockwork clockwork = new Clockwork(clock, List.of(alarms))) {
      clockwork.start();
      assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(alarms.rang.getLast()).isAfterOrEqualTo(start.plusMillis(400));
  }

  @Test
  void something_earlier_that_is_saved_later_wakes_it_earlier() throws InterruptedException {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(1);
    alarms.at(clock.instant(), now -> first.countDown());

    try (Clockwork clockwork = new Clockwork(clock, List.of(alarms))) {
      clockwork.start();
      assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
      alarms.at(clock.instant().plusMillis(50), now -> second.countDown());
      clockwork.changed();

      // Without the change it would wake after a minute.
      assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void it_can_be_told_of_changes_before_its_start_and_after_its_end() {
    Clockwork clockwork = new Clockwork(clock, List.of(alarms.at(clock.instant())));

    clockwork.changed();
    clockwork.close();
    clockwork.changed();

    assertThat(alarms.rang).isEmpty();
  }
}
