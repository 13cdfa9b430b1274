package dev.whetstone.core.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.StoreException.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestoreTest {
  private static final Instant MONDAY = Instant.parse("2026-11-23T03:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T12:00:00Z");

  @TempDir private Path folder;
  private Path backup;

  @BeforeEach
  void a_backup_and_what_came_after_it() {
    write("value", "old");
    backup =
        ((Backup.Result.Made) Backup.into(folder.resolve("backups"), database(), MONDAY)).file();
    write("value", "new");
  }

  private Path data() {
    return folder.resolve("data");
  }

  private Path database() {
    return data().resolve("whetstone.db");
  }

  private Restore restore() {
    return new Restore(database(), data().resolve("running"), () -> TUESDAY);
  }

  private void write(String name, String value) {
    try (Database open = Database.open(database())) {
      open.write(sql -> {
        Settings.put(sql, name, value);
        return true;
      });
    }
  }

  private static String value(Path file) {
    try (Database open = Database.open(file)) {
      return open.read(sql -> Settings.get(sql, "value")).orElse("");
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(data())) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private void assertRefused(Path file, Reason reason) throws IOException {
    byte[] given = Files.readAllBytes(file);
    byte[] present = Files.readAllBytes(database());
    List<String> before = files();

    Restore.Result result = restore().run(file);

    assertThat(result)
        .isInstanceOfSatisfying(
            Restore.Result.Unfit.class,
            unfit -> {
              assertThat(unfit.reason()).isEqualTo(reason);
              assertThat(unfit.why()).contains(file.toString()).doesNotContain("restoring");
            });
    assertThat(files()).isEqualTo(before);
    assertThat(Files.readAllBytes(database())).isEqualTo(present);
    assertThat(Files.readAllBytes(file)).isEqualTo(given);
  }

  @Test
  void the_backup_is_in_place_and_what_was_there_is_kept() {
    Restore.Result result = restore().run(backup);

    Restore.Result.Fit fit = (Restore.Result.Fit) result;
    assertThat(fit.plan().taken()).isEqualTo(MONDAY);
    assertThat(value(database())).isEqualTo("old");
    assertThat(value(Objects.requireNonNull(fit.before()))).isEqualTo("new");
    assertThat(fit.before()).hasFileName("whetstone-before-restore-20261124T120000Z.db");
  }

  @Test
  void it_can_be_taken_back_by_restoring_what_was_kept() {
    Restore.Result.Fit fit = (Restore.Result.Fit) restore().run(backup);

    restore().run(Objects.requireNonNull(fit.before()));

    assertThat(value(database())).isEqualTo("new");
  }

  @Test
  void a_check_changes_nothing() throws IOException {
    List<String> before = files();

    assertThat(restore().check(backup)).isInstanceOf(Restore.Result.Fit.class);

    assertThat(files()).isEqualTo(before);
    assertThat(value(database())).isEqualTo("new");
  }

  @Test
  void an_empty_data_directory_gets_the_backup() throws IOException {
    try (Stream<Path> files = Files.list(data())) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }

    Restore.Result.Fit fit = (Restore.Result.Fit) restore().run(backup);

    assertThat(fit.before()).isNull();
    assertThat(value(database())).isEqualTo("old");
  }

  @Test
  void what_is_no_database_is_refused() throws IOException {
    assertRefused(
        Files.writeString(folder.resolve("notes.txt"), "x".repeat(500)), Reason.NOT_SQLITE);
    assertRefused(Files.createFile(folder.resolve("empty.db")), Reason.NOT_SQLITE);
  }

  @Test
  void a_database_of_another_program_is_refused() throws IOException, SQLException {
    Path foreign = folder.resolve("foreign.db");
    run(foreign, "CREATE TABLE setting (name TEXT)");
    assertRefused(foreign, Reason.NOT_OURS);

    run(foreign, "PRAGMA application_id = 4711");
    assertRefused(foreign, Reason.NOT_OURS);
  }

  @Test
  void a_backup_of_a_newer_whetstone_is_refused() throws IOException, SQLException {
    run(backup, "PRAGMA user_version = 99");

    assertRefused(backup, Reason.NEWER);
  }

  @Test
  void a_backup_that_was_cut_off_or_is_damaged_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(backup);
    Path cut = folder.resolve("cut.db");
    assertRefused(Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2)), Reason.DAMAGED);

    byte[] hurt = bytes.clone();
    for (int at = 4096; at < hurt.length; at += 4096) {
      Arrays.fill(hurt, at, at + 64, (byte) 0xff);
    }
    assertRefused(Files.write(cut, hurt), Reason.DAMAGED);
  }

  @Test
  void a_file_that_is_not_there_and_the_database_itself_are_refused() {
    Path nowhere = folder.resolve("nowhere.db");

    assertThat(restore().run(nowhere)).isEqualTo(new Restore.Result.NoFile(nowhere));
    assertThat(restore().run(folder)).isEqualTo(new Restore.Result.NoFile(folder));
    assertThat(restore().run(database())).isEqualTo(new Restore.Result.SameFile(database()));
  }

  @Test
  void nothing_is_restored_under_a_running_product() {
    try (FilePresence _ = FilePresence.in(data().resolve("running"), "one")) {
      assertThat(restore().run(backup)).isEqualTo(new Restore.Result.StillRunning(1));
    }

    assertThat(value(database())).isEqualTo("new");
    assertThat(restore().run(backup)).isInstanceOf(Restore.Result.Fit.class);
  }

  @Test
  void a_damaged_database_is_kept_and_replaced() throws IOException {
    Files.write(database(), new byte[5000]);
    Files.write(data().resolve("whetstone.db-wal"), new byte[40]);

    Restore.Result.Fit fit = (Restore.Result.Fit) restore().run(backup);

    assertThat(value(database())).isEqualTo("old");
    assertThat(Objects.requireNonNull(fit.before())).hasSize(5000);
  }

  @Test
  void what_a_killed_restore_left_behind_does_not_matter() throws IOException {
    Files.write(data().resolve("whetstone.restoring.db"), new byte[300]);
    Files.write(data().resolve("whetstone.restoring.db-wal"), new byte[300]);

    assertThat(restore().run(backup)).isInstanceOf(Restore.Result.Fit.class);

    assertThat(value(database())).isEqualTo("old");
    assertThat(files()).noneMatch(name -> name.contains("restoring"));
  }

  @Test
  void who_restored_what_is_in_the_log_of_deeds() {
    restore().run(backup);

    try (Database open = Database.open(database())) {
      List<String> deeds =
          open.read(sql ->
              sql.all(
                  "SELECT actor, what FROM audit", r -> r.text("actor") + " " + r.text("what")));
      assertThat(deeds).containsExactly("operator restored the backup of 2026-11-23T03:00:00Z");
    }
  }

  private static void run(Path file, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
