package dev.whetstone.core.picture;

import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.drill.Drill;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Draws what posts name: the diagram of a drill (`diagram/<content hash>`), a member's practice
/// (`calendar/…`) and a channel's week (`week/…`), whose keys carry their own data. The last few
/// are kept.
public final class DrillPictures implements Pictures {
  private static final Logger LOG = LoggerFactory.getLogger(DrillPictures.class);
  private static final String PREFIX = "diagram/";
  private static final int KEPT = 32;

  private final Function<String, Optional<Drill>> drills;
  private final Cache<String> svgs = new Cache<>();
  private final Cache<byte[]> pngs = new Cache<>();

  /// Pictures of the drills that this function finds by their content hash.
  public DrillPictures(Function<String, Optional<Drill>> drills) {
    this.drills = drills;
    Fonts.problem().ifPresent(problem -> LOG.warn("No pictures will be drawn: {}", problem));
  }

  /// What keeps pictures from being drawn, with the way to mend it; empty when all is well.
  public static Optional<String> problem() {
    return Fonts.problem();
  }

  @Override
  public Optional<String> svg(String key) {
    return svgs.get(key, () -> sheet(key).map(DrillPictures::svg));
  }

  @Override
  public Optional<byte[]> png(String key) {
    return pngs.get(key, () -> sheet(key).map(DrillPictures::png));
  }

  private Optional<Sheet> sheet(String key) {
    if (Fonts.problem().isPresent()) {
      return Optional.empty();
    }
    return key.startsWith(PREFIX)
        ? drills.apply(key.substring(PREFIX.length())).map(DrillPictures::diagram)
        : PracticeCalendar.read(key)
            .<Sheet>map(Heatmap::new)
            .or(() -> PracticeWeek.read(key).map(WeekChart::new));
  }

  private static Sheet diagram(Drill drill) {
    return new DiagramTable(drill.title(), drill.diagram());
  }

  private static String svg(Sheet sheet) {
    SvgPen pen = new SvgPen(Sheet.WIDTH, sheet.height(), sheet.title(), sheet.description());
    sheet.draw(pen);
    return pen.document();
  }

  private static byte[] png(Sheet sheet) {
    PngPen pen = new PngPen(Sheet.WIDTH, sheet.height());
    sheet.draw(pen);
    return pen.bytes();
  }

  /// The pictures that were asked for last.
  private static final class Cache<T> {
    private final Map<String, T> kept = new LinkedHashMap<>(16, 0.75f, true);

    synchronized Optional<T> get(String key, Supplier<Optional<T>> drawn) {
      T before = kept.get(key);
      return before == null ? drawn.get().map(picture -> keep(key, picture)) : Optional.of(before);
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
