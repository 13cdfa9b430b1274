package dev.whetstone.core.ops;

import dev.whetstone.core.delivery.Comeback;
import dev.whetstone.core.delivery.FilePresence;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Openings;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.ClockSetting;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Snapshot;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a backup in the place of a stopped product's database. All is made ready in a copy beside
/// it, which takes the place in one step as the last thing; the database that was there is kept.
public final class Restore {
  private static final Logger LOG = LoggerFactory.getLogger(Restore.class);
  private static final String COPY = "whetstone.restoring.db";
  private static final List<String> PARTS = List.of("", "-wal", "-shm", "-journal", ".lock");

  private final Path database;
  private final Path copy;
  private final Path running;
  private final InstantSource clock;
  private final Holidays holidays = new Holidays();

  /// @param database the file whose place is taken
  /// @param running the folder of the running processes' presences
  public Restore(Path database, Path running, InstantSource clock) {
    this.database = database.toAbsolutePath();
    this.copy = this.database.resolveSibling(COPY);
    this.running = running;
    this.clock = clock;
  }

  /// What came of it.
  public sealed interface Result {
    /// The backup is in place, or would be.
    ///
    /// @param before where the database is kept that was there; absent where there was none
    record Fit(Plan plan, @Nullable Path before) implements Result {}

    /// There is no such file.
    record NoFile(Path file) implements Result {}

    /// It is the database itself.
    record SameFile(Path file) implements Result {}

    /// It is no backup that this Whetstone can use.
    record Unfit(StoreException.Reason reason, String why) implements Result {}

    /// A product runs on this data.
    record StillRunning(int processes) implements Result {}

    /// The data directory cannot be written, or the disk is full.
    record Unwritable(Path folder, String why) implements Result {}
  }

  /// What the backup brings.
  ///
  /// @param taken when the backup was taken
  /// @param rows what becomes of messages that were not sent then
  /// @param leftOut how many channels have an opening left out, since it may have been held
  public record Plan(Snapshot.Facts facts, Instant taken, Comeback.Rows rows, int leftOut) {}

  /// Says what [#run] would do, and leaves everything as it is.
  public Result check(Path backup) {
    return with(backup, plan -> new Result.Fit(plan, null));
  }

  /// Restores.
  public Result run(Path backup) {
    return with(backup, this::swap);
  }

  private interface Last {
    Result with(Plan plan) throws IOException;
  }

  private Result with(Path backup, Last last) {
    Optional<Result> refusal = refuse(backup);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Path folder = Objects.requireNonNull(database.getParent());
    try {
      Files.createDirectories(folder);
      try {
        copy(backup);
        return last.with(prepare());
      } finally {
        remove();
      }
    } catch (IOException refused) {
      return new Result.Unwritable(folder, Backup.why(refused));
    } catch (StoreException unfit) {
      return unfit.reason() == StoreException.Reason.FULL
          ? new Result.Unwritable(folder, "the disk is full")
          : new Result.Unfit(unfit.reason(), reworded(unfit, backup));
    } catch (FlywayException tooOdd) {
      return new Result.Unfit(
          StoreException.Reason.DAMAGED, backup + " cannot be brought up to date");
    }
  }

  private Optional<Result> refuse(Path backup) {
    if (!Files.isRegularFile(backup)) {
      return Optional.of(new Result.NoFile(backup));
    }
    try {
      if (Files.exists(database) && Files.isSameFile(backup, database)) {
        return Optional.of(new Result.SameFile(backup));
      }
    } catch (IOException unreadable) {
      return Optional.of(new Result.Unwritable(backup, Backup.why(unreadable)));
    }
    return stillRunning();
  }

  private Optional<Result> stillRunning() {
    int living = FilePresence.living(running).size();
    return living == 0 ? Optional.empty() : Optional.of(new Result.StillRunning(living));
  }

  /// People know their backup by its own name.
  private String reworded(StoreException unfit, Path backup) {
    return String.valueOf(unfit.getMessage()).replace(copy.toString(), backup.toString());
  }

  /// The backup itself is only read, never opened: that would write beside it.
  private void copy(Path backup) throws IOException {
    remove();
    for (String part : List.of("", "-wal")) {
      Path from = backup.resolveSibling(backup.getFileName() + part);
      if (Files.exists(from)) {
        Files.copy(from, copy.resolveSibling(COPY + part));
      }
    }
  }

