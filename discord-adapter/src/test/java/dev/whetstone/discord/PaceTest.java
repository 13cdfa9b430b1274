package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class PaceTest {
  private final CountDownLatch closing = new CountDownLatch(1);

  private boolean goes(Pace pace, Duration most) {
    try {
      return pace.turn(most, closing);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  @Test
  void many_at_once_leave_one_after_the_other_and_never_too_many_in_a_second() {
    Pace pace = Pace.ofDiscord();
    ConcurrentLinkedQueue<Long> left = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 100)
          .forEach(_ ->
              threads.execute(() -> {
                if (goes(pace, Duration.ofSeconds(10))) {
                  left.add(System.nanoTime());
                }
              }));
    }

    List<Long> times = left.stream().sorted().toList();
    assertThat(times).hasSize(100);
    long second = TimeUnit.SECONDS.toNanos(1);
    for (int i = 0; i + 50 < times.size(); i++) {
      assertThat(times.get(i + 50) - times.get(i)).isGreaterThan(second);
    }
  }

  @Test
  void who_would_wait_for_too_long_comes_again_and_who_is_closing_goes_home() {
    Pace pace = Pace.ofDiscord();
    assertThat(goes(pace, Duration.ofSeconds(1))).isTrue();
    closing.countDown();

    assertThat(goes(pace, Duration.ofSeconds(1))).isFalse();
  }

  @Test
  void without_a_pace_nobody_waits() {
    assertThat(IntStream.range(0, 1_000).allMatch(_ -> goes(Pace.none(), Duration.ZERO))).isTrue();
  }
}
