package dev.whetstone.app;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.picture.DrillPictures;
import dev.whetstone.core.picture.layout.Drawings;
import dev.whetstone.core.picture.layout.KeptLayouts;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.layout.Layouts;
import dev.whetstone.core.picture.layout.Print;
import dev.whetstone.core.picture.layout.ShippedLayouts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// The layouts of a product, and the one quiet thread on which good ones of a team's own drills are
/// looked for.
final class DrillLayouts implements AutoCloseable {
  private static final long IDLE_SECONDS = 5;

  private final ExecutorService background = background();
  private final Layouts layouts;

  /// Keeps what it finds in a data directory.
  DrillLayouts(Path data) {
    layouts = new Layouts(shipped(), new KeptLayouts(data.resolve("layouts")), background);
  }

  /// Pictures of the drills that are found by their content hash, each drawn anew once its layout
  /// is better.
  DrillPictures pictures(Function<String, Optional<Drill>> drills) {
    DrillPictures pictures = new DrillPictures(drills, layouts::of);
    layouts.whenBetter(pictures::forget);
    return pictures;
  }

  /// Begins to look for those of the drills that are not ours.
  void prepare(List<Drill> drills) {
    layouts.prepare(
        drills.stream().filter(drill -> !drill.pack().equals(PackLoader.SHIPPED)).toList());
  }

  /// The layout of a drill for who looks at it once and keeps nothing.
  static Layout once(Drill drill) {
    return shipped()
        .find(drill.id(), Print.of(drill.title(), drill.diagram()))
        .orElseGet(() -> Drawings.fast(drill.title(), drill.diagram()).layout());
  }

  private static ShippedLayouts shipped() {
    return new ShippedLayouts(DrillLayouts.class.getClassLoader());
  }

  /// One thread: a search takes one processor for some seconds. Refuses nothing while a product
  /// ends.
  private static ExecutorService background() {
    return new ThreadPoolExecutor(
        0,
        1,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new LinkedBlockingQueue<>(),
        Thread.ofPlatform().daemon().name("layouts").factory(),
        new ThreadPoolExecutor.DiscardPolicy());
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
