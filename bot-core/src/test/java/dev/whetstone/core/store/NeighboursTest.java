package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What one program commits, another one on the same file notices.
@Timeout(30)
final class NeighboursTest {
  private static final long SOON_MILLIS = 2_000;

  @TempDir private Path folder;

  private static int put(Database database, String value) {
    return database.write(sql -> {
      Settings.put(sql, "door", value);
      return 1;
    });
  }

  @Test
  void a_commit_of_another_program_is_noticed_within_two_seconds() throws InterruptedException {
    Path file = folder.resolve("whetstone.db");
    Semaphore noticed = new Semaphore(0);
    try (Database ours = Database.open(file);
        Database theirs = Database.open(file)) {
      ours.onNeighboursWrite(noticed::release);
      noticed.acquire(); // whatever was committed before it began to look

      put(theirs, "open");

      assertThat(noticed.tryAcquire(SOON_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      String read = ours.read(sql -> Settings.get(sql, "door").orElse("nothing"));
      assertThat(read).isEqualTo("open");
    }
  }

  @Test
  void a_read_of_another_program_is_no_news_and_a_closed_database_looks_no_more()
      throws InterruptedException {
    Path file = folder.resolve("whetstone.db");
    Semaphore noticed = new Semaphore(0);
    try (Database theirs = Database.open(file)) {
      try (Database ours = Database.open(file)) {
        ours.onNeighboursWrite(noticed::release);
        noticed.acquire();
        theirs.read(sql -> Settings.get(sql, "door"));
        assertThat(noticed.tryAcquire(1_500, TimeUnit.MILLISECONDS)).isFalse();
      }
      put(theirs, "shut");
      assertThat(noticed.availablePermits()).isZero();
    }
  }

  @Test
  void a_hook_that_fails_is_called_again_after_the_next_commit() throws InterruptedException {
    Path file = folder.resolve("whetstone.db");
    Semaphore called = new Semaphore(0);
    try (Database ours = Database.open(file);
        Database theirs = Database.open(file)) {
      ours.onNeighboursWrite(() -> {
        called.release();
        throw new IllegalStateException("a bug in the hook, on purpose");
      });
      called.acquire();

      put(theirs, "open");

      assertThat(called.tryAcquire(SOON_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    }
  }
}
