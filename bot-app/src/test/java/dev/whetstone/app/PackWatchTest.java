package dev.whetstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.pack.Scaffold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackWatchTest {
  private static final PackLoader LOADER = Drills.loader();

  @TempDir Path folder;
  private Path file;
  private Bank bank;
  private PackWatch watch;

  @BeforeEach
  void write() throws IOException {
    Path ours = folder.resolve("ours");
    file = add(ours, "nlp-letters");
    bank = LOADER.load(List.of(ours)).bank();
    watch = new PackWatch(List.of(ours), bank, LOADER);
  }

  private static Path add(Path ours, String id) throws IOException {
    return new Scaffold(PackWatchTest.class.getClassLoader())
        .write(ours, id, "nlp", LocalDate.of(2026, 11, 21));
  }

  private void change(String from, String to) throws IOException {
    Files.writeString(file, Files.readString(file).replace(from, to));
    watch.look();
  }

  private String title() {
    return bank.byId("nlp-letters").map(Drill::title).orElse("gone");
  }

  @Test
  void a_changed_drill_is_taken_over_without_a_restart() throws IOException {
    change("Do one thing for one kind of people", "Sort letters for a town hall");

    assertThat(title()).isEqualTo("Sort letters for a town hall");
  }

  @Test
  void a_drill_that_is_broken_now_stays_in_use_as_it_was_until_it_is_mended() throws IOException {
    change("Do one thing for one kind of people", "{broken");
    assertThat(title()).isEqualTo("Do one thing for one kind of people");

    change("{broken", "Sort letters for a town hall");
    assertThat(title()).isEqualTo("Sort letters for a town hall");
  }

  @Test
  void a_new_file_is_a_new_drill_and_one_that_is_deleted_is_gone() throws IOException {
    int before = bank.drills().size();
    add(folder.resolve("ours"), "nlp-postcards");
    watch.look();
    assertThat(bank.drills()).hasSize(before + 1);

    Files.delete(file);
    watch.look();
    assertThat(title()).isEqualTo("gone");
    assertThat(bank.byId("nlp-postcards")).isPresent();
    assertThat(bank.byId("rec-short-video-feed")).isPresent();
  }

  @Test
  void a_folder_that_is_away_for_a_moment_takes_the_other_packs_with_it_by_no_means()
      throws IOException {
    Files.move(folder.resolve("ours"), folder.resolve("aside"));
    watch.look();

    assertThat(bank.byId("rec-short-video-feed")).isPresent();
    Files.move(folder.resolve("aside"), folder.resolve("ours"));
    watch.look();
    assertThat(title()).isEqualTo("Do one thing for one kind of people");
  }
}
