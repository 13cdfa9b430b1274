package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class WaitingTest {
  @TempDir private Path folder;

  @Test
  void while_another_process_writes_our_writers_wait_and_freeze_nobody_else() throws Exception {
    Path file = folder.resolve("whetstone.db");
    try (Database database = Database.open(file);
        var other = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      int many = 4 * Runtime.getRuntime().availableProcessors();
      CountDownLatch asked = new CountDownLatch(many);
      List<Thread> writers =
          Stream.generate(() ->
                  Thread.startVirtualThread(() -> {
                    asked.countDown();
                    database.write(sql -> {
                      Settings.put(sql, "a", "b");
                      return 0;
                    });
                  }))
              .limit(many)
              .toList();
      asked.await();

      Thread bystander = Thread.startVirtualThread(() -> database.read(_ -> 1));
      bystander.join();
      assertThat(writers).allMatch(Thread::isAlive);

      statement.execute("COMMIT");
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }
}
