package dev.whetstone.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The diagrams of all shipped drills, in a Java of its own whose heap is as small as promised: a
/// PNG from a layout that is there, and a layout while somebody waits.
final class PictureBench {
  private static final int HEAP_MB = 128;
  private static final double PNG_MS = 300;
  private static final double LAYOUT_MS = 1_000;

  List<Measured> run() throws IOException {
    Taken taken = new Taken();
    long heap = 0;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP_MB + "m",
                "-cp",
                System.getProperty("java.class.path"),
                PictureWork.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        String[] words = line.split(" ", 2);
        long number = Long.parseLong(words[1]);
        heap = words[0].equals("heap") ? number : heap;
        taken.of(words[0]).add(number);
      }
    } finally {
      process.destroy();
    }
    if (heap == 0) {
      throw new IOException("the pictures did not get done in a heap of " + HEAP_MB + " MB");
    }
    return lines(taken, heap);
  }

  private static List<Measured> lines(Taken taken, long heap) {
    return List.of(
        Measured.only(
            "the first layout and PNG of a process", Timings.ms(taken.of("first").sum()), "", ""),
        within("a diagram painted as PNG, its layout there", taken.of("png"), 0.5, PNG_MS),
        Measured.only("the same as SVG", taken.of("svg").inWords(), "", ""),
        within("a layout while somebody waits", taken.of("layout"), 1, LAYOUT_MS),
        Measured.against(
            "heap while %d pictures are drawn".formatted(taken.of("png").count()),
            "at most %d MB, garbage included".formatted(heap),
            "",
            "",
            "all done in %d MB".formatted(HEAP_MB),
            heap <= HEAP_MB));
  }

  /// @param share of all that has to be within the limit
  private static Measured within(String what, Timings taken, double share, double ms) {
    return Measured.against(
        what,
        "p50 %s, slowest %s".formatted(Timings.ms(taken.atMost(0.5)), Timings.ms(taken.atMost(1))),
        "",
        "",
        (share < 1 ? "p50 < " : "all < ") + Timings.ms(ms),
        taken.atMost(share) < ms);
  }

  /// Times by what took them.
  private static final class Taken {
    private final Map<String, Timings> times = new HashMap<>();

    Timings of(String what) {
      return times.computeIfAbsent(what, _ -> new Timings());
    }
  }
}
