package dev.whetstone.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whetstone.core.store.StoreException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("deep/whetstone.db");
  }

  private static void put(Transactions database, String name) {
    database.write(sql -> sql.update("INSERT INTO setting (name, value) VALUES (?, 'x')", name));
  }

  private static List<String> names(Transactions database) {
    return database.read(
        sql -> sql.all("SELECT name FROM setting ORDER BY name", row -> row.text("name")));
  }

  private static Reason whyNot(Path file) {
    return catchThrowableOfType(StoreException.class, () -> Database.open(file).close()).reason();
  }

  private static void make(Path file, String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void what_was_written_is_there_after_a_restart() {
    try (Database database = Database.open(file())) {
      put(database, "a");
      assertThat(names(database)).containsExactly("a");
    }
    try (Database again = Database.open(file())) {
      assertThat(names(again)).containsExactly("a");
    }
  }

  @Test
  void every_kind_of_value_comes_back_as_it_went_in() {
    Instant at = Instant.ofEpochMilli(1_790_000_000_123L);
    try (Database database = Database.open(file())) {
      String seen =
          database.read(sql ->
              sql.first(
                      """
                      SELECT ? AS text, ? AS number, ? AS half, ? AS yes, ? AS at, ? AS day,
                        ? AS word, ? AS none\
                      """,
                      row ->
                          row.text("text")
                              + row.number("number")
                              + row.decimalOrNull("half")
                              + row.flag("yes")
                              + row.instant("at").equals(at)
                              + row.text("day")
                              + row.text("word")
                              + row.textOrNull("none")
                              + row.numberOrNull("none")
                              + row.decimalOrNull("none")
                              + row.instantOrNull("none"),
                      "é",
                      7L,
                      0.5,
                      true,
                      at,
                      LocalDate.of(2026, 3, 8),
                      Reason.FULL,
                      null)
                  .orElseThrow());

      assertThat(seen).isEqualTo("é70.5truetrue2026-03-08FULLnullnullnullnull");
      assertThatThrownBy(
              () -> database.read(sql -> sql.first("SELECT NULL AS n", r -> r.text("n"))))
          .hasMessageContaining("column n is null");
    }
  }

  @Test
  void of_works_that_are_given_together_one_fails_alone_and_the_others_keep_their_order() {
    try (Database database = Database.open(file())) {
      List<String> order = new ArrayList<>();
      List<RuntimeException> failures =
          database.writeEach(
              Stream.of("a", "b", "c")
                  .<Function<Sql, Integer>>map(name ->
                      sql -> {
                        order.add(name);
                        int rows =
                            sql.update("INSERT INTO setting (name, value) VALUES (?, 'x')", name);
                        if (name.equals("b")) {
                          throw new IllegalStateException("b does not work");
                        }
                        return rows;
                      })
                  .toList());

      assertThat(order).containsExactly("a", "b", "c");
      assertThat(names(database)).containsExactly("a", "c");
      assertThat(failures)
          .singleElement()
          .extracting(Throwable::getMessage)
          .asString()
          .isEqualTo("b does not work");
    }
  }

  @Test
  void a_failing_transaction_leaves_nothing_and_its_neighbours_in_the_batch_stay() {
    try (Database database = Database.open(file())) {
      List<Thread> callers = new ArrayList<>();
      AtomicInteger refused = new AtomicInteger();
      for (int i = 0; i < 200; i++) {
        int n = i;
        callers.add(
            Thread.startVirtualThread(() -> {
              try {
                database.write(sql -> {
                  sql.update("INSERT INTO setting VALUES (?, 'x')", "n" + n);
                  if (n % 3 == 0) {
                    throw new IllegalArgumentException("no " + n);
                  }
                  return n;
                });
              } catch (IllegalArgumentException mine) {
                refused.addAndGet(("no " + n).equals(mine.getMessage()) ? 1 : 1000);
              }
            }));
      }
      callers.forEach(DatabaseTest::join);

      assertThat(refused).hasValue(67);
      assertThat(names(database)).hasSize(133).doesNotContain("n0", "n3", "n198");
    }
  }

  @Test
  void a_broken_constraint_is_told_to_the_one_who_broke_it() {
    try (Database database = Database.open(file())) {
      put(database, "a");

      assertThatThrownBy(() -> put(database, "a"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("UNIQUE");
      assertThatThrownBy(() ->
              database.write(sql ->
                  sql.update(
                      "INSERT INTO planned (schedule_id, position, drill_key)"
                          + " VALUES ('nobody', 1, 'pack/id')")))
          .hasMessageContaining("FOREIGN KEY");
    }
  }

  @Test
  void a_write_inside_a_write_is_a_bug_and_says_so() {
    try (Database database = Database.open(file())) {
      assertThatThrownBy(() -> database.write(_ -> database.write(_ -> 1)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("inside a write");
      assertThatThrownBy(() -> database.write(_ -> database.read(_ -> 1)))
          .isInstanceOf(IllegalStateException.class);
      put(database, "goes on");
    }
  }

  @Test
  void a_reader_sees_one_state_and_cannot_write() {
    try (Database database = Database.open(file())) {
      List<String> before =
          database.read(sql -> {
            sql.all("SELECT name FROM setting", row -> row.text("name"));
            join(Thread.startVirtualThread(() -> put(database, "meanwhile")));
            return sql.all("SELECT name FROM setting", row -> row.text("name"));
          });

      assertThat(before).isEmpty();
      assertThat(names(database)).containsExactly("meanwhile");
      assertThatThrownBy(() -> database.read(sql -> sql.update("DELETE FROM setting")))
          .isInstanceOf(StoreException.class);
    }
  }

  @Test
  void a_row_may_ask_the_same_question_again() {
    try (Database database = Database.open(file())) {
      Stream.of("a", "b").forEach(name -> put(database, name));
      String each = "SELECT name FROM setting WHERE name >= ? ORDER BY name";

      List<List<String>> nested =
          database.read(sql ->
              sql.all(each, row -> sql.all(each, r -> r.text("name"), row.text("name")), "a"));

      assertThat(nested).containsExactly(List.of("a", "b"), List.of("b"));
    }
  }

  @Test
  void the_hook_writes_with_every_commit_and_is_told_after_it() {
    AtomicInteger after = new AtomicInteger();
    try (Database database = Database.open(file())) {
      database.onWrite(
          new WriteHook(sql -> Settings.put(sql, "clock", "now"), after::incrementAndGet));
      put(database, "a");

      assertThat(names(database)).containsExactly("a", "clock");
      assertThat(after).hasValue(1);
      assertThatThrownBy(() -> put(database, "a")).isInstanceOf(StoreException.class);
      assertThat(after).as("nothing was committed").hasValue(1);
    }
  }

  @Test
  void a_full_disk_fails_the_transaction_says_what_to_do_and_the_process_goes_on() {
    try (Database database = Database.open(file())) {
      database.write(
          sql -> sql.all("PRAGMA max_page_count = 1", row -> row.number("max_page_count")));

      assertThatThrownBy(() ->
              database.write(sql -> {
                for (int i = 0; i < 100; i++) {
                  Settings.put(sql, "n" + i, "x".repeat(10_000));
                }
                return 0;
              }))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("is full; free some space")
          .extracting(e -> ((StoreException) e).reason())
          .isEqualTo(Reason.FULL);
      assertThat(names(database)).isEmpty();

      database.write(
          sql -> sql.all("PRAGMA max_page_count = 100000", row -> row.number("max_page_count")));
      put(database, "after");
      assertThat(names(database)).containsExactly("after");
    }
  }

  @Test
  void a_file_that_vanishes_is_noticed_and_no_commit_into_nothing_is_acknowledged()
      throws IOException {
    try (Database database = Database.open(file())) {
      put(database, "a");
      Files.delete(file());

      assertThatThrownBy(() -> put(database, "b"))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("removed or replaced");
    }
  }

  @Test
  void a_text_file_is_refused_and_left_alone() throws IOException {
    Path letter = folder.resolve("letter.txt");
    Files.writeString(letter, "Dear all,\n".repeat(20));

    assertThat(whyNot(letter)).isEqualTo(Reason.NOT_SQLITE);
    assertThat(letter).content().startsWith("Dear all,");
  }

  @Test
  void another_programs_database_is_refused_and_left_alone() throws Exception {
    Path marked = folder.resolve("marked.db");
    make(marked, "PRAGMA application_id = 17", "CREATE TABLE t (a)");
    Path unmarked = folder.resolve("unmarked.db");
    make(unmarked, "CREATE TABLE t (a)");
    byte[] before = Files.readAllBytes(unmarked);

    assertThat(whyNot(marked)).isEqualTo(Reason.NOT_OURS);
    assertThat(whyNot(unmarked)).isEqualTo(Reason.NOT_OURS);
    assertThat(Files.readAllBytes(unmarked)).isEqualTo(before);
  }

  @Test
  void a_database_of_a_newer_version_is_refused() throws Exception {
    Database.open(file()).close();
    make(file(), "PRAGMA user_version = " + (DatabaseFile.SCHEMA + 1));

    assertThat(whyNot(file())).isEqualTo(Reason.NEWER);
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws IOException {
    Path notAFolder = folder.resolve("file");
    Files.writeString(notAFolder, "");

    StoreException refused =
        catchThrowableOfType(
            StoreException.class, () -> Database.open(notAFolder.resolve("whetstone.db")).close());

    assertThat(refused.reason()).isEqualTo(Reason.READ_ONLY);
    assertThat(refused).hasMessageContaining(notAFolder.toString());
  }

  @Test
  void a_start_that_was_cut_short_before_the_first_table_is_taken_up_again() throws Exception {
    Files.createDirectories(Objects.requireNonNull(file().getParent()));
    make(file(), "PRAGMA application_id = " + DatabaseFile.APPLICATION_ID);

    Database.open(file()).close();

    assertThat(ByteBuffer.wrap(Files.readAllBytes(file())).getInt(68))
        .isEqualTo(ByteBuffer.wrap("Whet".getBytes(StandardCharsets.US_ASCII)).getInt());
  }

  @Test
  void every_migration_in_the_folder_is_one_that_a_new_file_gets() throws Exception {
    Path folder =
        Path.of(Objects.requireNonNull(Schema.class.getResource("/db/migration")).toURI());
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .isEqualTo(Schema.MIGRATIONS);
    }
  }

  @Test
  void a_file_made_at_once_is_the_same_as_one_that_was_brought_up_from_the_first_version()
      throws Exception {
    Path old = file().resolveSibling("old.db");
    Files.createDirectories(Objects.requireNonNull(old.getParent()));
    make(old, "PRAGMA application_id = " + DatabaseFile.APPLICATION_ID);
    try (JdbcSql sql = DatabaseFile.connectAsIs(old)) {
      sql.script(Schema.text(Schema.MIGRATIONS.getFirst()));
      sql.update("PRAGMA user_version = 1");
    }

    assertThat(tables(old)).isEqualTo(tables(file())).isNotEmpty();
  }

  @Test
  void a_file_that_flyway_made_is_brought_up_by_flyway_again() throws Exception {
    Path old = file().resolveSibling("old.db");
    Files.createDirectories(Objects.requireNonNull(old.getParent()));
    make(old, "PRAGMA application_id = " + DatabaseFile.APPLICATION_ID);
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + old, null, null)
        .locations("classpath:db/migration")
        .target("1")
        .load()
        .migrate();

    assertThat(tables(old)).isEqualTo(tables(file()));
  }

  /// What the tables and indexes of a file are once it was opened, without Flyway's own.
  private static List<String> tables(Path file) {
    try (Database database = Database.open(file)) {
      return database.read(sql ->
          sql.all(
              "SELECT type, name, coalesce(sql, '') AS made FROM sqlite_schema"
                  + " WHERE name NOT LIKE '%flyway%' ORDER BY type, name",
              row -> row.text("type") + " " + row.text("name") + " " + row.text("made")));
    }
  }

  @Test
  void two_databases_on_one_file_write_flat_out_and_nobody_sees_a_lock() {
    try (Database one = Database.open(file());
        Database two = Database.open(file())) {
      List<Thread> callers = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        Database mine = t % 2 == 0 ? one : two;
        String prefix = t + "-";
        callers.add(
            Thread.startVirtualThread(() -> {
              for (int i = 0; i < 100; i++) {
                put(mine, prefix + i);
              }
            }));
      }
      callers.forEach(DatabaseTest::join);

      assertThat(names(one)).hasSize(800).isEqualTo(names(two));
    }
  }

  @Test
  void two_processes_may_create_the_same_file_at_once() {
    CountDownLatch ready = new CountDownLatch(4);
    AtomicInteger opened = new AtomicInteger();
    List<Thread> starters =
        Stream.generate(() ->
                Thread.startVirtualThread(() -> {
                  ready.countDown();
                  Database.open(file()).close();
                  opened.incrementAndGet();
                }))
            .limit(4)
            .toList();
    starters.forEach(DatabaseTest::join);

    assertThat(opened).hasValue(4);
  }

  @Test
  void a_closed_database_says_that_it_is_closed() {
    Database database = Database.open(file());
    database.close();
    database.close();

    assertThatThrownBy(() -> put(database, "a")).hasMessageContaining("was closed");
    assertThatThrownBy(() -> names(database)).hasMessageContaining("was closed");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
