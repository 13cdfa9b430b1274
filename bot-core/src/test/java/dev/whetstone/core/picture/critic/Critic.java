package dev.whetstone.core.picture.critic;

import dev.whetstone.core.picture.critic.Drawn.Form;
import dev.whetstone.core.picture.critic.Drawn.Mark;
import dev.whetstone.core.picture.critic.Drawn.Words;
import dev.whetstone.core.picture.critic.Scene.Plate;
import dev.whetstone.core.picture.critic.Scene.Wire;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Looks at a diagram's SVG alone and says what a reader would stumble over. It shares no class
/// with what lays diagrams out and paints them: what they take for granted it has to see.
public final class Critic {
  private static final double TALLEST = 900;
  private static final double SMALLEST_LETTERS = 11;

  private final Scene scene;
  private final List<String> faults = new ArrayList<>();

  private Critic(Scene scene) {
    this.scene = scene;
  }

  /// Everything that is wrong, a sentence each.
  public static List<String> faults(String svg) {
    Critic critic = new Critic(Scene.of(svg));
    critic.lookAtCanvas();
    critic.lookAtBoxes();
    critic.lookAtWires();
    critic.lookAtPlates();
    critic.lookAtWords();
    critic.lookAtLegend();
    return critic.faults;
  }

  private void lookAtCanvas() {
    Rectangle2D canvas =
        new Rectangle2D.Double(0, 0, scene.drawn().width(), scene.drawn().height());
    for (Mark mark : scene.drawn().marks()) {
      if (!isWithin(canvas, mark.bounds())) {
        faults.add("out of the picture: " + name(mark));
      }
    }
    if (canvas.getHeight() > TALLEST) {
      faults.add("too tall: " + canvas.getHeight());
    }
  }

  private void lookAtBoxes() {
    List<Form> boxes = scene.boxes();
    for (Form box : boxes) {
      for (Form other : boxes.subList(0, boxes.indexOf(box))) {
        if (overlap(box.bounds(), other.bounds(), 0.5)) {
          faults.add("box on box: " + name(box) + " / " + name(other));
        }
      }
      if (scene.frames().stream().noneMatch(frame -> frame.bounds().contains(box.bounds()))) {
        faults.add("box in no frame: " + name(box));
      }
    }
    List<Form> frames = scene.frames();
    for (Form frame : frames) {
      for (Form other : frames.subList(0, frames.indexOf(frame))) {
        if (overlap(frame.bounds(), other.bounds(), 0.5)) {
          faults.add("frame on frame");
        }
      }
    }
  }

  private void lookAtWires() {
    List<Wire> wires = scene.wires();
    for (Wire wire : wires) {
      if (wire.head().isEmpty()) {
        faults.add("line without an arrow: " + name(wire));
      }
      for (Form box : scene.boxes()) {
        if (wire.trail().walked().stream().anyMatch(at -> Scene.isDeepIn(box.path(), at, 2))) {
          faults.add("line through a box: " + name(wire) + " through " + name(box));
        }
      }
      for (Point2D end : List.of(wire.trail().start(), wire.tip())) {
        if (scene.boxes().stream().noneMatch(box -> Scene.isNear(box.path(), end, 4.5))) {
          faults.add("line that ends in the air: " + name(wire));
        }
      }
      for (Wire other : wires.subList(0, wires.indexOf(wire))) {
        if (wire.trail().alongside(other.trail(), 2.5) > 8) {
          faults.add("line on line: " + name(wire) + " / " + name(other));
        }
      }
    }
  }

  private void lookAtPlates() {
    List<Plate> plates = scene.plates();
    for (Plate plate : plates) {
      for (Form box : scene.boxes()) {
        if (box.path().intersects(shrunk(plate.area(), 0.5))) {
          faults.add("label on a box: " + plate.text() + " on " + name(box));
        }
      }
      for (Plate other : plates.subList(0, plates.indexOf(plate))) {
        if (overlap(plate.area(), other.area(), 0.5)) {
          faults.add("label on label: " + plate.text() + " / " + other.text());
        }
      }
      for (Words title : scene.titles()) {
        if (overlap(plate.area(), title.bounds(), 0)) {
          faults.add("label over a group's title: " + plate.text() + " / " + title.text());
        }
      }
      lookUnder(plate);
    }
  }

