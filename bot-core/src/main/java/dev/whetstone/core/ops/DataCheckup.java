package dev.whetstone.core.ops;

import dev.whetstone.core.drill.Pack;
import dev.whetstone.core.drill.lint.Finding;
import dev.whetstone.core.drill.lint.Lint;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.store.Inspection;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.words.Check;
import dev.whetstone.core.words.DoctorWords;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks at files: the database as such, the disk under it, backups, packs.
final class DataCheckup {
  private static final long LONG_LOG = 256L << 20;
  private static final long LITTLE = 500_000_000;
  private static final long NOTHING = 10_000_000;
  private static final Duration OLD = Duration.ofDays(3);

  private DataCheckup() {}

  /// The file; what is in the tables is another's business.
  static List<Check> database(Inspection inspection) {
    List<Check> checks = new ArrayList<>();
    int schema = inspection.schema();
    List<String> damages = inspection.damages();
    if (!damages.isEmpty()) {
      checks.add(DoctorWords.damaged(damages));
    } else if (schema > Inspection.newestSchema()) {
      checks.add(DoctorWords.newerSchema(schema, Inspection.newestSchema()));
    } else if (schema < Inspection.newestSchema()) {
      checks.add(DoctorWords.olderSchema(schema, Inspection.newestSchema()));
    } else {
      checks.add(DoctorWords.sound(schema, inspection.size(), inspection.logSize()));
    }
    if (inspection.logSize() > LONG_LOG) {
      checks.add(DoctorWords.longLog(inspection.logSize()));
    }
    checks.add(room(inspection.file()));
    return checks;
  }

  private static Check room(Path file) {
    File folder = file.toFile().getAbsoluteFile().getParentFile();
    long free = folder == null ? 0 : folder.getUsableSpace();
    if (free < NOTHING) {
      return DoctorWords.noRoom(free);
    }
    return free < LITTLE ? DoctorWords.littleRoom(free) : DoctorWords.room(free);
  }

  static Check backups(Path folder, Instant now) {
    Optional<Path> newest = newest(folder);
    if (newest.isEmpty()) {
      return DoctorWords.noBackup();
    }
    String name = newest.get().getFileName().toString();
    Duration age = Duration.between(written(newest.get()), now);
    return age.compareTo(OLD) > 0
        ? DoctorWords.oldBackup(name, age)
        : DoctorWords.backup(name, age);
  }

  private static Optional<Path> newest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".db"))
          .max(Comparator.comparing(DataCheckup::written));
    } catch (IOException unreadable) {
      throw unreadable(folder, unreadable);
    }
  }

  private static Instant written(Path file) {
    try {
      return Files.getLastModifiedTime(file).toInstant();
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  private static StoreException unreadable(Path file, IOException cause) {
    return new StoreException(
        StoreException.Reason.READ_ONLY, file + " cannot be read; check who owns it", cause);
  }

  static List<Check> drills(Loaded loaded) {
    List<Check> checks = new ArrayList<>();
    checks.add(DoctorWords.drills(loaded.bank().drills().size(), loaded.bank().packs().size()));
    loaded
        .problems()
        .forEach(problem -> checks.add(DoctorWords.leftOut(problem.file(), problem.line())));
    loaded.bank().packs().stream()
        .filter(pack -> !pack.name().equals(PackLoader.SHIPPED))
        .flatMap(pack -> faults(pack).stream())
        .forEach(checks::add);
    return checks;
  }

  private static Optional<Check> faults(Pack pack) {
    List<Finding> findings = new Lint(pack).findings();
    int errors = (int) findings.stream().filter(Finding::isError).count();
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(DoctorWords.faults(pack.name(), errors, findings.size() - errors));
  }
}
