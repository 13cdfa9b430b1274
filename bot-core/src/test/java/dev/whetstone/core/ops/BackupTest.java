package dev.whetstone.core.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-23T03:00:05Z");

  @TempDir private Path folder;
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("data/whetstone.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Path backups() {
    return folder.resolve("data/backups");
  }

  private void put(String name, String value) {
    database.write(sql -> {
      Settings.put(sql, name, value);
      return true;
    });
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(backups())) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static String valueIn(Path file, String name) {
    try (Database copy = Database.open(file)) {
      return copy.read(sql -> Settings.get(sql, name)).orElse("");
    }
  }

  @Test
  void a_backup_holds_what_was_committed_and_tells_when_it_was_taken() throws IOException {
    put("a", "committed");

    Backup.Result result = Backup.into(backups(), database.file(), NOW);

    assertThat(result).isInstanceOf(Backup.Result.Made.class);
    assertThat(names()).containsExactly("whetstone-20261123T030005Z.db");
    Path file = backups().resolve("whetstone-20261123T030005Z.db");
    assertThat(valueIn(file, "a")).isEqualTo("committed");
    assertThat(valueIn(file, "backup.taken")).isEqualTo(String.valueOf(NOW.toEpochMilli()));
  }

  @Test
  void two_backups_of_one_second_are_two_files() throws IOException {
    Backup.into(backups(), database.file(), NOW);
    Backup.into(backups(), database.file(), NOW);

    assertThat(names())
        .containsExactly("whetstone-20261123T030005Z-2.db", "whetstone-20261123T030005Z.db");
  }

  @Test
  void a_file_that_is_there_is_never_overwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("thesis.txt"), "all my work");

    Backup.Result result = Backup.to(file, database.file(), NOW);

    assertThat(result).isEqualTo(new Backup.Result.Taken(file));
    assertThat(file).hasContent("all my work");
  }

  @Test
  void a_folder_that_cannot_be_written_is_said() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    Backup.Result result = Backup.into(file.resolve("backups"), database.file(), NOW);

    assertThat(result).isInstanceOf(Backup.Result.Unwritable.class);
  }

  @Test
  void a_damaged_database_gives_no_backup_and_leaves_nothing_behind() throws IOException {
    for (int i = 0; i < 2000; i++) {
      put("name" + i, "x".repeat(500));
    }
    database.close();
    byte[] bytes = Files.readAllBytes(database.file());
    for (int at = 8192; at < bytes.length - 4096; at += 4096) {
      java.util.Arrays.fill(bytes, at, at + 200, (byte) 0x5a);
    }
    Files.write(database.file(), bytes);

    assertThatThrownBy(() -> Backup.into(backups(), database.file(), NOW))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(database.file().toString())
        .hasMessageNotContaining(".part");

    assertThat(names()).isEmpty();
  }

  @Test
  void rounds_go_on_while_a_backup_is_taken() throws Exception {
    for (int i = 0; i < 3000; i++) {
      String name = "old" + i;
      put(name, "x".repeat(2000));
    }
    AtomicBoolean ends = new AtomicBoolean();
    AtomicInteger written = new AtomicInteger();
    Thread rounds =
        Thread.ofPlatform()
            .start(() -> {
              while (!ends.get()) {
                put("live", String.valueOf(written.incrementAndGet()));
              }
            });

    int before = written.get();
    Backup.Result result = Backup.into(backups(), database.file(), NOW);
    int during = written.get() - before;
    ends.set(true);
    rounds.join();

    assertThat(result).isInstanceOf(Backup.Result.Made.class);
    assertThat(during).as("commits while it was copied").isGreaterThan(3);
    assertThat(valueIn(((Backup.Result.Made) result).file(), "old2999")).hasSize(2000);
  }

  @Test
  void the_newest_stay_and_what_is_not_ours_is_left_alone() throws IOException {
    Files.createDirectories(backups());
    Files.writeString(backups().resolve("whetstone-notes.db"), "mine");
    for (int day = 0; day < 9; day++) {
      Backup.into(backups(), database.file(), NOW.plus(Duration.ofDays(day)));
    }

    assertThat(Backup.keepNewest(backups(), 7)).isEqualTo(2);

    assertThat(names())
        .hasSize(8)
        .contains("whetstone-notes.db", "whetstone-20261201T030005Z.db")
        .doesNotContain("whetstone-20261123T030005Z.db", "whetstone-20261124T030005Z.db");
  }

  @Test
  void a_backup_is_taken_each_day_by_one_of_two_processes() throws IOException {
    Backups one = daily();
    Backups other = daily();

    for (Instant now = NOW; now.isBefore(NOW.plus(Duration.ofDays(2))); now = now.plusSeconds(60)) {
      one.runDue(now);
      other.runDue(now);
    }

    assertThat(names())
        .containsExactly("whetstone-20261123T040005Z.db", "whetstone-20261124T040005Z.db");
    assertThat(Backups.standing(database).last()).contains(NOW.plus(Duration.ofHours(25)));
    assertThat(Backups.standing(database).failure()).isEmpty();
    assertThat(one.nextDue()).contains(NOW.plus(Duration.ofHours(49)));
  }

  @Test
  void the_first_backup_comes_an_hour_after_the_very_first_start_whatever_happens_in_between() {
    daily().runDue(NOW);
    daily().runDue(NOW.plus(Duration.ofMinutes(30)));

    assertThat(backups()).doesNotExist();
    assertThat(daily().nextDue()).contains(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void a_backup_that_failed_is_remembered_and_tried_again_in_an_hour() throws IOException {
    Files.writeString(backups(), "a file in its place");
    daily().runDue(NOW);
    daily().runDue(NOW.plus(Duration.ofHours(1)));

    assertThat(Backups.standing(database).failure()).isPresent();
    assertThat(daily().nextDue()).contains(NOW.plus(Duration.ofHours(2)));
    Files.delete(backups());
    daily().runDue(NOW.plus(Duration.ofHours(2)));

    assertThat(Backups.standing(database).failure()).isEmpty();
  }

  private Backups daily() {
    return new Backups(database, database.file(), backups(), Duration.ofDays(1), 7, Runnable::run);
  }
}
