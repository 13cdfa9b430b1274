package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.ops.Backup;
import dev.whetstone.core.ops.Restore;
import dev.whetstone.core.store.Snapshot;
import dev.whetstone.core.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// `./drill backup` and `./drill restore`: what came of them, in words.
final class Safekeeping {
  private final Path data;

  Safekeeping(Path data) {
    this.data = data;
  }

  /// @param target a file ending in `.db`, or a folder in which the newest `keep` stay
  int backup(Path target, int keep) {
    Path database = DataDirectory.database(data);
    boolean isFile = String.valueOf(target.getFileName()).endsWith(".db");
    Instant now = Instant.now();
    Backup.Result result =
        known(() -> isFile ? Backup.to(target, database, now) : Backup.into(target, database, now));
    switch (result) {
      case Backup.Result.Made(var file, var bytes, var facts) -> {
        System.out.printf("Backup: %s (%d kB, checked).%n", file, (bytes + 1023) / 1024);
        System.out.println("It holds " + counts(facts) + ".");
        if (!isFile) {
          tidy(target, keep);
        }
        return Exit.FINE;
      }
      case Backup.Result.NoDatabase _ ->
          throw refused(
              "There is no Whetstone data in %s.".formatted(data),
              "Name its directory with --data DIR.");
      case Backup.Result.Taken(var file) ->
          throw new CannotGoOn(
              Exit.USAGE,
              "%s is there already, and a backup never overwrites.".formatted(file),
              "Name another file, or a folder.");
      case Backup.Result.Unwritable(var folder, var why) ->
          throw refused(
              "The backup cannot be written in %s: %s.".formatted(folder, why),
              "Make room or mend its owner, or name another place. No half file was left.");
    }
  }

  private static void tidy(Path folder, int keep) {
    try {
      int removed = Backup.keepNewest(folder, keep);
      if (removed > 0) {
        System.out.printf("Older ones removed: %d; the newest %d stay.%n", removed, keep);
      }
    } catch (IOException refused) {
      throw refused(
          "Older backups in %s cannot be removed: %s.".formatted(folder, refused.getMessage()),
          "The new one is fine. Mend their owner, or remove them by hand.");
    }
  }

  int restore(Path backup) {
    Restore.Result.Fit fit = fit(backup, restore().run(backup));
    System.out.printf("Restored %s, taken %s.%n", backup, fit.plan().taken());
    tell(fit.plan());
    Path before = fit.before();
    if (before != null) {
      System.out.println("What was there is kept: " + before);
    }
    return Exit.FINE;
  }

  int check(Path backup) {
    Restore.Result.Fit fit = fit(backup, restore().check(backup));
    System.out.printf("%s can be restored; it was taken %s.%n", backup, fit.plan().taken());
    tell(fit.plan());
    System.out.println("Nothing was changed.");
    return Exit.FINE;
  }

  private Restore restore() {
    return new Restore(
        DataDirectory.database(data), DataDirectory.running(data), InstantSource.system());
  }

  private static void tell(Restore.Plan plan) {
    System.out.println("It holds " + counts(plan.facts()) + ".");
    System.out.printf(
        "Messages not sent then: %d are looked for before they are sent, %d are too old and"
            + " dropped.%n",
        plan.rows().looked(), plan.rows().dropped());
    if (plan.leftOut() > 0) {
      System.out.printf(
          "Openings left out because they may have been held since: %d.%n", plan.leftOut());
    }
  }

  private Restore.Result.Fit fit(Path backup, Restore.Result result) {
    return switch (result) {
      case Restore.Result.Fit fit -> fit;
      case Restore.Result.NoFile(var file) ->
          throw new CannotGoOn(
              Exit.USAGE,
              "There is no file %s.".formatted(file),
              "Backups are in the folder backups of the data directory.");
      case Restore.Result.SameFile(var file) ->
          throw new CannotGoOn(
              Exit.USAGE, "%s is the database itself.".formatted(file), "Name a backup.");
      case Restore.Result.Unfit(var reason, var why) ->
          throw refused("Not restored: " + why + ".", mend(reason));
      case Restore.Result.StillRunning(var processes) ->
          throw refused(
              "%d Whetstone runs on the data in %s.".formatted(processes, data),
              "End it first, then restore, then start it again.");
      case Restore.Result.Unwritable(var folder, var why) ->
          throw refused(
              "%s could not be restored: %s: %s.".formatted(backup, folder, why),
              "Make room or mend its owner. Nothing was changed.");
    };
  }

  private static String mend(StoreException.Reason reason) {
    return switch (reason) {
      case NEWER -> "Use the Whetstone that wrote it. Nothing was changed.";
      case NOT_SQLITE, NOT_OURS, DAMAGED -> "Take another backup. Nothing was changed.";
      case READ_ONLY, FULL, VANISHED, BUSY, CLOSED, STATEMENT -> "Nothing was changed.";
    };
  }

  private static String counts(Snapshot.Facts facts) {
    return facts.counts().entrySet().stream()
        .map(count ->
            "%d %s%s".formatted(count.getValue(), count.getKey(), count.getValue() == 1 ? "" : "s"))
        .collect(Collectors.joining(", "));
  }

  private static <T> T known(Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreException failure) {
      throw refused(
          String.valueOf(failure.getMessage()), "No backup was made; older ones are untouched.");
    }
  }

  private static CannotGoOn refused(String why, String mend) {
    return new CannotGoOn(Exit.DATA, why, mend);
  }
}
