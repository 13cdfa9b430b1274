package dev.whetstone.core.ops;

import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Snapshot;
import dev.whetstone.core.store.StoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A whole copy of the database, taken while rounds run, checked before it gets its name. What is
/// there already is never overwritten, and a copy that failed leaves nothing behind.
public final class Backup {
  /// The row of a copy that tells when it was taken.
  static final String TAKEN = "backup.taken";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern OURS = Pattern.compile("whetstone-\\d{8}T\\d{6}Z(-\\d+)?\\.db");

  private Backup() {}

  /// What came of it.
  public sealed interface Result {
    /// It is there, durable, and whole.
    ///
    /// @param bytes its size
    record Made(Path file, long bytes, Snapshot.Facts facts) implements Result {}

    /// There is nothing to copy.
    record NoDatabase(Path database) implements Result {}

    /// There is a file of this name.
    record Taken(Path file) implements Result {}

    /// The folder cannot be written, or the disk is full.
    ///
    /// @param why in the system's words
    record Unwritable(Path folder, String why) implements Result {}
  }

  /// Copies a database into a folder, under a name that tells the time.
  public static Result into(Path folder, Path database, Instant now) {
    String name = "whetstone-" + stamp(now);
    Result result = to(folder.resolve(name + ".db"), database, now);
    for (int more = 2; result instanceof Result.Taken; more++) {
      result = to(folder.resolve(name + "-" + more + ".db"), database, now);
    }
    return result;
  }

  /// Copies a database to a file that is not there yet.
  ///
  /// @throws StoreException when the database is damaged or cannot be read
  public static Result to(Path file, Path database, Instant now) {
    if (!Files.isRegularFile(database)) {
      return new Result.NoDatabase(database);
    }
    if (Files.exists(file)) {
      return new Result.Taken(file);
    }
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder.normalize(), ".whetstone-", ".part");
      try {
        return made(part, file, database, now);
      } catch (StoreException failure) {
        throw reworded(failure, part, database);
      } finally {
        remove(part);
      }
    } catch (IOException refused) {
      return new Result.Unwritable(folder, why(refused));
    } catch (StoreException failure) {
      if (failure.reason() == StoreException.Reason.FULL) {
        return new Result.Unwritable(folder, "the disk is full");
      }
      throw failure;
    }
  }

  /// What is wrong with the copy is wrong with the database, and that is what people know.
  private static StoreException reworded(StoreException failure, Path part, Path database) {
    String said =
        String.valueOf(failure.getMessage())
            .replace(part.toAbsolutePath().normalize().toString(), database.toString());
    return new StoreException(failure.reason(), said, failure);
  }

  private static Result made(Path part, Path file, Path database, Instant now) throws IOException {
    // An empty file is taken for none by SQLite.
    Snapshot.take(database, part);
    Snapshot.Facts facts = Snapshot.check(part);
    Snapshot.write(
        part,
        sql -> {
          Settings.put(sql, TAKEN, String.valueOf(now.toEpochMilli()));
          return true;
        });
    Snapshot.sync(part);
    if (!isNamed(part, file)) {
      return new Result.Taken(file);
    }
    Snapshot.syncFolder(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    return new Result.Made(file, Files.size(file), facts);
  }

  /// A second name is refused where the file is there already; a move would replace it.
  private static boolean isNamed(Path part, Path file) throws IOException {
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException other) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return true;
  }

  private static void remove(Path part) throws IOException {
    for (String more : List.of("", "-wal", "-shm", "-journal")) {
      Files.deleteIfExists(part.resolveSibling(part.getFileName() + more));
    }
  }

  static String stamp(Instant at) {
    return STAMP.format(at);
  }

  static String why(IOException failure) {
    String reason = failure instanceof FileSystemException file ? file.getReason() : null;
    return reason != null
        ? reason
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  /// Removes all but the newest backups of a folder; other files are left alone.
  ///
  /// @return how many were removed
  public static int keepNewest(Path folder, int keep) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old =
          files
              .filter(file -> OURS.matcher(String.valueOf(file.getFileName())).matches())
              .sorted(Comparator.comparing(Backup::age).reversed())
              .skip(keep)
              .toList();
    }
    for (Path file : old) {
      Files.delete(file);
    }
    return old.size();
  }

  /// The second backup of a second is the newer one.
  private static String age(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.indexOf('Z')) + (name.indexOf("Z-") < 0 ? "" : name);
  }
}
