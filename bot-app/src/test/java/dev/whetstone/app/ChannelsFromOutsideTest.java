package dev.whetstone.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.app.cli.Cli;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What an operator types about the channels of a product that does not run.
@Timeout(60)
final class ChannelsFromOutsideTest {
  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path data;

  @BeforeEach
  void listen() {
    data = folder.resolve("data");
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(OUT);
    System.setErr(ERR);
  }

  /// Types a command about the data; gives the exit code.
  private int type(String... words) {
    out.reset();
    err.reset();
    List<String> all =
        Stream.concat(Stream.of(words), Stream.of("--data", data.toString())).toList();
    return Cli.run(new WiredProgram(), all.toArray(String[]::new));
  }

  private String done(String... words) {
    int exit = type(words);
    assertThat(exit).as(out.toString(StandardCharsets.UTF_8) + err).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private void assertRefused(int exit, String mend, String... words) {
    int ended = type(words);
    String said = err.toString(StandardCharsets.UTF_8);
    assertThat(ended).as(said + out).isEqualTo(exit);
    assertThat(said).contains(mend).doesNotContain("Exception");
    assertThat(said.strip().lines()).as(said).hasSize(2);
  }

  private void makeData() {
    DataDirectory.open(data, false).close();
  }

  @Test
  void a_channel_is_added_changed_paused_resumed_removed_and_comes_back() {
    makeData();
    assertThat(done("channel", "list")).contains("There is no channel yet");
    done("channel", "add", "slack:C01GEN", "--at", "21:00", "--zone", "Tokyo", "--pace", "solo");

    done("channel", "set", "slack:C01GEN", "--days", "sat,sun", "--name", "weekend");
    assertThat(done("channel", "list"))
        .contains("slack:C01GEN", "weekend", "21:00 Asia/Tokyo", "sat sun solo", "12:00 UTC");

    assertThat(done("channel", "pause", "slack:C01GEN", "--until", "2999-01-01"))
        .contains("Paused.");
    done("channel", "pause", "slack:C01GEN");
    assertThat(done("channel", "list")).contains("paused until resumed");
    assertThat(done("channel", "resume", "slack:C01GEN")).contains("opens next on");
    assertThat(done("channel", "remove", "slack:C01GEN")).contains("What was held is kept");
    assertThat(done("channel", "list")).contains("removed");
    assertRefused(2, "channel resume", "channel", "set", "slack:C01GEN", "--level", "2");
    assertThat(done("channel", "add", "slack:C01GEN", "--at", "7am")).contains("Added.");
  }

  @Test
  void a_channel_can_be_added_before_the_product_ever_ran() {
    assertThat(done("channel", "add", "slack:C01GEN", "--pace", "solo")).contains("Added.");
    assertThat(done("channel", "list")).contains("slack:C01GEN", "mon-fri solo");
  }

  @Test
  void what_is_not_said_stays_as_it_was() {
    makeData();
    done(
        "channel",
        "add",
        "web:a",
        "--zone",
        "Berlin",
        "--pace",
        "mon-thu day, fri live",
        "--level",
        "5");

    done("channel", "set", "web:a", "--at", "07:30");
    assertThat(done("channel", "list")).contains("07:30 Europe/Berlin", "day, fri live");

    done("channel", "set", "web:a", "--days", "mon-wed");
    assertThat(done("channel", "list")).contains("07:30 Europe/Berlin").doesNotContain("live");
  }

  @Test
  void a_team_is_needed_only_where_there_are_several() {
    makeData();
    done("channel", "add", "slack:T1/C1");
    done("channel", "add", "slack:C2");
    assertThat(done("channel", "list")).contains("slack:T1/C1", "slack:T1/C2");
    done("channel", "add", "slack:T2/C1");

    assertRefused(2, "slack:T1/C1", "channel", "pause", "slack:C1");
    assertRefused(2, "slack:T1/C3", "channel", "add", "slack:C3");
    done("channel", "pause", "slack:T2/C1");
    done("channel", "pause", "slack:C2");
  }

  @Test
  void what_cannot_be_done_is_said_in_two_lines_with_the_next_step() {
    assertRefused(4, "--data DIR", "channel", "list");
    assertThat(data).doesNotExist();
    makeData();
    assertRefused(2, "channel add", "channel", "set", "slack:C9", "--level", "2");
    done("channel", "add", "web:general");
    assertRefused(2, "web:general", "channel", "set", "slack:C9", "--level", "2");
    assertRefused(2, "Europe/Berlin", "channel", "add", "web:a", "--zone", "Europe/Berln");
    assertRefused(2, "solo", "channel", "add", "web:a", "--pace", "fast");
    assertRefused(2, "once", "channel", "add", "web:a", "--days", "mon", "--pace", "tue live");
    assertRefused(2, "Did you mean", "channel", "add", "web:a", "--domains", "recomendation");
    assertRefused(2, "09:00", "channel", "set", "web:general", "--at", "25:00");
    assertRefused(2, "--help", "channel", "set", "web:general");
    assertRefused(2, "channel set", "channel", "add", "web:general");
    assertRefused(2, "to come", "channel", "pause", "web:general", "--until", "2001-01-01");
    assertThat(done("channel", "list")).doesNotContain("web:a");
  }

  @Test
  void the_doctor_ends_with_0_where_nothing_is_broken_and_needs_a_data_directory() {
    assertRefused(4, "--data DIR", "doctor");
    assertThat(data).doesNotExist();
    makeData();
    done("channel", "add", "discord:1122334455");

    assertThat(done("doctor"))
        .contains("It is sound", "Not running", "platform discord", "channel discord");
    assertThat(done("doctor")).contains("Nothing is broken;");
  }

  @Test
  void a_broken_channel_makes_the_doctor_end_with_1() {
    makeData();
    done("channel", "add", "web:general");
    try (var database = DataDirectory.open(data, false)) {
      database.write(sql ->
          sql.update("UPDATE channel SET state = 'DISABLED', reason = 'FORBIDDEN', lost_at = 1"));
    }

    assertThat(type("doctor")).isEqualTo(1);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("BROKEN", "the bot may not write there", "1 thing broken");
  }
}
