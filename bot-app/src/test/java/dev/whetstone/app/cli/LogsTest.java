package dev.whetstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogsTest {
  @TempDir Path folder;

  @Test
  void what_failed_is_told_whole_in_the_data_directory() throws Exception {
    LoggerContext context = configured(folder);

    context.getLogger(Crash.LOGGER).error("Failure {}", "0badcafe", new IOException("cause"));
    context.stop();

    assertThat(log()).contains("0badcafe", "java.io.IOException: cause", "\tat ");
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .noneMatch(status -> status.getEffectiveLevel() >= Status.WARN);
  }

  @Test
  void a_log_for_programs_is_one_json_object_a_line() throws Exception {
    LoggerContext context = configured(folder, Logs.JSON);

    context
        .getLogger("dev.whetstone.app")
        .atInfo()
        .addKeyValue("event", "e\n1")
        .addKeyValue("ms", 12)
        .log("heard");
    context.getLogger(Crash.LOGGER).error("Failure {}", "0badcafe", new IOException("cause"));
    context.stop();

    List<JsonNode> lines = new ArrayList<>();
    for (String line : log().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().path("text").asText()).isEqualTo("heard");
    assertThat(lines.getFirst().path("event").asText()).isEqualTo("e\n1");
    assertThat(lines.getFirst().path("ms").asInt()).isEqualTo(12);
    assertThat(lines.getFirst().path("level").asText()).isEqualTo("INFO");
    assertThat(lines.getLast().path("trace").asText()).contains("java.io.IOException: cause");
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .noneMatch(status -> status.getEffectiveLevel() >= Status.WARN);
  }

  @Test
  void two_processes_write_one_log() throws Exception {
    LoggerContext one = configured(folder);
    LoggerContext other = configured(folder);

    one.getLogger("dev.whetstone.app").info("from one");
    other.getLogger("dev.whetstone.app").info("from the other");
    one.getLogger("dev.whetstone.app").info("from one again");
    one.stop();
    other.stop();

    assertThat(log().lines()).hasSize(3);
  }

  @Test
  void a_command_without_data_leaves_no_log_behind() throws Exception {
    LoggerContext context = configured(null);

    context.getLogger(Crash.LOGGER).error("Failure");
    context.stop();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_data_directory_that_cannot_be_written_is_refused_with_the_mend() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> Logs.into(file.resolve("data")))
        .isInstanceOfSatisfying(
            CannotGoOn.class, refusal -> assertThat(refusal.exit()).isEqualTo(Exit.DATA))
        .hasMessageContaining("--data");
  }

  private String log() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }

  private static LoggerContext configured(@Nullable Path logs, String... more)
      throws JoranException {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    if (logs != null) {
      context.putProperty(Logs.PROPERTY, logs.toString());
    }
    for (String property : more) {
      context.putProperty(property, "true");
    }
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(Objects.requireNonNull(LogsTest.class.getResource("/logback.xml")));
    return context;
  }
}
