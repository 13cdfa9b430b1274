package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What somebody reads who starts it wrongly: what is wrong, and how to mend it.
@Timeout(60)
final class BadStartTest {
  @TempDir Path folder;

  private Path errors;
  private Path data;

  @BeforeEach
  void files() throws IOException {
    errors = Files.createFile(folder.resolve("stderr"));
    data = folder.resolve("data");
  }

  private ChildProgram start(String... arguments) {
    return ChildProgram.start(errors, List.of(arguments));
  }

  /// Starts it; it has to end by itself with this code and a message of two lines.
  private String refused(int exit, String... arguments) {
    try (ChildProgram program = start(arguments)) {
      int code = program.exit();
      String said = program.errors().strip();
      assertThat(code).as("exit after:\n%s", said).isEqualTo(exit);
      assertThat(said).doesNotContain("\tat ").doesNotContain("Exception");
      assertThat(said.lines()).as(said).hasSizeBetween(1, 2);
      return said;
    }
  }

  private String refusedToRun(int exit, String... more) {
    List<String> arguments = new java.util.ArrayList<>(run());
    arguments.addAll(List.of(more));
    return refused(exit, arguments.toArray(String[]::new));
  }

  private List<String> run() {
    return List.of("run", "--data", data.toString(), "--port", "0");
  }

  @Test
  void a_port_in_use_is_said_in_two_lines_with_code_5() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      String said = refused(5, "demo", "--data", data.toString(), "--port", port);

      assertThat(said).contains("Port " + port + " is in use").contains("--port");
      assertThat(said.lines()).hasSize(2);
    }
  }

  @Test
  void a_data_directory_that_is_a_file_is_refused_with_code_4() throws IOException {
    Files.writeString(data, "a letter");

    String said = refusedToRun(4);

    assertThat(said).contains(data.toString()).contains("--data");
    assertThat(data).hasContent("a letter");
  }

  @Test
  void a_data_directory_that_cannot_be_made_is_refused_with_code_4() {
    String said = refused(4, "run", "--data", "/proc/whetstone", "--port", "0");

    assertThat(said).contains("/proc/whetstone").contains("--data");
  }

  @Test
  void a_data_directory_with_a_folder_in_place_of_the_database_is_refused_with_code_4()
      throws IOException {
    Files.createDirectories(data.resolve("whetstone.db"));

    assertThat(refusedToRun(4)).contains("whetstone.db").contains("--data");
  }

  @Test
  void a_file_that_is_no_database_is_refused_with_code_4_and_left_alone() throws IOException {
    Files.createDirectories(data);
    Path file = data.resolve("whetstone.db");
    Files.writeString(
        file, "this is a letter to somebody, and long enough for a header\n".repeat(90));
    byte[] kept = Files.readAllBytes(file);

    assertThat(refusedToRun(4)).contains("whetstone.db").contains("--data");
    assertThat(file).hasBinaryContent(kept);
  }

  @Test
  void a_database_of_another_program_is_refused_with_code_4_and_left_alone()
      throws IOException, SQLException {
    Files.createDirectories(data);
    sql("CREATE TABLE recipe (name TEXT)");

    assertThat(refusedToRun(4)).contains("whetstone.db").contains("--data");
    sql("INSERT INTO recipe (name) VALUES ('bread')");
  }

  @Test
  void data_of_a_newer_version_is_refused_with_code_4() throws SQLException {
    try (ChildProgram first = ChildProgram.start(errors, run())) {
      first.port();
      first.kill();
    }
    sql("PRAGMA user_version = 99");

    assertThat(refusedToRun(4)).contains("newer");
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("whetstone.db"));
        Statement run = connection.createStatement()) {
      run.execute(statement);
    }
  }

  @Test
  void the_real_clock_on_data_of_a_manual_one_is_refused_with_code_4() {
    try (ChildProgram manual =
        start("run", "--data", data.toString(), "--port", "0", "--clock", "manual")) {
      manual.port();
      manual.kill();
    }

    assertThat(refusedToRun(4)).contains("manual clock").contains("--clock manual");
  }

  @Test
  void listening_to_other_machines_without_a_token_is_refused_with_code_2() {
    assertThat(refusedToRun(2, "--listen", "0.0.0.0")).contains("WHETSTONE_TOKEN");
    assertThat(data).doesNotExist();
  }

  @Test
  void an_unknown_zone_is_refused_with_code_2_and_a_zone_that_exists() {
    assertThat(refusedToRun(2, "--zone", "Europe/Pariss")).contains("Europe/Paris");
  }

  @Test
  void an_unknown_time_is_refused_with_code_2_and_how_to_write_one() {
    assertThat(refusedToRun(2, "--at", "25:00")).contains("--at").contains("09:00");
  }

  @Test
  void an_unknown_weekday_is_refused_with_code_2_and_how_to_write_one() {
    assertThat(refusedToRun(2, "--days", "mon-fry")).contains("--days").contains("fri");
  }

  @Test
  void an_unknown_drill_is_refused_with_code_2_and_those_that_exist() {
    assertThat(refused(2, "questions", "show", "no-such-drill")).contains("rec-short-video-feed");
  }

  @Test
  void moving_a_clock_that_nobody_runs_says_so_with_code_1() {
    try (ChildProgram manual =
        start("run", "--data", data.toString(), "--port", "0", "--clock", "manual")) {
      manual.port();
      manual.kill();
    }

    assertThat(refused(1, "clock", "+1h", "--data", data.toString())).contains("--clock manual");
  }

  @Test
  void a_broken_drill_is_named_with_its_mend_while_the_product_runs_on()
      throws IOException, InterruptedException {
    Path pack = Files.createDirectories(folder.resolve("pack"));
    Files.writeString(pack.resolve("broken.json"), "{\"id\": \"broken\", \"title\": 7}");

    try (ChildProgram program =
            start("run", "--data", data.toString(), "--port", "0", "--pack", pack.toString());
        HttpClient client = HttpClient.newHttpClient()) {
      URI health = URI.create("http://localhost:%d/health".formatted(program.port()));
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(program.errors())
          .contains("broken.json: L01 /title: is number, must be string. Write string.")
          .doesNotContain("\tat ");
    }
  }
}
