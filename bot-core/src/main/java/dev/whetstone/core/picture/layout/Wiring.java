package dev.whetstone.core.picture.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Lays the wires and labels of one placement: all wires are taken up and laid again some times, so
/// that early ones make room for late ones and for labels.
final class Wiring {
  private static final int LAID_AGAIN = 2;
  private static final int ROUNDS = 5;
  private static final double HOPELESS = 60;
  private static final Track NOWHERE = new Track(new int[] {0}, new int[] {0});

  private final Parts parts;
  private final Texts texts;
  private final Cells placed;
  private final Cells cells;
  private final Plot plot;
  private final Traffic traffic;
  private final PathFinder finder;
  private final Assembly assembly;
  private final List<Track> tracks = new ArrayList<>();
  private final List<Integer> order;
  private final SplittableRandom random;

  /// The wiring of a placement whose rows are this many px higher than they must be.
  Wiring(Parts parts, Texts texts, Cells cells, int higher) {
    this.parts = parts;
    this.texts = texts;
    placed = cells;
    this.cells = cells.trimmed();
    plot = new Plot(parts, texts.nodes(), this.cells, higher);
    assembly = new Assembly(parts, texts, plot);
    Terrain terrain = new Terrain(plot);
    traffic = new Traffic(terrain);
    finder = new PathFinder(terrain, traffic, ports(terrain));
    random = new SplittableRandom(parts.edges());
    order =
        IntStream.range(0, parts.edges())
            .boxed()
            .sorted(Comparator.comparingInt(this::reach))
            .toList();
  }

  private List<List<Ports.Port>> ports(Terrain terrain) {
    return IntStream.range(0, parts.nodes())
        .mapToObj(node ->
            Ports.of(plot.box(node), parts.node(node).kind(), terrain.across(), terrain.down()))
        .toList();
  }

  /// Short edges have the least choice, and nobody likes to wait for an answer.
  private int reach(int edge) {
    int wide = Math.abs(cells.column(parts.from(edge)) - cells.column(parts.to(edge)));
    int high = Math.abs(cells.row(parts.from(edge)) - cells.row(parts.to(edge)));
    return 2 * (wide + high) - (parts.isRequest(edge) ? 1 : 0);
  }

  /// The best layout of all rounds; of the first round alone, where that is hopelessly worse than a
  /// score that is to be beaten. Of a layout with defects it looks this often for single wires that
  /// could lie elsewhere, and of these takes worse ones too where there is heat, ever fewer.
  Draft best(double toBeat, int mends, double heat) {
    IntStream.range(0, parts.edges()).forEach(_ -> tracks.add(NOWHERE));
    order.forEach(this::lay);
    for (int i = 0; i < LAID_AGAIN; i++) {
      order.forEach(this::layAgain);
    }
    Stand best = stand();
    Stand now = best;
    for (int round = 0; round < ROUNDS && best.score() < toBeat + HOPELESS; round++) {
      round(now.labels(), round % 2 == 1);
      now = stand();
      best = now.score() < best.score() ? now : best;
    }
    return mended(best, mends, heat).draft();
  }

  /// What was reached: all wires with their labels.
  private record Stand(List<Track> tracks, Labelling labels, Draft draft) {
    double score() {
      return draft.score();
    }
  }

  private Stand stand() {
    Labelling labels = new Labelling(plot, texts, tracks);
    return new Stand(List.copyOf(tracks), labels, draft(labels));
  }

  private Stand mended(Stand found, int tries, double heat) {
    Stand best = found;
    Stand now = found;
    takeUp(now);
    for (int i = 0; i < tries && !best.draft().isSound(); i++) {
      labels(now.labels(), traffic::addLabel);
      layElsewhere(suspect(now));
      if (random.nextInt(3) == 0) {
        layElsewhere(suspect(now));
      }
      labels(now.labels(), traffic::removeLabel);
      Stand tried = stand();
      double worse = heat > 0 ? worse(heat * (tries - i) / tries) : 0;
      now = tried.score() < now.score() + worse ? tried : now;
      best = now.score() < best.score() ? now : best;
      takeUp(now);
    }
    return best;
  }

  private double worse(double heat) {
    return -heat * StrictMath.log(1 - random.nextDouble());
  }

  /// Every other time an edge with a defect, else any: it may be in the way.
  private int suspect(Stand stand) {
    if (random.nextBoolean()) {
      return random.nextInt(tracks.size());
    }
    List<Defect> defects = stand.draft().defects();
    Defect defect = defects.get(random.nextInt(defects.size()));
    return order.stream()
        .filter(edge -> defect.names(parts.edge(edge)))
        .findFirst()
        .orElseGet(() -> random.nextInt(tracks.size()));
  }

  private void layElsewhere(int edge) {
    Track before = tracks.get(edge);
    traffic.avoid(before);
    layAgain(edge);
    traffic.avoidNoMore(before);
  }

  private void takeUp(Stand stand) {
    for (int edge = 0; edge < tracks.size(); edge++) {
      traffic.remove(tracks.get(edge));
      tracks.set(edge, stand.tracks().get(edge));
      traffic.add(tracks.get(edge));
    }
  }

  /// Lays all wires again, or only those under a label and some of the others.
  private void round(Labelling labels, boolean all) {
    labels(labels, traffic::addLabel);
    for (int edge : order) {
      if (all || isUnderLabel(edge, labels) || random.nextInt(3) == 0) {
        labels.of(edge).map(Layout.Label::area).ifPresent(traffic::removeLabel);
        layAgain(edge);
        labels.of(edge).map(Layout.Label::area).ifPresent(traffic::addLabel);
      }
    }
    labels(labels, traffic::removeLabel);
  }

  private void labels(Labelling labels, Consumer<Area> does) {
    order.forEach(edge -> labels.of(edge).map(Layout.Label::area).ifPresent(does));
  }

  private boolean isUnderLabel(int edge, Labelling labels) {
    if (labels.of(edge).isEmpty()) {
      return parts.label(edge) != null;
    }
    return order.stream()
        .filter(other -> other != edge)
        .flatMap(other -> labels.of(other).stream())
        .anyMatch(label -> tracks.get(edge).enters(label.area().grown(-1)));
  }

  private void layAgain(int edge) {
    traffic.remove(tracks.get(edge));
    lay(edge);
  }

  private void lay(int edge) {
    Track track = finder.find(parts.from(edge), parts.to(edge)).orElseGet(() -> straightOver(edge));
    tracks.set(edge, track);
    traffic.add(track);
  }

  /// Over whatever is in the way: the check will say so.
  private Track straightOver(int edge) {
    Spot from = plot.box(parts.from(edge)).middle();
    Spot to = plot.box(parts.to(edge)).middle();
    int x = (int) (to.x() / Plot.STEP);
    int y = (int) (from.y() / Plot.STEP);
    return new Track(
        new int[] {(int) (from.x() / Plot.STEP), x, x},
        new int[] {y, y, (int) (to.y() / Plot.STEP)});
  }

  private Draft draft(Labelling labels) {
    Layout layout = assembly.layout(tracks, labels);
    List<Defect> defects = Defects.of(parts.diagram(), layout);
    double score = new Score(parts, cells, layout, defects).value() + labels.cost();
    return new Draft(placed, layout, defects, score);
  }
}
