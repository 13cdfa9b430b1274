package dev.whetstone.core.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class LifeTest {
  private final Life life = new Life();
  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void a_start_that_failed_is_tried_again_until_it_succeeds() {
    life.keepBeginning(
        "Slack",
        () -> {
          if (tries.incrementAndGet() == 1) {
            throw new IllegalStateException("the database is locked");
          }
        });

    assertThat(tries).hasValue(2);
    assertThat(life.isOver()).isFalse();
  }

  @Test
  void nothing_is_begun_again_after_the_end() {
    life.keepBeginning(
        "Slack",
        () -> {
          tries.incrementAndGet();
          life.ends();
          throw new IllegalStateException("the database is closed");
        });
    life.keepBeginning("Slack", tries::incrementAndGet);

    assertThat(tries).hasValue(1);
  }
}
