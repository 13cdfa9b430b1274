package dev.whetstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an operator sees and does: health, metrics, the log, backup and restore, with the real
/// program.
@Timeout(180)
final class OperatorsDayTest {
  private static final String NAME = "Zaphodine";
  private static final String TEXT = "xylophonic quokkas outnumber marmalade in the feature store";

  @TempDir private Path folder;
  private Path errors;

  @BeforeEach
  void prepare() throws IOException {
    errors = Files.createFile(folder.resolve("stderr"));
  }

  private Path data() {
    return folder.resolve("data");
  }

  private ChildProgram start(String... arguments) {
    return ChildProgram.start(errors, List.of(arguments));
  }

  private ChildProgram run(String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--data", data().toString(), "--port", "0"));
    arguments.addAll(List.of(more));
    return ChildProgram.start(errors, arguments);
  }

  private static HttpResponse<String> get(ChildProgram program, String path, String... headers)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:%d%s".formatted(program.port(), path));
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private static void say(Person person, String text) {
    person.post(
        "/api/channels/%s/messages".formatted(person.channel()),
        Person.object().put("text", text).put("nonce", person.nonce()));
  }

  private String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(data().resolve("logs"))) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @Test
  void nothing_that_people_are_or_write_is_in_the_log() throws IOException {
    try (ChildProgram program = run("--log", "json");
        Person ana = Person.joining(new OneLife(program), NAME)) {
      String channel = ana.channel();
      say(ana, TEXT);
      say(ana, "? " + TEXT);
      ana.command(channel, "ask " + TEXT);
      ana.command(channel, TEXT);
      assertThat(program.end()).isIn(0, 143);
    }

    String logs = logs();
    assertThat(logs).contains("\"kind\":\"Commanded\"", "\"outcome\":", "\"ms\":");
    assertThat(logs + Files.readString(errors))
        .doesNotContainIgnoringCase(NAME)
        .doesNotContainIgnoringCase("quokkas")
        .doesNotContain("whetstone_access");
    for (String line : logs.lines().toList()) {
      assertThat(new ObjectMapper().readTree(line).path("time").asText()).endsWith("Z");
    }
  }

  @Test
  void health_and_metrics_answer() throws IOException, InterruptedException {
    try (ChildProgram program = run()) {
      HttpResponse<String> health = get(program, "/health");
      HttpResponse<String> metrics = get(program, "/metrics");

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(new ObjectMapper().readTree(health.body()).path("clockwork").asText())
          .isEqualTo("ok");
      assertThat(metrics.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain; version=0.0.4"));
      assertThat(metrics.body())
          .contains("whetstone_sending_stopped 0", "whetstone_commit_seconds_count ");
    }
  }

  @Test
  void a_backup_is_taken_under_a_running_product_and_restored_when_it_is_stopped()
      throws IOException {
    String copy = folder.resolve("copy.db").toString();
    try (ChildProgram program = run();
        Person ana = Person.joining(new OneLife(program), NAME)) {
      say(ana, "before the backup");
      try (ChildProgram backup = start("backup", copy, "--data", data().toString())) {
        assertThat(backup.exit()).as(backup.errors()).isZero();
        assertThat(backup.said()).contains("copy.db", "checked");
      }
      try (ChildProgram early = start("restore", copy, "--data", data().toString())) {
        assertThat(early.exit()).isEqualTo(4);
        assertThat(early.errors()).contains("End it first");
      }
      program.end();
    }

    try (ChildProgram check = start("restore", copy, "--check", "--data", data().toString())) {
      assertThat(check.exit()).isZero();
      assertThat(check.said()).contains("Nothing was changed");
    }
    try (ChildProgram restore = start("restore", copy, "--data", data().toString())) {
      assertThat(restore.exit()).as(restore.errors()).isZero();
      assertThat(restore.said()).contains("whetstone-before-restore-");
    }
    try (ChildProgram program = run();
        Person ana = Person.joining(new OneLife(program), NAME)) {
      assertThat(ana.messages(ana.channel(), null).toString()).contains("before the backup");
    }
  }
}