  private Plan prepare() throws IOException {
    Snapshot.Facts facts = Snapshot.check(copy);
    Plan plan;
    try (Database data = Database.open(copy)) {
      Instant now = new ClockSetting(data).load().orElseGet(clock::instant);
      plan = data.write(sql -> prepare(sql, facts, now));
    }
    Snapshot.settle(copy);
    Snapshot.sync(copy);
    return plan;
  }

  private Plan prepare(Sql sql, Snapshot.Facts facts, Instant now) {
    Instant taken = taken(sql, now);
    Comeback.Rows rows = Comeback.begin(sql, taken, now);
    List<Schedules.Stored> missed = Schedules.due(sql, now);
    missed.forEach(stored -> leaveOut(sql, stored, now));
    Audit.note(
        sql,
        new Audit.Entry(
            clock.instant(), Audit.OPERATOR, null, null, "restored the backup of " + taken));
    return new Plan(facts, taken, rows, missed.size());
  }

  private static Instant taken(Sql sql, Instant now) {
    return Settings.get(sql, Backup.TAKEN)
        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
        .or(() -> lastBeat(sql))
        .filter(at -> at.isBefore(now))
        .orElse(now);
  }

  /// For a copy that was made by other means.
  private static Optional<Instant> lastBeat(Sql sql) {
    return sql.first(
            "SELECT max(beat_at) AS beat_at FROM process",
            row -> Optional.ofNullable(row.instantOrNull("beat_at")))
        .flatMap(at -> at);
  }

  /// Nobody knows whether it was held after the backup: held twice would be worse than not at all.
  private void leaveOut(Sql sql, Schedules.Stored stored, Instant now) {
    Schedule schedule = stored.schedule();
    var next = Openings.nextAfter(schedule, now, holidays.of(schedule.holidays()));
    Schedules.next(
        sql,
        stored.id(),
        next.map(opening -> opening.at()).orElse(null),
        next.map(opening -> opening.date()).orElse(null));
    Audit.note(
        sql,
        new Audit.Entry(
            now,
            Audit.OPERATOR,
            null,
            stored.channelId(),
            "left out the opening of "
                + stored.nextDate()
                + ": a backup was restored, and it may have been held already"));
  }

  private Result swap(Plan plan) throws IOException {
    Optional<Result> late = stillRunning();
    if (late.isPresent()) {
      return late.get();
    }
    Path before = Files.exists(database) ? keep() : null;
    Files.move(copy, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Snapshot.syncFolder(Objects.requireNonNull(database.getParent()));
    return new Result.Fit(plan, before);
  }

  /// Gives the database that is there a second name, so that a kill at any instant leaves it or the
  /// new one whole under the first.
  private Path keep() throws IOException {
    settle();
    Path before = free();
    try {
      Files.createLink(before, database);
    } catch (UnsupportedOperationException | IOException noLinks) {
      Files.copy(database, before);
      Snapshot.sync(before);
    }
    // What could not be settled must not be read as part of the new one.
    for (String part : List.of("-wal", "-shm")) {
      Path beside = database.resolveSibling(database.getFileName() + part);
      if (Files.exists(beside)) {
        Files.move(beside, before.resolveSibling(before.getFileName() + part));
      }
    }
    Snapshot.syncFolder(Objects.requireNonNull(database.getParent()));
    return before;
  }

  /// A database that is too damaged for it is kept with its write-ahead log beside it.
  private void settle() {
    try {
      Snapshot.settle(database);
    } catch (StoreException damaged) {
      LOG.info("the database is kept as it is: {}", damaged.getMessage());
    }
  }

  private Path free() {
    String name = "whetstone-before-restore-" + Backup.stamp(clock.instant());
    Path before = database.resolveSibling(name + ".db");
    for (int more = 2; Files.exists(before); more++) {
      before = database.resolveSibling(name + "-" + more + ".db");
    }
    return before;
  }

  private void remove() throws IOException {
    for (String part : PARTS) {
      Files.deleteIfExists(copy.resolveSibling(COPY + part));
    }
  }
}
