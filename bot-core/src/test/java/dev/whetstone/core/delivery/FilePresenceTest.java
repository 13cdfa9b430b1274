package dev.whetstone.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class FilePresenceTest {
  @TempDir private Path folder;

  @Test
  void processes_of_one_program_see_each_other_until_one_ends() {
    FilePresence one = FilePresence.in(folder, "one");
    FilePresence two = FilePresence.in(folder, "two");

    assertThat(one.isGone("two")).isFalse();
    assertThat(two.isGone("one")).isFalse();
    two.close();
    assertThat(one.isGone("two")).isTrue();
    assertThat(one.isGone("never was")).isTrue();
    one.close();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_process_that_is_killed_is_gone_at_once_and_one_that_lives_is_not()
      throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PresentProcess.class.getName(),
                folder.toString(),
                "other")
            .start();
    try (FilePresence mine = FilePresence.in(folder, "mine")) {
      assertThat(other.inputReader().readLine()).isEqualTo("here");
      assertThat(mine.isGone("other")).isFalse();
      assertThat(mine.isGone("other")).as("asking does no harm").isFalse();

      other.destroyForcibly().waitFor();

      assertThat(mine.isGone("other")).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }
}
