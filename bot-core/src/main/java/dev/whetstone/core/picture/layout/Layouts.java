package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.picture.layout.Drawings.Drawing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;

/// The layouts of all drills that somebody may want to see: those of the bank were made when it was
/// built; a team's own are made at once, roughly, and well in the background, once for all.
public final class Layouts {
  private final ShippedLayouts shipped;
  private final KeptLayouts kept;
  private final Executor background;
  private final Map<String, Layout> known = new ConcurrentHashMap<>();
  private final Map<String, Boolean> begun = new ConcurrentHashMap<>();
  private final List<Runnable> told = new CopyOnWriteArrayList<>();

  /// @param kept those that were made before
  /// @param background where a search may take its time
  public Layouts(ShippedLayouts shipped, KeptLayouts kept, Executor background) {
    this.shipped = shipped;
    this.kept = kept;
    this.background = background;
  }

  /// Tells from now on when a better layout has taken the place of one that was given out: what was
  /// drawn from that is out of date.
  public void whenBetter(Runnable told) {
    this.told.add(told);
  }

  /// Where everything in a drill's diagram stands: as good as it is known by now, within a second.
  public Layout of(Drill drill) {
    String print = Print.of(drill.title(), drill.diagram());
    Layout before = known.get(print);
    if (before != null) {
      return before;
    }
    Optional<Layout> made = made(drill, print);
    Layout layout = made.orElseGet(() -> Drawings.fast(drill.title(), drill.diagram()).layout());
    Layout meanwhile = known.putIfAbsent(print, layout);
    if (made.isEmpty()) {
      lookOn(drill, print);
    }
    return meanwhile == null ? layout : meanwhile;
  }

  /// Begins to look for good layouts of those of these drills that have none yet.
  public void prepare(List<Drill> drills) {
    for (Drill drill : drills) {
      background.execute(() -> {
        String print = Print.of(drill.title(), drill.diagram());
        if (made(drill, print).isEmpty()) {
          lookOn(drill, print);
        }
      });
    }
  }

  private Optional<Layout> made(Drill drill, String print) {
    return shipped.find(drill.id(), print).or(() -> kept.find(print));
  }

  private void lookOn(Drill drill, String print) {
    if (begun.putIfAbsent(print, true) == null) {
      background.execute(() -> {
        Drawing deep = Drawings.deep(drill.title(), drill.diagram());
        // A search that was told to end has not found the best, and who told it closes the folder.
        if (!Thread.currentThread().isInterrupted()) {
          kept.keep(print, deep.layout());
          known.put(print, deep.layout());
          told.forEach(Runnable::run);
        }
      });
    }
  }
}
