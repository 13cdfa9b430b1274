package dev.whetstone.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Snapshot;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// SIGKILL in the middle of a restore, at instants that the victim does not choose.
@Timeout(120)
final class RestoreKilledTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  private static final int KILLS = 6;
  private static final int ROWS = 400;

  @TempDir private Path folder;

  private Path database() {
    return folder.resolve("data/whetstone.db");
  }

  private Path backup(String value) {
    try (Database open = Database.open(database())) {
      open.write(sql -> {
        for (int row = 0; row < ROWS; row++) {
          Settings.put(sql, "row" + row, value.repeat(1_000));
        }
        return true;
      });
    }
    return ((Backup.Result.Made) Backup.to(folder.resolve(value + ".db"), database(), NOW)).file();
  }

  /// What all rows of a whole file say; fails for one that is not whole.
  private static Set<String> values(Path file) {
    Snapshot.check(file);
    try (Database open = Database.open(file)) {
      Set<String> values = new HashSet<>();
      for (int row = 0; row < ROWS; row++) {
        String name = "row" + row;
        values.add(open.read(sql -> Settings.get(sql, name)).orElseThrow().substring(0, 1));
      }
      return values;
    }
  }

  @Test
  void a_restore_that_is_killed_leaves_the_old_or_the_new_database_whole_and_can_be_repeated()
      throws IOException, InterruptedException {
    Path a = backup("a");
    Path b = backup("b");
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      killWhileRestoring(a, b, random.nextInt(400));

      String which = "kill %d of seed %d".formatted(kill, seed);
      assertThat(values(database())).as(which).hasSize(1).isSubsetOf("a", "b");
      for (Path before : kept()) {
        assertThat(values(before)).as("%s, %s", which, before).hasSize(1);
        Files.delete(before);
      }
    }

    Restore again = new Restore(database(), folder.resolve("data/running"), () -> NOW);
    assertThat(again.run(a)).isInstanceOf(Restore.Result.Fit.class);
    assertThat(values(database())).containsExactly("a");
  }

  private void killWhileRestoring(Path a, Path b, int millis)
      throws IOException, InterruptedException {
    Process victim =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledRestore.class.getName(),
                database().toString(),
                a.toString(),
                b.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = victim.inputReader()) {
      assertThat(said.lines().anyMatch("restored"::equals)).as("it works at all").isTrue();
      new Semaphore(0).tryAcquire(millis, TimeUnit.MILLISECONDS);
    } finally {
      victim.destroyForcibly().waitFor();
    }
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("data"))) {
      return files
          .filter(file -> file.getFileName().toString().matches(".*before-restore.*\\.db"))
          .toList();
    }
  }
}
