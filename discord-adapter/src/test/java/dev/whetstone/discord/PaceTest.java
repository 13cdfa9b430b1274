package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
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
  void never_too_many_arrive_in_a_second_however_long_they_are_on_their_way() {
    Pace pace = Pace.ofDiscord();
    SplittableRandom random = new SplittableRandom(1);
    ConcurrentLinkedQueue<Long> arrived = new ConcurrentLinkedQueue<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 120; i++) {
        long under = random.nextLong(300);
        threads.execute(() -> {
          if (goes(pace, Duration.ofSeconds(10))) {
            waits(under);
            arrived.add(System.nanoTime());
            pace.answered();
          }
        });
      }
    }

    List<Long> times = arrived.stream().sorted().toList();
    assertThat(times).hasSize(120);
    for (int i = 0; i + 50 < times.size(); i++) {
      assertThat(times.get(i + 50) - times.get(i)).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
    }
  }

  private void waits(long millis) {
    try {
      boolean _ = closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
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
