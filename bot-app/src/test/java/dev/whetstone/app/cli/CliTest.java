package dev.whetstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CliTest {
  private static final String SECRET = "correct-horse-battery";

  private static final BackupPlan DAILY = new BackupPlan(Duration.ofHours(24), 7);

  private final RecordingProgram program = new RecordingProgram();
  private final Map<String, String> environment = new HashMap<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void run_without_a_word_keeps_the_schedule_and_listens_on_this_machine() {
    assertThat(type("run")).isZero();

    assertThat(program.asked)
        .containsExactly(
            new RunSettings(
                Path.of(".whetstone"),
                new Listening("127.0.0.1", 8425, null),
                null,
                ScheduleWords.NONE,
                ClockKind.REAL,
                List.of(),
                DAILY,
                false,
                false));
  }

  @Test
  void everything_about_a_schedule_can_be_said(@TempDir Path pack) {
    String typed =
        "run --data x --channel #ml-drills --at 9am --zone Europe/Paris --days mon-thu"
            + " --wrap-after 7h30m --grace 0 --holidays fr --level 4 --clock manual --pack "
            + pack;

    assertThat(type(typed.split(" "))).as(err.toString()).isZero();

    assertThat(program.asked)
        .containsExactly(
            new RunSettings(
                Path.of("x"),
                new Listening("127.0.0.1", 8425, null),
                "ml-drills",
                new ScheduleWords(
                    "9am",
                    "Europe/Paris",
                    "mon-thu",
                    null,
                    Duration.ofMinutes(450),
                    Duration.ZERO,
                    "fr",
                    4,
                    null),
                ClockKind.MANUAL,
                List.of(pack),
                DAILY,
                false,
                false));
  }

  @Test
  void the_demo_has_a_data_directory_of_its_own() {
    environment.put("WHETSTONE_DATA", "/srv/whetstone");

    type("demo", "--fresh", "--port", "0");

    assertThat(program.asked)
        .containsExactly(
            new DemoSettings(
                Path.of(".whetstone-demo"),
                true,
                true,
                null,
                new Listening("127.0.0.1", 0, null),
                List.of()));
  }

  @Test
  void a_demo_begins_on_the_day_that_is_typed() {
    type("demo", "--day", "2026-11-25");

    assertThat(program.asked)
        .singleElement()
        .isInstanceOfSatisfying(
            DemoSettings.class,
            settings -> assertThat(settings.day()).isEqualTo(LocalDate.parse("2026-11-25")));
    assertThat(type("demo", "--day", "25.11.")).isEqualTo(Exit.USAGE);
    assertThat(err.toString())
        .contains("“25.11.” is no date. Type year, month and day as 2026-11-23.");
  }

  @Test
  void the_environment_is_the_default_and_what_is_typed_wins() {
    environment.putAll(
        Map.of(
            "WHETSTONE_DATA", "/srv/whetstone",
            "WHETSTONE_PORT", "80",
            "WHETSTONE_ZONE", "",
            "WHETSTONE_TOKEN", SECRET,
            "WHETSTONE_LISTEN", "0.0.0.0"));

    type("run", "--port", "81");

    assertThat(program.asked)
        .containsExactly(
            new RunSettings(
                Path.of("/srv/whetstone"),
                new Listening("0.0.0.0", 81, SECRET),
                null,
                ScheduleWords.NONE,
                ClockKind.REAL,
                List.of(),
                DAILY,
                false,
                false));
  }

  @Test
  void a_bad_value_from_the_environment_is_named_with_its_variable() {
    environment.put("WHETSTONE_PORT", "eighty");

    assertThat(type("run")).isEqualTo(Exit.USAGE);

    assertThat(err.toString()).contains("--port", "eighty", "WHETSTONE_PORT");
  }

  @Test
  void a_page_for_other_machines_needs_a_token() {
    assertThat(type("run", "--listen", "0.0.0.0")).isEqualTo(Exit.USAGE);

    assertThat(err.toString()).contains("WHETSTONE_TOKEN", "16");
  }

  @Test
  void a_token_is_never_shown() {
    environment.put("WHETSTONE_TOKEN", SECRET);

    type("run", "--help");
    type("run", "--listen", "no address");

    assertThat(out.toString() + err + new Listening("0.0.0.0", 80, SECRET)).doesNotContain(SECRET);
  }

  @Test
  void a_channel_is_added_with_all_that_can_be_said_of_it() {
    String[] typed = {
      "channel",
      "add",
      "slack:T01ACME/C01GEN",
      "--at",
      "09:00",
      "--zone",
      "Europe/Berlin",
      "--days",
      "mon-fri",
      "--pace",
      "solo",
      "--holidays",
      "de-by",
      "--level",
      "4",
      "--domains",
      "nlp, search",
      "--wrap-after",
      "6h",
      "--grace",
      "0",
      "--name",
      "ml-drills",
      "--data",
      "d"
    };

    assertThat(type(typed)).as(err.toString()).isZero();

    ScheduleWords words =
        new ScheduleWords(
            "09:00",
            "Europe/Berlin",
            "mon-fri",
            "solo",
            Duration.ofHours(6),
            Duration.ZERO,
            "de-by",
            4,
            "nlp, search");
    ChannelName channel = new ChannelName("slack", "T01ACME", "C01GEN");
    assertThat(program.asked)
        .containsExactly(
            new RecordingProgram.Channel(
                new ChannelWish.Add(channel, "ml-drills", words), Path.of("d")));
  }

  @Test
  void what_is_not_said_of_a_channel_is_left_out_whatever_the_environment_says_for_run() {
    environment.putAll(
        Map.of("WHETSTONE_ZONE", "Asia/Tokyo", "WHETSTONE_AT", "7", "WHETSTONE_DATA", "/srv/w"));

    type("channel", "set", "web:#general", "--pace", "mon-thu day, fri live");

    ScheduleWords words =
        new ScheduleWords(null, null, null, "mon-thu day, fri live", null, null, null, null, null);
    assertThat(program.asked)
        .containsExactly(
            new RecordingProgram.Channel(
                new ChannelWish.Change(new ChannelName("web", null, "general"), null, words),
                Path.of("/srv/w")));
  }

  @Test
  void channels_are_listed_opened_paused_resumed_and_removed() {
    type("channel", "list");
    type("channel", "open", "web:general");
    type("channel", "pause", "discord:1/22", "--until", "2026-12-24");
    type("channel", "pause", "Slack:C01GEN");
    type("channel", "resume", "slack:C01GEN");
    type("channel", "remove", "slack:C01GEN");

    ChannelName slack = new ChannelName("slack", null, "C01GEN");
    assertThat(program.asked)
        .extracting(asked -> ((RecordingProgram.Channel) asked).wish())
        .containsExactly(
            new ChannelWish.Show(),
            new ChannelWish.Open(new ChannelName("web", null, "general")),
            new ChannelWish.Pause(new ChannelName("discord", "1", "22"), "2026-12-24"),
            new ChannelWish.Pause(slack, null),
            new ChannelWish.Resume(slack),
            new ChannelWish.Remove(slack));
  }

  @ParameterizedTest
  @CsvSource({
    "slak:C01GEN, Did you mean slack",
    "irc:general, There are web",
    "general, names no channel",
    "slack:#general, no id of Slack",
    "discord:general, no id of Discord",
    "web:team/general, has no teams",
    "web:two|words, no channel's name",
    "'web:', no channel's name",
    "slack:T1/, no id of Slack"
  })
  void a_channel_that_cannot_be_meant_is_refused_with_what_to_type(String typed, String said) {
    assertThat(type("channel", "open", typed)).isEqualTo(Exit.USAGE);

    assertThat(err.toString()).contains(said).doesNotContain("Exception");
    assertThat(program.asked).isEmpty();
  }

  @Test
  void the_doctor_is_called_for_a_data_directory(@TempDir Path pack) {
    type("doctor", "--data", "d", "--pack", pack.toString());

    assertThat(program.asked)
        .containsExactly(new RecordingProgram.Doctor(Path.of("d"), List.of(pack)));
  }

  @ParameterizedTest
  @CsvSource({"+1h, PT1H", "+90m, PT90M", "+1d2h30m, PT26H30M", "2d, PT48H"})
  void the_clock_moves_on_by_what_is_typed(String typed, Duration time) {
    type("clock", typed, "--data", "d");

    assertThat(program.asked)
        .containsExactly(new RecordingProgram.Clock(new Move.By(time), Path.of("d")));
  }

  @Test
  void the_clock_moves_to_what_happens_next() {
    type("clock", "next-step");
    type("clock", "wrap");
    type("clock", "tomorrow");

    assertThat(program.asked)
        .extracting(asked -> ((RecordingProgram.Clock) asked).move())
        .containsExactly(new Move.NextStep(), new Move.Wrap(), new Move.Tomorrow());
  }

  @Test
  void authors_check_and_read_drills(@TempDir Path folder) throws IOException {
    Files.createDirectory(folder.resolve("bank"));
    type("questions", "new", "nlp-letters", "--to", folder.toString());
    type("questions", "lint", folder.toString());
    type("questions", "lint", "--audit");
    type("questions", "lint", "--report", folder.toString());
    type("questions", "layout", "--folder", folder.toString(), "--check");
    type("questions", "show", "rec-feed");
    type("questions", "preview", "rec-feed", "--twist", "t-growth", "--platform", "slack");

    assertThat(program.asked)
        .containsExactly(
            new RecordingProgram.Scaffold("nlp-letters", "nlp", folder),
            List.of(folder),
            new RecordingProgram.Audit(List.of()),
            new RecordingProgram.Table(List.of(folder)),
            new LayoutWish(folder, LayoutWish.Work.CHECK, 0),
            new RecordingProgram.Show("rec-feed", List.of()),
            new RecordingProgram.Preview("rec-feed", "t-growth", PreviewPlatform.slack));
  }

  @Test
  void authors_look_at_the_diagram_of_a_drill_and_at_a_steps_part() {
    type("questions", "show", "rec-feed", "--png", "whole.png");
    type("questions", "show", "rec-feed", "--svg", "part.svg", "--focus", "s2-1");

    assertThat(program.asked)
        .containsExactly(
            new RecordingProgram.Draw("rec-feed", new DrawWish(Path.of("whole.png"), null, null)),
            new RecordingProgram.Draw("rec-feed", new DrawWish(null, Path.of("part.svg"), "s2-1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rnu",
        "run --prot 80",
        "run --port x",
        "run --port 70000",
        "run --level 6",
        "run --channel two|words",
        "run --wrap-after 21h",
        "run --wrap-after soon",
        "run --grace 25h",
        "run --clock fast",
        "run --pack /no/such/folder",
        "run --token short",
        "run --port 1 --port 2",
        "demo --token with\u0007bell-and-more",
        "clock",
        "clock +0h",
        "clock -1h",
        "clock +99d",
        "channel",
        "channel lst",
        "channel add",
        "channel add web:a web:b",
        "channel set web:general --level 6",
        "channel set web:general --grace 25h",
        "channel set web:general --wrap-after soon",
        "channel list web:general",
        "doctor now",
        "questions",
        "questions lint /no/such/file",
        "questions layout --folder /no/such/folder",
        "questions show",
        "questions show rec-feed --focus s2-1",
        "questions preview rec-feed --platform irc",
        "questions new Letters",
        "questions new nlp-letters --domain post"
      })
  void what_cannot_be_used_gets_one_message_and_the_way_to_the_help(String typed) {
    int exit = typed.isEmpty() ? type() : type(typed.split(" "));

    assertThat(exit).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--help").doesNotContain("Exception", "\tat ");
    assertThat(err.toString().lines()).hasSize(2);
    assertThat(program.asked).isEmpty();
  }

  @Test
  void a_known_failure_says_why_and_how_to_mend_it() {
    program.behaviour =
        () -> {
          throw new CannotGoOn(Exit.PORT_IN_USE, "Port 80 is in use.", "Name another one.");
        };

    assertThat(type("run")).isEqualTo(Exit.PORT_IN_USE);

    assertThat(err.toString().lines()).containsExactly("Port 80 is in use.", "Name another one.");
  }

  @Test
  void a_bug_shows_an_id_and_where_to_read_on_but_no_stack_trace() throws IOException {
    program.behaviour =
        () -> {
          throw new IllegalStateException("a bug");
        };

    assertThat(type("run")).isEqualTo(Exit.FAILED);

    assertThat(err.toString()).containsPattern("\\([0-9a-f]{8}\\)").doesNotContain("\tat ");
    Path told = Path.of(err.toString().replaceAll("(?s).* is in (.*)\\.\\s*$", "$1"));
    assertThat(told).content().contains("a bug", "\tat ");
    Files.delete(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "2", "3", "4", "5"})
  void the_help_promises_the_exit_codes(String code) {
    assertThat(type("--help")).isZero();

    assertThat(out.toString()).containsPattern("(?m)^  " + code + "   \\S");
  }

  @Test
  void every_command_has_help_and_training_is_not_shown() {
    type("--help");
    assertThat(out.toString())
        .contains("run", "demo", "channel", "doctor", "clock", "questions")
        .doesNotContain("train");

    assertThat(type("help")).isZero();
    assertThat(type("help", "channel")).isZero();
    assertThat(out.toString()).contains("channel add slack:C01GEN");
    assertThat(type("train")).isZero();
    assertThat(type("questions", "preview", "--help")).isZero();
    assertThat(type("channel", "add", "--help")).isZero();
    assertThat(type("doctor", "--help")).isZero();
    assertThat(type("--version")).isZero();
  }

  @Test
  void a_proof_takes_its_kills_and_its_seed_and_refuses_what_cannot_be() {
    assertThat(type("proof", "--kills", "25", "--seed", "7")).isZero();
    assertThat(program.asked)
        .containsExactly(new ProofSettings(25, 7, Path.of("docs", "reliability.md")));

    assertThat(type("proof", "--kills", "-1")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("--kills takes 0 to 10,000, not -1.");
  }

  @Test
  void slack_is_spoken_to_when_it_is_said_and_its_manifest_wants_an_https_address() {
    environment.put("SLACK_BOT_TOKEN", "xoxb-1");
    type("run");
    type("run", "--slack");
    assertThat(program.asked)
        .extracting(it -> ((RunSettings) it).slack())
        .containsExactly(false, true);

    program.asked.clear();
    type("slack", "manifest");
    type("slack", "manifest", "--url", "https://drills.example.com");
    assertThat(program.asked)
        .containsExactly(
            new RecordingProgram.SlackManifest(null),
            new RecordingProgram.SlackManifest("https://drills.example.com"));
    assertThat(type("slack", "manifest", "--url", "http://here")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("https://drills.example.com");
  }

  @Test
  void discord_is_spoken_to_when_it_is_said_and_its_invite_is_printed() {
    environment.put("DISCORD_TOKEN", "x");
    type("run");
    type("run", "--discord");
    environment.put("WHETSTONE_DISCORD", "true");
    type("run", "--slack");
    assertThat(program.asked)
        .extracting(it -> ((RunSettings) it).discord())
        .containsExactly(false, true, true);

    program.asked.clear();
    type("discord", "invite");
    assertThat(program.asked).containsExactly("discord invite");
    assertThat(type("discord")).isEqualTo(Exit.USAGE);
    assertThat(err.toString()).contains("invite");
  }

  private int type(String... words) {
    return new Cli(program, environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .run(words);
  }

  @Test
  void a_backup_goes_into_the_data_directory_unless_a_place_is_named() {
    type("backup", "--data", "x");
    type("backup", "copy.db", "--data", "x", "--keep", "30");

    assertThat(program.asked)
        .containsExactly(
            new RecordingProgram.Backup(Path.of("x"), Path.of("x/backups"), 7),
            new RecordingProgram.Backup(Path.of("x"), Path.of("copy.db"), 30));
  }

  @Test
  void a_restore_can_be_checked_first() {
    type("restore", "copy.db", "--check");
    type("restore", "copy.db", "--data", "x");

    assertThat(program.asked)
        .containsExactly(
            new RecordingProgram.Restore(Path.of(".whetstone"), Path.of("copy.db"), true),
            new RecordingProgram.Restore(Path.of("x"), Path.of("copy.db"), false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "backup --keep 0",
        "restore",
        "run --backup-every 1m",
        "run --backup-keep 0",
        "run --log xml"
      })
  void what_cannot_be_used_of_backups_and_logs_is_refused(String typed) {
    assertThat(type(typed.split(" "))).isEqualTo(Exit.USAGE);
    assertThat(program.asked).isEmpty();
  }
}
