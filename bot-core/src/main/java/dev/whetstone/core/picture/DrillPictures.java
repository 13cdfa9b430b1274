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

/// Draws the diagrams of drills: `diagram/<content hash>`. The last few are kept.
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
    return svgs.get(key, () -> drill(key).map(DrillPictures::svg));
  }

  @Override
  public Optional<byte[]> png(String key) {
    return pngs.get(key, () -> drill(key).map(DrillPictures::png));
  }

  private Optional<Drill> drill(String key) {
    return key.startsWith(PREFIX) && Fonts.problem().isEmpty()
        ? drills.apply(key.substring(PREFIX.length()))
        : Optional.empty();
  }

  private static String svg(Drill drill) {
    DiagramTable table = table(drill);
    SvgPen pen =
        new SvgPen(DiagramTable.WIDTH, table.height(), drill.title(), drill.diagram().caption());
    table.draw(pen);
    return pen.document();
  }

  private static byte[] png(Drill drill) {
    DiagramTable table = table(drill);
    PngPen pen = new PngPen(DiagramTable.WIDTH, table.height());
    table.draw(pen);
    return pen.bytes();
  }

  private static DiagramTable table(Drill drill) {
    return new DiagramTable(drill.title(), drill.diagram());
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
