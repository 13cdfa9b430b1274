package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.Around;
import dev.whetstone.core.adapter.HouseOfWhetstone;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.ThreadRef;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatchUpTest {
  @TempDir Path folder;

  @Test
  void a_reading_that_fails_by_a_bug_does_not_end_all_reading() throws InterruptedException {
    try (Rehearsal rehearsal =
        new Rehearsal(folder, "2026-11-23T13:00:00Z", "rec-short-video-feed")) {
      rehearsal.scheduled(Rehearsal.weekdays()).passUntil("2026-11-23T14:04:00Z");
      Whetstone whetstone = rehearsal.process().whetstone;
      Semaphore asked = new Semaphore(0);
      HouseOfWhetstone house =
          new HouseOfWhetstone(
              whetstone, whetstone.door(), new Buggy(rehearsal.platform, asked), rehearsal.clock);

      house.catchUp();
      assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      house.catchUp();

      assertThat(asked.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  /// Fails whenever it is to read.
  private record Buggy(Platform platform, Semaphore asked) implements Around {
    @Override
    public List<ChatEvent> since(ThreadRef thread, Instant from) {
      asked.release();
      throw new IllegalStateException("a bug");
    }
  }
}
