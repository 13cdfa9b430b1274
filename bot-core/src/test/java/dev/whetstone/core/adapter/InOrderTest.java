package dev.whetstone.core.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class InOrderTest {
  private final InOrder inOrder = new InOrder("test");
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @Test
  void tasks_of_a_queue_run_as_they_came_and_other_queues_beside_them() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch other = new CountDownLatch(1);
    inOrder.run("thread", () -> await(gate));
    for (int i = 0; i < 20; i++) {
      int number = i;
      inOrder.run("thread", () -> done.add(number));
    }
    inOrder.run("another", other::countDown);

    other.await();
    assertThat(done).isEmpty();
    gate.countDown();
    inOrder.settle(Duration.ofSeconds(10));

    assertThat(done).hasSize(20).isSorted();
  }

  @Test
  void a_task_that_fails_takes_none_of_the_next_ones_along() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    inOrder.run(
        "thread",
        () -> {
          await(gate);
          Thread.currentThread().setUncaughtExceptionHandler((_, _) -> {});
          throw new AssertionError("a bug");
        });
    inOrder.run("thread", () -> done.add(1));
    gate.countDown();
    inOrder.settle(Duration.ofSeconds(10));
    inOrder.run("thread", () -> done.add(2));
    inOrder.settle(Duration.ofSeconds(10));

    assertThat(done).containsExactly(1, 2);
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
