package dev.whetstone.core.picture;

import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.picture.diagram.DiagramSheet;
import dev.whetstone.core.picture.diagram.Emphasis;
import dev.whetstone.core.picture.layout.Layout;
import dev.whetstone.core.picture.pen.Lettering;
import dev.whetstone.core.picture.pen.Sheet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws what posts name: the diagram of a drill (`diagram/<content hash>`) and with only a step's
/// part strong (`focus/<content hash>/<step>`), a member's practice (`calendar/…`) and a channel's
/// week (`week/…`), whose keys carry their own data. The last few are kept.
public final class DrillPictures implements Pictures {
  private static final Logger LOG = LoggerFactory.getLogger(DrillPictures.class);
  private static final String DIAGRAM = "diagram/";
  private static final String FOCUS = "focus/";
  private static final int KEPT = 32;

  private final Function<String, Optional<Drill>> drills;
  private final Function<Drill, Layout> layouts;
  private final Cache<String> svgs = new Cache<>();
  private final Cache<byte[]> pngs = new Cache<>();
  private final AtomicBoolean warned = new AtomicBoolean();

  /// @param drills finds a drill by its content hash
  /// @param layouts where everything in a drill's diagram stands
  public DrillPictures(Function<String, Optional<Drill>> drills, Function<Drill, Layout> layouts) {
    this.drills = drills;
    this.layouts = layouts;
  }

  @Override
  public Optional<String> svg(String key) {
    return svgs.get(key, () -> sheet(key).map(Sheet::svg));
  }

  @Override
  public Optional<byte[]> png(String key) {
    return pngs.get(key, () -> sheet(key).map(Sheet::png));
  }

  /// Draws everything anew that is asked for from now on: the layouts have changed, and pictures of
  /// one drill must agree.
  public void forget() {
    svgs.clear();
    pngs.clear();
  }

  /// The key of a drill's diagram.
  public static String key(String contentHash) {
    return DIAGRAM + contentHash;
  }

  /// The key of a drill's diagram in which a step's part is strong.
  public static String focusKey(String contentHash, Step step) {
    return FOCUS + contentHash + "/" + step.id();
  }

  private Optional<Sheet> sheet(String key) {
    if (!canDraw()) {
      return Optional.empty();
    }
    if (key.startsWith(DIAGRAM)) {
      return drills
          .apply(key.substring(DIAGRAM.length()))
          .map(drill -> new DiagramSheet(layouts.apply(drill), new Emphasis.Whole()));
    }
    if (key.startsWith(FOCUS)) {
      return focus(key.substring(FOCUS.length()));
    }
    return PracticeCalendar.read(key)
        .<Sheet>map(Heatmap::new)
        .or(() -> PracticeWeek.read(key).map(WeekChart::new));
  }

  private Optional<Sheet> focus(String rest) {
    int slash = rest.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    return drills
        .apply(rest.substring(0, slash))
        .flatMap(
            drill -> drill.step(rest.substring(slash + 1)).flatMap(step -> sheet(drill, step)));
  }

  private Optional<Sheet> sheet(Drill drill, Step step) {
    return step.focus().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DiagramSheet(layouts.apply(drill), new Emphasis.Focus(Set.copyOf(step.focus()))));
  }

  /// Looked at when the first picture is wanted: a start does not wait for fonts.
  private boolean canDraw() {
    Optional<String> problem = Lettering.problem();
    if (problem.isPresent() && warned.compareAndSet(false, true)) {
      LOG.warn("No pictures are drawn: {}", problem.get());
    }
    return problem.isEmpty();
  }

  /// The pictures that were asked for last. One is drawn at a time: each needs some megabytes.
  private static final class Cache<T> {
    private final Map<String, T> kept = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<T> get(String key, Supplier<Optional<T>> drawn) {
      T before = kept.get(key);
      return before == null ? drawn.get().map(picture -> keep(key, picture)) : Optional.of(before);
    }

    /// Waits for a picture that is being drawn, which may be from before.
    synchronized void clear() {
      kept.clear();
    }

    private T keep(String key, T picture) {
      kept.put(key, picture);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
      return picture;
    }
  }
}
