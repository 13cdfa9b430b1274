package dev.whetstone.core.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class ServiceTimeTest {
  private static final Instant MORNING = Instant.parse("2026-03-09T09:00:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T17:00:00Z");

  private final AtomicReference<Instant> product = new AtomicReference<>(MORNING);
  private final AtomicReference<Instant> world = new AtomicReference<>(FRIDAY);
  private Duration slow = Duration.ZERO;
  private final ServiceTime time = new ServiceTime(product::get, world::get, false, () -> slow);

  @Test
  void what_was_written_three_seconds_ago_was_written_three_seconds_ago_on_a_moved_clock() {
    assertThat(time.ofService(FRIDAY.minusSeconds(3))).isEqualTo(MORNING.minusSeconds(3));
  }

  @Test
  void an_answer_to_a_question_was_not_written_before_it_where_the_moved_clock_stood() {
    product.set(MORNING.plusSeconds(60));
    time.look();
    Instant question = product.get();

    world.set(FRIDAY.plusSeconds(2));
    Instant answer = time.ofService(FRIDAY.plusSeconds(1));

    assertThat(answer).isEqualTo(question);
  }

  @Test
  void what_was_written_before_the_clock_was_last_seen_may_be_earlier_than_that() {
    time.look();
    world.set(FRIDAY.plusSeconds(10));
    product.set(MORNING.plusSeconds(10));
    time.look();

    assertThat(time.ofService(FRIDAY.plusSeconds(4))).isEqualTo(MORNING.plusSeconds(4));
  }

  @Test
  void nothing_that_was_heard_lies_ahead_where_the_clock_of_the_service_is_fast() {
    ServiceTime real = new ServiceTime(world::get, world::get, true, () -> slow);

    assertThat(real.ofService(FRIDAY.plusSeconds(90))).isEqualTo(FRIDAY);
    assertThat(real.ofService(FRIDAY.minusSeconds(90))).isEqualTo(FRIDAY.minusSeconds(90));
    assertThat(time.ofService(FRIDAY.plusSeconds(90))).isEqualTo(MORNING);
  }

  @Test
  void what_a_slow_clock_of_the_service_stamps_happened_as_much_later() {
    ServiceTime real = new ServiceTime(world::get, world::get, true, () -> slow);
    slow = Duration.ofSeconds(90);

    assertThat(real.ofService(FRIDAY.minusSeconds(95))).isEqualTo(FRIDAY.minusSeconds(5));
    assertThat(real.toService(FRIDAY)).isEqualTo(FRIDAY.minusSeconds(90));
    assertThat(time.ofService(FRIDAY.minusSeconds(95))).isEqualTo(MORNING.minusSeconds(5));
  }

  @Test
  void after_a_move_what_is_written_now_is_written_then() {
    time.look();
    product.set(MORNING.plus(Duration.ofHours(8)));
    world.set(FRIDAY.plusSeconds(1));

    assertThat(time.ofService(FRIDAY.plusSeconds(1))).isEqualTo(product.get());
  }
}
