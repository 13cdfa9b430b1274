package dev.whetstone.app;

import dev.whetstone.app.cli.Exit;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.LintReport;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.picture.layout.PictureFindings;
import dev.whetstone.core.picture.layout.ShippedLayouts;
import dev.whetstone.core.preview.Voices;
import java.nio.file.Path;
import java.util.List;

/// Checking and previewing drills.
final class Questions {
  private Questions() {}

  /// Prints what the checks found; the shipped drills when there is no path.
  static int lint(List<Path> paths) {
    Loaded loaded = paths.isEmpty() ? Drills.loader().checked() : Drills.loader().read(paths);
    ClassLoader classes = Questions.class.getClassLoader();
    PictureFindings pictures = new PictureFindings(new ShippedLayouts(classes));
    LintReport report = LintReport.of(loaded, LintReport.Depth.FINDINGS, pictures::of);
    report.lines().forEach(System.out::println);
    return report.hasErrors() ? Exit.FAILED : Exit.FINE;
  }

  /// What people say in a drill's preview.
  static Voices voices(Drill drill) {
    return new DemoVoices(drill);
  }
}
