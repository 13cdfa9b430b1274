package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Real processes on one file.
@Timeout(60)
final class ProcessesTest {
  @TempDir private Path folder;

  private Process start(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.resolve("whetstone.db").toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static boolean isNumber(String line) {
    return line.matches("\\d+");
  }

  @Test
  void a_process_killed_in_the_middle_of_writing_has_lost_nothing_that_it_acknowledged()
      throws IOException {
    Process writer = start("k");
    long acknowledged = 0;
    try (BufferedReader said = writer.inputReader()) {
      for (String line; (line = said.readLine()) != null; ) {
        acknowledged += isNumber(line) ? 1 : 0;
        if (acknowledged == 200) {
          writer.toHandle().destroyForcibly();
        }
      }
    } finally {
      writer.destroyForcibly();
    }

    try (Database database = Database.open(folder.resolve("whetstone.db"))) {
      long kept = count(database, "k%");
      assertThat(acknowledged).isGreaterThanOrEqualTo(200);
      assertThat(kept)
          .as("all acknowledged, at most one more")
          .isIn(acknowledged, acknowledged + 1);
      assertThat(count(database, "k%/twin")).as("nothing half-written").isEqualTo(kept);
    }
  }

  @Test
  void two_processes_write_to_one_file_and_neither_sees_a_lock()
      throws IOException, InterruptedException {
    Process other = start("other-", "300");
    try (Database mine = Database.open(folder.resolve("whetstone.db"));
        BufferedReader said = other.inputReader()) {
      int written = 0;
      while (other.isAlive() || written < 300) {
        String name = "mine-" + written++;
        mine.write(sql -> {
          Settings.put(sql, name, "x");
          return 0;
        });
      }

      assertThat(other.waitFor()).isZero();
      assertThat(said.lines().filter(ProcessesTest::isNumber)).hasSize(300);
      assertThat(count(mine, "other-%")).isEqualTo(300);
      assertThat(count(mine, "mine-%")).isEqualTo(written);
    } finally {
      other.destroyForcibly();
    }
  }

  private static long count(Database database, String like) {
    String query =
        "SELECT count(*) AS n FROM setting WHERE name LIKE ? AND name NOT LIKE "
            + (like.endsWith("twin") ? "''" : "'%/twin'");
    return database.read(sql -> sql.first(query, row -> row.number("n"), like)).orElseThrow();
  }
}
