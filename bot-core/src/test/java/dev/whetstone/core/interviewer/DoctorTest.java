package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.delivery.Heartbeat;
import dev.whetstone.core.ops.Doctor;
import dev.whetstone.core.ops.Findings;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.pack.ShippedBank;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.words.Check;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the doctor says, to operators and to who manages a channel.
final class DoctorTest {
  private static final Loaded SHIPPED = ShippedBank.LOADED;

  @TempDir Path folder;
  private Rehearsal rehearsal;
  private boolean isClosed;
  private boolean hasAdapter = true;
  private List<Lack> lacks = List.of();

  @BeforeEach
  void scheduleWeekdays() {
    rehearsal = new Rehearsal(folder, "2026-11-23T12:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
  }

  @AfterEach
  void close() {
    stop();
  }

  private void stop() {
    if (!isClosed) {
      rehearsal.close();
      isClosed = true;
    }
  }

  private Path file() {
    return folder.resolve("whetstone.db");
  }

  private List<Check> examine() {
    Doctor doctor = new Doctor(SHIPPED.bank(), new Holidays(), new Known());
    Doctor.Place place =
        new Doctor.Place(file(), folder.resolve("running"), folder.resolve("backups"));
    return doctor.all(place, SHIPPED, rehearsal.clock.instant());
  }

  private final class Known implements Platforms {
    @Override
    public Abilities abilities(String platform) {
      return rehearsal.platform.abilities();
    }

    @Override
    public boolean has(String platform) {
      return hasAdapter;
    }

    @Override
    public List<Lack> lacks(ChannelRef channel) {
      return lacks;
    }
  }

  private static String said(List<Check> checks) {
    return checks.stream()
        .map(check -> check.state() + " " + check.about() + ": " + check.what())
        .collect(Collectors.joining("\n"));
  }

  private static List<String> broken(List<Check> checks) {
    return checks.stream()
        .filter(check -> check.state() == Check.State.BROKEN)
        .map(Check::about)
        .distinct()
        .toList();
  }

  private String managersDoctor() {
    return Plain.of(rehearsal.manager("Mo").types("doctor"));
  }

  @Test
  void a_manager_reads_how_the_channel_is_in_one_message() {
    String said = managersDoctor();

    assertThat(said)
        .contains("America/New_York")
        .contains("Mon 23 Nov 2026, 09:00; Tue 24 Nov 2026, 09:00; Wed 25 Nov 2026, 09:00")
        .contains("drills under its filter were not held yet")
        .contains("Its adapter is here")
        .doesNotContain("Broken");
    assertThat(said.length()).isLessThan(2_000);
  }

  @Test
  void a_member_who_does_not_manage_the_channel_is_refused() {
    assertThat(Plain.of(rehearsal.person("Ada").types("doctor")))
        .contains("Only who manages this channel");
  }

  @Test
  void a_pause_and_what_follows_it_are_said() {
    rehearsal.manager("Mo").types("pause 2026-12-24");

    assertThat(managersDoctor()).contains("It pauses until Thu 24 Dec 2026, 00:00");
  }

  @Test
  void a_stopped_product_is_looked_at_without_changing_a_byte() throws IOException {
    rehearsal.passUntil("2026-11-23T14:05:00Z");
    stop();
    byte[] before = Files.readAllBytes(file());
    List<Path> files = files();

    List<Check> checks = examine();

    assertThat(said(checks)).contains("LOOK running: Not running", "FINE database: It is sound");
    assertThat(broken(checks)).as(said(checks)).isEmpty();
    assertThat(file()).hasBinaryContent(before);
    assertThat(files()).isEqualTo(files);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void a_running_product_is_looked_at_while_it_writes() {
    String id = "process-that-runs";
    try (FilePresence _ = FilePresence.in(folder.resolve("running"), id)) {
      List<Check> checks = examine();

      assertThat(said(checks)).contains("FINE running: One process runs");
      assertThat(broken(checks)).as(said(checks)).isEmpty();
    }
  }

  @Test
  void a_round_that_should_have_opened_and_did_not_is_broken_while_somebody_runs() {
    rehearsal.clock.moveTo(Instant.parse("2026-11-23T15:00:00Z"));
    try (FilePresence _ = FilePresence.in(folder.resolve("running"), "process-that-sleeps")) {
      assertThat(said(examine())).contains("A round should have opened at 2026-11-23 14:00 UTC");
    }
  }

  @Test
  void a_damaged_file_is_broken() throws IOException {
    rehearsal.passUntil("2026-11-24T14:05:00Z");
    stop();
    try (RandomAccessFile page = new RandomAccessFile(file().toFile(), "rw")) {
      page.seek(page.length() / 2);
      byte[] rubbish = new byte[16_384];
      Arrays.fill(rubbish, (byte) 0xa5);
      page.write(rubbish, 0, (int) Math.min(rubbish.length, page.length() / 2));
    }

    List<Check> checks = examine();

    assertThat(broken(checks)).as(said(checks)).contains("database");
  }

  @Test
  void a_file_that_is_no_database_is_broken_and_left_alone() throws IOException {
    stop();
    Files.writeString(file(), "this is a letter, and long enough for a header\n".repeat(90));

    List<Check> checks = examine();

    assertThat(broken(checks)).containsExactly("database");
    assertThat(file()).content().startsWith("this is a letter");
  }

  @Test
  void an_older_schema_is_said_and_not_brought_up_to_date() {
    rehearsal.database.write(sql -> sql.update("PRAGMA user_version = 1"));
    rehearsal.database.write(sql -> sql.update("UPDATE setting SET value = value"));
    stop();

    List<Check> checks = examine();

    assertThat(said(checks)).contains("LOOK database: An earlier version wrote it (schema 1");
    assertThat(said(examine())).contains("schema 1");
  }

  @Test
  void a_clock_that_went_back_is_broken() {
    rehearsal.database.write(sql -> {
      Instant later = rehearsal.clock.instant().plusSeconds(7_200);
      Settings.put(sql, "delivery.newest", Long.toString(later.toEpochMilli()));
      return 1;
    });

    assertThat(broken(examine())).containsExactly("clock");
    assertThat(managersDoctor()).contains("Broken: It went back");
  }

  @Test
  void a_clock_that_went_back_under_a_process_that_sent_nothing_is_broken() {
    Instant later = rehearsal.clock.instant().plusSeconds(90);
    new Heartbeat(rehearsal.database, "process-that-runs").beat(later);

    assertThat(managersDoctor()).contains("Broken: It went back, so nothing opens");
    assertThat(broken(examine())).as("the process is gone").isEmpty();
    try (FilePresence _ = FilePresence.in(folder.resolve("running"), "process-that-runs")) {
      assertThat(broken(examine())).containsExactly("clock");
    }
  }

  @Test
  void few_drills_left_and_none_at_all_are_said() {
    rehearsal.scheduled(daily("no-such-domain"));
    assertThat(managersDoctor()).contains("Broken: No drill fits its filter");

    rehearsal.scheduled(daily(smallDomain()));
    assertThat(managersDoctor()).contains("Look here: Only ");
  }

  private static String smallDomain() {
    return SHIPPED.bank().drills().stream()
        .collect(Collectors.groupingBy(drill -> drill.tags().domain(), Collectors.counting()))
        .entrySet()
        .stream()
        .min(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }

  private static Schedule daily(String domain) {
    var all = Rehearsal.daily(EnumSet.allOf(DayOfWeek.class), Rehearsal.NEW_YORK);
    return new Schedule(
        all.opensAt(),
        all.zone(),
        all.paces(),
        null,
        all.daysOff(),
        all.wrapAfter(),
        all.grace(),
        all.catchUp(),
        1,
        3,
        Set.of(domain),
        null);
  }

  @Test
  void a_platform_without_an_adapter_is_to_be_looked_at() {
    hasAdapter = false;

    List<Check> checks = examine();

    assertThat(said(checks)).contains("LOOK platform scripted: No adapter for scripted runs here");
    assertThat(broken(checks)).isEmpty();
  }

  @Test
  void what_a_platform_has_not_granted_is_said_with_its_mend() {
    lacks =
        List.of(
            new Lack(Lack.Kind.SCOPE, "channels:history", null, true),
            new Lack(Lack.Kind.PERMISSION, "Add Reactions", rehearsal.channel, false));

    List<Check> checks = examine();

    assertThat(said(checks))
        .contains("BROKEN channel scripted:C1: The scope channels:history is missing.")
        .contains("LOOK channel scripted:C1: The permission “Add Reactions” is missing.");
  }

  @Test
  void what_is_missing_is_named_where_it_has_ended_the_rounds_too() {
    rehearsal.scripted.otherwise(new Act.Refuse(Outcome.Reason.FORBIDDEN));
    rehearsal.passUntil("2026-11-23T14:05:00Z");
    lacks = List.of(new Lack(Lack.Kind.PERMISSION, "Send Messages", rehearsal.channel, true));

    assertThat(said(examine()))
        .contains("BROKEN channel scripted:C1: No rounds are held: the bot may not write there.")
        .contains("BROKEN channel scripted:C1: The permission “Send Messages” is missing.");
  }

  @Test
  void what_the_running_process_found_missing_is_read_from_outside_as_long_as_it_runs() {
    Instant now = rehearsal.clock.instant();
    rehearsal.scripted.lacks(
        new Lack(Lack.Kind.SCOPE, "channels:history", null, true),
        new Lack(Lack.Kind.PERMISSION, "Add Reactions", rehearsal.channel, false),
        new Lack(Lack.Kind.INVITATION, "random", rehearsal.scripted.channel("C9"), true));
    Findings findings = new Findings(rehearsal.database, List.of(rehearsal.scripted));
    findings.runDue(now);

    assertThat(said(examine())).doesNotContain("is missing");
    try (FilePresence _ = FilePresence.in(folder.resolve("running"), "process-that-runs")) {
      assertThat(said(examine()))
          .contains("BROKEN channel scripted:C1: The scope channels:history is missing.")
          .contains("LOOK channel scripted:C1: The permission “Add Reactions” is missing.")
          .doesNotContain("random");
      rehearsal.scripted.lacks();
      findings.runDue(now.plusSeconds(60));
      assertThat(said(examine())).doesNotContain("is missing");
    }
  }

  @Test
  void everything_that_is_not_fine_says_how_to_mend_it() {
    hasAdapter = false;
    lacks = List.of(new Lack(Lack.Kind.INTENT, "Message Content", null, true));

    assertThat(examine())
        .filteredOn(check -> check.state() != Check.State.FINE)
        .hasSizeGreaterThan(3)
        .allSatisfy(check -> assertThat(check.mend()).isNotBlank());
  }
}
