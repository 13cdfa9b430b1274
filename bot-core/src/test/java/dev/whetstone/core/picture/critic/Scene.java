package dev.whetstone.core.picture.critic;

import dev.whetstone.core.picture.critic.Drawn.Form;
import dev.whetstone.core.picture.critic.Drawn.Mark;
import dev.whetstone.core.picture.critic.Drawn.Words;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What somebody who knows the picture's rules sees in it: only from strokes, colours and letters.
record Scene(
    Drawn drawn,
    List<Form> frames,
    List<Form> boxes,
    List<Wire> wires,
    List<Plate> plates,
    List<Words> titles,
    Legend legend) {
  private static final Set<String> WIRES = Set.of("#334155", "#B4500B", "#1D5FA8", "#7A2DB8");
  private static final String FRAME = "#F3F5F9";
  private static final String INK = "#0F172A";
  private static final double BOX_RIM = 1.4;
  private static final double RING = 17;

  /// A drawn connection.
  ///
  /// @param head the filled shape at its end; empty where there is none
  record Wire(String colour, Trail trail, List<Form> head) {
    /// Where its arrow points, or where its line ends.
    Point2D tip() {
      return head.isEmpty() ? trail.end() : Trail.of(head.getFirst().path()).start();
    }
  }

  /// Words on a white plate.
  record Plate(Rectangle2D area, List<Words> lines) {
    String colour() {
      return lines.getFirst().colour();
    }

    String text() {
      return String.join(" ", lines.stream().map(Words::text).toList());
    }

    /// Whether it only points to a note at the foot.
    boolean isNumber() {
      return lines.size() == 1 && isMark(lines.getFirst());
    }
  }

  /// What is explained at the foot.
  ///
  /// @param notes numbers with their words
  record Legend(double top, Set<String> fills, Set<String> lines, Map<String, String> notes) {}

  static Scene of(String svg) {
    Drawn drawn = Drawn.of(svg);
    double foot =
        drawn.marks().stream()
            .filter(mark -> mark instanceof Words w && w.size() == 11 && w.colour().equals(INK))
            .mapToDouble(mark -> mark.bounds().getY() - 6)
            .min()
            .orElse(drawn.height());
    List<Mark> above =
        drawn.marks().stream()
            .filter(mark -> mark.bounds().getY() < foot)
            .filter(mark -> mark.bounds().getHeight() < drawn.height() - 1)
            .toList();
    List<Mark> below = drawn.marks().stream().filter(mark -> mark.bounds().getY() >= foot).toList();
    return new Scene(
        drawn,
        forms(above).stream()
            .filter(f -> f.isFill() && f.colour().equals(FRAME))
            .filter(f -> f.bounds().getHeight() > 50)
            .toList(),
        boxes(above),
        wires(above),
        plates(above),
        above.stream()
            .filter(mark -> mark instanceof Words w && w.size() == 11.5 && w.weight() == 700)
            .map(Words.class::cast)
            .toList(),
        legend(foot, below));
  }

  private static List<Form> forms(List<Mark> marks) {
    return marks.stream().filter(Form.class::isInstance).map(Form.class::cast).toList();
  }

  /// Filled shapes with a rim of a box's width on the same way, right after them.
  private static List<Form> boxes(List<Mark> marks) {
    List<Form> boxes = new ArrayList<>();
    for (int i = 1; i < marks.size(); i++) {
      if (marks.get(i - 1) instanceof Form fill
          && marks.get(i) instanceof Form rim
          && fill.isFill()
          && rim.stroke() == BOX_RIM
          && rim.bounds().equals(fill.bounds())
          && rim.bounds().getWidth() > 20) {
        boxes.add(fill);
      }
    }
    return boxes;
  }

  private static boolean isWire(Form form) {
    return WIRES.contains(form.colour()) && form.stroke() > 1.5;
  }

  private static List<Wire> wires(List<Mark> marks) {
    List<Form> heads = forms(marks).stream().filter(Scene::isHead).toList();
    return forms(marks).stream()
        .filter(Scene::isWire)
        .map(line -> {
          Trail trail = Trail.of(line.path());
          return new Wire(
              line.colour(),
              trail,
              heads.stream()
                  .filter(head -> head.colour().equals(line.colour()))
                  .filter(head -> isNear(head.path(), trail.end(), 0.5))
                  .limit(1)
                  .toList());
        })
        .toList();
  }

  private static boolean isHead(Form form) {
    return form.isFill()
        && WIRES.contains(form.colour())
        && Math.max(form.bounds().getWidth(), form.bounds().getHeight()) < 12;
  }

  private static List<Plate> plates(List<Mark> marks) {
    return forms(marks).stream()
        .filter(form -> form.isFill() && form.colour().equals("#FFFFFF"))
        .filter(form -> form.opacity() < 1 || form.bounds().getWidth() <= RING)
        .map(form -> new Plate(form.bounds(), wordsOn(form.bounds(), marks)))
        .filter(plate -> !plate.lines().isEmpty())
        .toList();
  }

  private static List<Words> wordsOn(Rectangle2D plate, List<Mark> marks) {
    return marks.stream()
        .filter(mark -> mark instanceof Words w && w.size() == 11)
        .map(Words.class::cast)
        .filter(w -> plate.contains(w.bounds().getCenterX(), w.bounds().getCenterY()))
        .toList();
  }

  private static Legend legend(double top, List<Mark> below) {
    Set<String> fills = new HashSet<>();
    Set<String> lines = new HashSet<>();
    for (Form form : forms(below)) {
      if (isWire(form)) {
        lines.add(form.colour());
      } else if (form.isFill()) {
        fills.add(form.colour());
      }
    }
    return new Legend(top, fills, lines, notes(below));
  }

  private static boolean isMark(Words words) {
    return words.text().matches("\\d+") && words.weight() == 700;
  }

  /// Each number at the foot with the words to the right of it.
  private static Map<String, String> notes(List<Mark> below) {
    List<Words> words =
        below.stream().filter(Words.class::isInstance).map(Words.class::cast).toList();
    Map<String, String> notes = new HashMap<>();
    for (Words number : words) {
      if (isMark(number)) {
        words.stream()
            .filter(other -> other.y() == number.y() && other.x() > number.x())
            .min(Comparator.comparingDouble(Words::x))
            .ifPresent(text -> notes.put(number.text(), text.text()));
      }
    }
    return notes;
  }

  /// What all labels say, at their edges or at the foot.
  List<String> labels() {
    return plates.stream()
        .map(plate ->
            plate.isNumber()
                ? legend.notes().getOrDefault(plate.text(), plate.text())
                : plate.text())
        .toList();
  }

  /// The words that stand in boxes.
  List<Words> names() {
    return drawn.marks().stream()
        .filter(mark -> mark instanceof Words w && w.size() == 12.5 && w.weight() == 600)
        .map(Words.class::cast)
        .toList();
  }

  /// Titles of groups without a plate of the frame's colour that hides what runs below them.
  List<Words> bareTitles() {
    List<Mark> marks = drawn.marks();
    return titles.stream()
        .filter(title ->
            marks.subList(0, marks.indexOf(title)).stream()
                .filter(mark -> mark instanceof Form f && f.isFill() && f.colour().equals(FRAME))
                .noneMatch(mark ->
                    mark.bounds().getHeight() < 50 && mark.bounds().contains(title.bounds())))
        .toList();
  }

  List<Words> words() {
    return drawn.marks().stream().filter(Words.class::isInstance).map(Words.class::cast).toList();
  }

  /// Whether a point is at least so deep inside a shape.
  static boolean isDeepIn(Path2D shape, Point2D at, double deep) {
    return shape.contains(at.getX() - deep, at.getY())
        && shape.contains(at.getX() + deep, at.getY())
        && shape.contains(at.getX(), at.getY() - deep)
        && shape.contains(at.getX(), at.getY() + deep);
  }

  /// Whether a point is so near to a shape, or in it.
  static boolean isNear(Path2D shape, Point2D at, double near) {
    return shape.intersects(at.getX() - near, at.getY() - near, 2 * near, 2 * near);
  }
}
