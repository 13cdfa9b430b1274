package dev.whetstone.app.bench;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.picture.diagram.DiagramSheet;
import dev.whetstone.core.picture.diagram.Emphasis;
import dev.whetstone.core.picture.layout.Drawings;
import dev.whetstone.core.picture.layout.Layout;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What [PictureBench] lets a Java with a small heap do: it lays out and paints the shipped drills
/// and prints how long each took.
final class PictureWork {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 5;
  private static final long MEBI = 1024 * 1024;

  private final PrintStream out;
  private final Map<String, Layout> layouts = new HashMap<>();
  private long peak;

  private PictureWork(PrintStream out) {
    this.out = out;
  }

  /// Prints lines of a word and nanoseconds, and at the end the most that the heap held, in MiB.
  public static void main(String[] args) {
    PictureWork work = new PictureWork(System.out);
    List<Drill> drills =
        new PackLoader(PictureWork.class.getClassLoader()).load(List.of()).bank().drills();
    work.timed("first", drills.subList(0, 1), work::layOut);
    work.timed("first", drills.subList(0, 1), work::png);
    drills.forEach(work::layOut);
    work.timed("layout", drills, work::layOut);
    for (int i = 0; i < WARM_UP; i++) {
      drills.forEach(work::png);
    }
    for (int i = 0; i < ROUNDS; i++) {
      work.timed("png", drills, work::png);
      work.timed("svg", drills, work::svg);
    }
    work.out.println("heap " + work.peak / MEBI);
  }

  private void timed(String what, List<Drill> drills, Consumer<Drill> work) {
    for (Drill drill : drills) {
      long begun = System.nanoTime();
      work.accept(drill);
      out.println(what + " " + (System.nanoTime() - begun));
      Runtime java = Runtime.getRuntime();
      peak = Math.max(peak, java.totalMemory() - java.freeMemory());
    }
  }

  private void layOut(Drill drill) {
    layouts.put(drill.key(), fast(drill));
  }

  private static Layout fast(Drill drill) {
    return Drawings.fast(drill.title(), drill.diagram()).layout();
  }

  private void png(Drill drill) {
    sheet(drill).png();
  }

  private void svg(Drill drill) {
    sheet(drill).svg();
  }

  private DiagramSheet sheet(Drill drill) {
    return new DiagramSheet(
        layouts.computeIfAbsent(drill.key(), _ -> fast(drill)), new Emphasis.Whole());
  }
}
