package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.ops.Backup;
import dev.whetstone.core.ops.Restore;
import dev.whetstone.core.round.RoundState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One of the ten cases: an old backup restored. The platform has what was said since.
final class OldBackupTest {
  @TempDir private Path folder;
  private Rehearsal rehearsal;
  private @Nullable Path backup;

  @BeforeEach
  void open() {
    String first = Rehearsal.BANK.drills().getFirst().id();
    rehearsal = new Rehearsal(folder, "2026-11-23T13:00:00Z", first);
    rehearsal.scheduled(Rehearsal.weekdays());
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private void backUp() {
    Backup.Result result =
        Backup.into(
            folder.resolve("backups"), rehearsal.database.file(), rehearsal.clock.instant());
    backup = ((Backup.Result.Made) result).file();
  }

  private Restore.Result.Fit restoreAt(String instant) {
    rehearsal.clock.moveTo(Instant.parse(instant));
    Restore restore =
        new Restore(rehearsal.database.file(), folder.resolve("running"), rehearsal.clock);
    Restore.Result[] result = new Restore.Result[1];
    rehearsal.killedWhile(() -> result[0] = restore.run(Objects.requireNonNull(backup)));
    return (Restore.Result.Fit) result[0];
  }

  private List<String> posted() {
    return rehearsal.scripted.posted();
  }

  private void assertNothingTwice() {
    assertThat(rehearsal.scripted.sentTwice()).isEmpty();
    assertThat(posted()).doesNotHaveDuplicates();
  }

  @Test
  void an_old_backup_restored_finds_what_was_said_since_and_goes_on_from_there() {
    rehearsal.passUntil("2026-11-23T14:04:00Z");
    rehearsal.person("Ada").answers(0);
    backUp();
    rehearsal.passUntil("2026-11-23T18:30:00Z");
    List<String> before = posted();
    assertThat(before).hasSizeGreaterThan(3);

    restoreAt("2026-11-23T18:40:00Z");
    rehearsal.passUntil("2026-11-24T13:59:00Z");

    assertNothingTwice();
    assertThat(posted()).containsAll(before).hasSizeGreaterThan(before.size());
    assertThat(posted().stream().filter(key -> key.endsWith("/wrap"))).hasSize(1);
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.WRAPPED);
  }

  @Test
  void a_root_that_waited_in_the_backup_and_was_sent_since_is_found() {
    rehearsal.scripted.otherwise(new Act.TooMany(java.time.Duration.ofMinutes(1)));
    rehearsal.passUntil("2026-11-23T14:00:00Z");
    backUp();
    rehearsal.scripted.otherwise(new Act.Deliver());
    rehearsal.passUntil("2026-11-23T14:05:00Z");
    assertThat(posted()).hasSize(2);

    Restore.Result.Fit fit = restoreAt("2026-11-23T14:20:00Z");
    rehearsal.passUntil("2026-11-23T14:30:00Z");

    assertThat(fit.plan().rows().looked()).isEqualTo(1);
    assertNothingTwice();
    assertThat(posted()).hasSize(2);
  }

  @Test
  void a_root_that_never_was_sent_and_is_older_than_its_catch_up_is_not_posted() {
    rehearsal.scripted.otherwise(new Act.TooMany(java.time.Duration.ofMinutes(1)));
    rehearsal.passUntil("2026-11-23T14:00:00Z");
    backUp();

    Restore.Result.Fit fit = restoreAt("2026-11-23T18:00:00Z");
    rehearsal.scripted.otherwise(new Act.Deliver());
    rehearsal.passUntil("2026-11-24T13:59:00Z");

    assertThat(fit.plan().rows().dropped()).isEqualTo(1);
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.SKIPPED);
    assertThat(posted()).noneMatch(key -> key.endsWith("/root"));
  }

  @Test
  void a_date_that_may_have_been_held_since_is_not_held_again() {
    rehearsal.passUntil("2026-11-24T13:00:00Z");
    backUp();
    rehearsal.passUntil("2026-11-24T15:00:00Z");
    assertThat(posted().stream().filter(key -> key.endsWith("/root"))).hasSize(2);

    Restore.Result.Fit fit = restoreAt("2026-11-24T15:30:00Z");
    rehearsal.passUntil("2026-11-25T15:00:00Z");

    assertThat(fit.plan().leftOut()).isEqualTo(1);
    assertNothingTwice();
    assertThat(posted().stream().filter(key -> key.endsWith("/root"))).hasSize(3);
    assertThat(rehearsal.rounds()).hasSize(2);
    assertThat(rehearsal.round().head().date()).isEqualTo("2026-11-25");
  }

  @Test
  void months_later_nothing_old_is_said_and_the_next_round_opens_as_ever() {
    rehearsal.passUntil("2026-11-23T14:30:00Z");
    backUp();
    int before = posted().size();

    restoreAt("2027-02-01T18:00:00Z");
    rehearsal.passUntil("2027-02-02T13:59:00Z");
    assertThat(posted()).hasSize(before);
    rehearsal.passUntil("2027-02-02T14:01:00Z");

    assertThat(posted()).hasSize(before + 2);
    assertNothingTwice();
  }
}
