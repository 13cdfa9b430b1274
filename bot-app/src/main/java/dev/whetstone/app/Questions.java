package dev.whetstone.app;

import dev.whetstone.app.cli.CannotGoOn;
import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.BankTable;
import dev.whetstone.core.pack.LintReport;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.pack.Scaffold;
import dev.whetstone.core.picture.layout.PictureFindings;
import dev.whetstone.core.picture.layout.ShippedLayouts;
import dev.whetstone.core.preview.Voices;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Checking and previewing drills.
final class Questions {
  private Questions() {}

  /// Prints what the checks found; the shipped drills when there is no path.
  ///
  /// @param depth what is shown besides findings
  static int lint(List<Path> paths, LintReport.Depth depth) {
    LintReport report = LintReport.of(loaded(paths), depth, pictures()::of);
    report.lines().forEach(System.out::println);
    return report.hasErrors() ? Exit.FAILED : Exit.FINE;
  }

  /// Prints a table of the drills instead; the exit code is that of the checks.
  static int table(List<Path> paths) {
    BankTable table = BankTable.of(loaded(paths), pictures()::of);
    table.lines().forEach(System.out::println);
    return table.hasErrors() ? Exit.FAILED : Exit.FINE;
  }

  private static Loaded loaded(List<Path> paths) {
    return paths.isEmpty() ? Drills.loader().checked() : Drills.loader().read(paths);
  }

  private static PictureFindings pictures() {
    return new PictureFindings(new ShippedLayouts(Questions.class.getClassLoader()));
  }

  /// Writes a new drill to fill in; refuses where there is one of that name.
  static int scaffold(String id, String domain, Path folder) {
    try {
      Path file =
          new Scaffold(Questions.class.getClassLoader())
              .write(folder, id, domain, LocalDate.now(ZoneId.systemDefault()));
      System.out.printf(
          "Wrote %s.%nWrite in it, and check it with: ./drill questions lint --audit %s%n",
          file, file);
      return Exit.FINE;
    } catch (FileAlreadyExistsException there) {
      throw new CannotGoOn(
          Exit.USAGE,
          "There is already a file %s.".formatted(there.getFile()),
          "Choose another id, or another folder with --to.");
    } catch (IOException failure) {
      throw new CannotGoOn(
          Exit.FAILED,
          "The file cannot be written (%s).".formatted(failure.getMessage()),
          "Check the folder, or choose another one with --to.");
    }
  }

  /// What people say in a drill's preview.
  static Voices voices(Drill drill) {
    return new DemoVoices(drill);
  }
}
