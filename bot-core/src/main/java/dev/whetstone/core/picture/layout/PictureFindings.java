package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.lint.Finding;
import dev.whetstone.core.picture.layout.Drawings.Drawing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What will not look right in the picture of a drill's diagram, for its author. The drill can be
/// played all the same.
public final class PictureFindings {
  private static final String NUMBER = "L54";

  private final ShippedLayouts shipped;

  /// Findings that need no search for drills whose layout is shipped.
  public PictureFindings(ShippedLayouts shipped) {
    this.shipped = shipped;
  }

  /// Defects of the best layout that can be found, labels that stand at its foot, and letters that
  /// the typeface lacks. Nothing for a diagram that is not whole: other checks say what it lacks.
  public List<Finding> of(Drill drill) {
    return drill.diagram().isWhole() ? of(drill, drawing(drill)) : List.of();
  }

  static List<Finding> of(Drill drill, Drawing drawing) {
    return Stream.of(
            drawing.defects().stream().map(Defect::sentence),
            drawing.layout().legend().notes().stream().map(PictureFindings::sentence),
            letters(drill).stream())
        .flatMap(texts -> texts)
        .map(text -> new Finding(NUMBER, Finding.Level.WARNING, drill.id(), "picture: " + text))
        .toList();
  }

  private Drawing drawing(Drill drill) {
    Diagram diagram = drill.diagram();
    Optional<Layout> stored = shipped.find(drill.id(), Print.of(drill.title(), diagram));
    if (stored.isPresent()) {
      return new Drawing(stored.get(), Defects.of(diagram, stored.get()));
    }
    Drawing fast = Drawings.fast(drill.title(), diagram);
    boolean isGood = fast.defects().isEmpty() && fast.layout().legend().notes().isEmpty();
    return isGood ? fast : Drawings.deep(drill.title(), diagram);
  }

  private static String sentence(Layout.Note note) {
    return "the label of %s stands at the foot as note %s, since it finds no room at its edge"
        .formatted(note.wire(), note.mark());
  }

  private static Optional<String> letters(Drill drill) {
    Diagram diagram = drill.diagram();
    String lacking =
        Stream.of(
                Stream.of(drill.title(), diagram.caption()),
                diagram.groups().stream().map(Diagram.Group::label),
                diagram.nodes().stream().map(Diagram.Node::label),
                diagram.edges().stream().map(Diagram.Edge::label).filter(label -> label != null))
            .flatMap(texts -> texts)
            .flatMapToInt(String::codePoints)
            .filter(letter -> !Character.isWhitespace(letter) && !Lettering.has(letter))
            .distinct()
            .mapToObj(Character::toString)
            .collect(Collectors.joining(" "));
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of("the typeface lacks " + lacking + ", so boxes are drawn instead");
  }
}
