package dev.whetstone.core.ops;

import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.store.Transactions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A backup every so often, by the clock. The row of the next one is moved on first, so that of
/// several processes one takes it; the copying itself holds up nobody. The first one comes an hour
/// after the very first start, when there is something to copy.
public final class Backups implements DueWork {
  private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
  private static final String NEXT = "backup.next";
  private static final String LAST = "backup.last";
  private static final String FAILED = "backup.failed";
  private static final Duration SOON = Duration.ofHours(1);

  private final Transactions transactions;
  private final Path database;
  private final Path folder;
  private final Duration every;
  private final int keep;
  private final Executor aside;

  /// @param folder where they go
  /// @param keep how many stay
  /// @param aside where the copying is done
  public Backups(
      Transactions transactions,
      Path database,
      Path folder,
      Duration every,
      int keep,
      Executor aside) {
    this.transactions = transactions;
    this.database = database;
    this.folder = folder;
    this.every = every;
    this.keep = keep;
    this.aside = aside;
  }

  /// How backups stand.
  ///
  /// @param last when the newest one was taken by the clock, if any was
  /// @param failure why the one after it failed, empty when it did not
  public record Standing(Optional<Instant> last, Optional<String> failure) {}

  /// How the backups by the clock stand.
  public static Standing standing(Transactions transactions) {
    return transactions.read(sql ->
        new Standing(
            Settings.get(sql, LAST).map(Backups::instant),
            Settings.get(sql, FAILED).filter(why -> !why.isEmpty())));
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.of(next());
  }

  private Instant next() {
    return transactions
        .read(sql -> Settings.get(sql, NEXT))
        .map(Backups::instant)
        .orElse(Instant.EPOCH);
  }

  @Override
  public void runDue(Instant now) {
    Instant due = next();
    if (due.equals(Instant.EPOCH)) {
      begin(now);
    } else if (!due.isAfter(now) && isMine(due, now)) {
      aside.execute(() -> take(now));
    }
  }

  private void begin(Instant now) {
    transactions.write(sql -> {
      if (Settings.get(sql, NEXT).isEmpty()) {
        Settings.put(sql, NEXT, millis(now.plus(soon())));
      }
      return true;
    });
  }

  private Duration soon() {
    return SOON.compareTo(every) < 0 ? SOON : every;
  }

  private boolean isMine(Instant due, Instant now) {
    return transactions.write(sql -> {
      boolean mine =
          Settings.get(sql, NEXT).map(Backups::instant).orElse(Instant.EPOCH).equals(due);
      if (mine) {
        Settings.put(sql, NEXT, millis(now.plus(every)));
      }
      return mine;
    });
  }

  // The edge of a thread of its own: a backup that fails is noted, and tried again in an hour.
  private void take(Instant now) {
    try {
      switch (Backup.into(folder, database, now)) {
        case Backup.Result.Made(var file, var bytes, _) -> made(file, bytes, now);
        case Backup.Result.NoDatabase(var file) -> failed(file + " is not there", now);
        case Backup.Result.Taken(var file) -> failed(file + " is there already", now);
        case Backup.Result.Unwritable(var where, var why) ->
            failed(where + " cannot be written: " + why, now);
      }
    } catch (IOException | StoreException failure) {
      failed(String.valueOf(failure.getMessage()), now);
    }
  }

  private void made(Path file, long bytes, Instant now) throws IOException {
    int removed = Backup.keepNewest(folder, keep);
    LOG.info("backup {} of {} bytes, {} older removed", file.getFileName(), bytes, removed);
    transactions.write(sql -> {
      Settings.put(sql, LAST, millis(now));
      Settings.put(sql, FAILED, "");
      return true;
    });
  }

  private void failed(String why, Instant now) {
    LOG.error("the backup failed, tried again in an hour: {}", why);
    transactions.write(sql -> {
      Settings.put(sql, FAILED, why);
      Settings.put(sql, NEXT, millis(now.plus(soon())));
      return true;
    });
  }

  private static Instant instant(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }

  private static String millis(Instant at) {
    return String.valueOf(at.toEpochMilli());
  }
}