  /// A label may stand on its own line, which has its colour, and on no other.
  private void lookUnder(Plate plate) {
    List<Wire> under =
        scene.wires().stream().filter(wire -> wire.trail().crosses(seen(plate))).toList();
    if (under.size() > 1 || under.stream().anyMatch(w -> !w.colour().equals(plate.colour()))) {
      faults.add("line under a foreign label: " + plate.text());
    }
    if (scene.wires().stream()
        .filter(wire -> wire.colour().equals(plate.colour()))
        .noneMatch(wire -> wire.trail().distance(plate.area()) < 14)) {
      faults.add("label far from every line of its colour: " + plate.text());
    }
  }

  /// What is surely covered: of a ring the square in it.
  private static Rectangle2D seen(Plate plate) {
    return shrunk(plate.area(), plate.isNumber() ? 0.15 * plate.area().getWidth() : 1.5);
  }

  private void lookAtWords() {
    List<Words> words = scene.words();
    for (Words one : words) {
      if (one.size() < SMALLEST_LETTERS) {
        faults.add("letters too small: " + one.text());
      }
      for (Words other : words.subList(0, words.indexOf(one))) {
        if (overlap(one.bounds(), other.bounds(), 0.5)) {
          faults.add("words on words: " + one.text() + " / " + other.text());
        }
      }
    }
    for (Words name : scene.names()) {
      if (scene.boxes().stream()
          .noneMatch(box -> box.path().contains(shrunk(name.bounds(), 0.5)))) {
        faults.add("words that leave their box: " + name.text());
      }
    }
    for (Plate plate : scene.plates()) {
      if (!plate.lines().stream().allMatch(line -> plate.area().contains(line.bounds()))) {
        faults.add("words that leave their plate: " + plate.text());
      }
    }
    for (Words title : scene.bareTitles()) {
      if (scene.wires().stream().anyMatch(w -> w.trail().crosses(shrunk(title.bounds(), 1)))) {
        faults.add("line through a group's title: " + title.text());
      }
    }
  }

  private void lookAtLegend() {
    for (Form box : scene.boxes()) {
      if (!scene.legend().fills().contains(box.colour())) {
        faults.add("kind that is not explained: " + name(box));
      }
    }
    for (Wire wire : scene.wires()) {
      if (!scene.legend().lines().contains(wire.colour())) {
        faults.add("line that is not explained: " + name(wire));
      }
    }
    lookAtNotes();
  }

  private void lookAtNotes() {
    List<String> numbers =
        scene.plates().stream().filter(Plate::isNumber).map(Plate::text).toList();
    for (String number : numbers) {
      if (!scene.legend().notes().containsKey(number)) {
        faults.add("number that is not explained: " + number);
      }
      if (numbers.indexOf(number) != numbers.lastIndexOf(number)) {
        faults.add("number that stands twice: " + number);
      }
    }
    for (String number : scene.legend().notes().keySet()) {
      if (!numbers.contains(number)) {
        faults.add("note whose number is nowhere: " + number);
      }
    }
  }

  /// Also for lines, which have no area.
  private static boolean isWithin(Rectangle2D outer, Rectangle2D inner) {
    return inner.getX() >= outer.getX()
        && inner.getY() >= outer.getY()
        && inner.getMaxX() <= outer.getMaxX()
        && inner.getMaxY() <= outer.getMaxY();
  }

  private static boolean overlap(Rectangle2D one, Rectangle2D other, double tolerance) {
    return shrunk(one, tolerance).intersects(shrunk(other, tolerance));
  }

  private static Rectangle2D shrunk(Rectangle2D area, double by) {
    return new Rectangle2D.Double(
        area.getX() + by,
        area.getY() + by,
        Math.max(0.1, area.getWidth() - 2 * by),
        Math.max(0.1, area.getHeight() - 2 * by));
  }

  private String name(Mark mark) {
    return switch (mark) {
      case Words words -> words.text();
      case Form form ->
          scene.names().stream()
              .filter(name -> form.bounds().contains(name.bounds().getCenterX(), name.y()))
              .map(Words::text)
              .findFirst()
              .orElseGet(() -> "a shape at " + at(form.bounds().getX(), form.bounds().getY()));
    };
  }

  private static String name(Wire wire) {
    Point2D from = wire.trail().start();
    Point2D to = wire.tip();
    return "from " + at(from.getX(), from.getY()) + " to " + at(to.getX(), to.getY());
  }

  private static String at(double x, double y) {
    return Math.round(x) + "," + Math.round(y);
  }
}
