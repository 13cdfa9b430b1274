package dev.whetstone.core.picture.layout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.whetstone.core.drill.Diagram.Flow;
import dev.whetstone.core.drill.Diagram.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything of a diagram's picture but its paint: what stands where, in px of a picture that is
/// [#WIDTH] wide. Nothing has to be measured or decided again to draw it.
///
/// @param height of the whole picture, heading and legend included
/// @param wires in the order of the diagram's edges
public record Layout(
    double height,
    Heading heading,
    List<Frame> frames,
    List<Box> boxes,
    List<Wire> wires,
    Legend legend) {

  /// The width of every picture.
  public static final int WIDTH = 800;

  /// The most that a picture should be high: what is taller, chats show smaller.
  public static final int TALLEST = 900;

  /// The names of the nodes' kinds, the flows and the loop under the drawing.
  ///
  /// @param top y of the upper edge of its first row
  /// @param kinds those in use, in the order of [Kind]
  /// @param flows those in use, in the order of [Flow]
  /// @param learns whether something learns, so that the loop is explained
  /// @param notes labels that found no room at their edges
  public record Legend(
      double top,
      List<Kind> kinds,
      List<Flow> flows,
      boolean learns,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Note> notes) {

    /// A stored layout without notes does not name them.
    public Legend {
      notes = notes == null ? List.of() : List.copyOf(notes);
    }
  }

  /// An edge's label at the foot. At the edge stands its number.
  ///
  /// @param mark the number, counted from above
  /// @param at where the row's letters begin to stand: first the number in its ring
  /// @param text in one line, [#INDENT] px further right
  public record Note(String from, String to, String mark, Spot at, String text) {
    /// How wide and high the ring around the number is, in px.
    public static final double RING = 16;

    /// From the left of the number to the words, in px.
    public static final double INDENT = 21;

    /// How a defect names its edge.
    public String wire() {
      return Wire.name(from, to);
    }
  }

  /// Title and caption, each broken into lines. The left edge of both is at x = 20.
  ///
  /// @param titleSize of the title's letters, in px: 21, or 18 where it is long
  /// @param titleLines 25 px each, the first from y = 12 on
  /// @param captionLines 18 px each, right below
  public record Heading(List<String> titleLines, double titleSize, List<String> captionLines) {}

  /// The frame of a group. Its title begins 10 px from the left; the first line's letters stand on
  /// 15.5 px from the top, the next 14 px lower.
  ///
  /// @param group the group's id
  /// @param lines of the title: one, or more where the frame is too narrow
  public record Frame(String group, List<String> lines, Area area) {

    /// What the letters of the title cover.
    public Area titleArea() {
      double wide = Breaks.widest(lines, Lettering.GROUP);
      double high = 12 + Lettering.GROUP.lineHeight() * (lines.size() - 1);
      return new Area(area.x() + 10, area.y() + 6.5, wide, high);
    }
  }

  /// A node's shape with its text.
  ///
  /// @param node the node's id
  /// @param area what the shape fills; a batch job's second sheet stands 3 px out to the right and
  ///   below
  /// @param inLoop whether it is part of the learning loop
  public record Box(String node, Kind kind, Area area, List<String> lines, boolean inLoop) {}

  /// An edge: upright and level lines from the rim of one box's area to that of another.
  ///
  /// @param points at least two, from the first node's box to the second's; the arrow head is at
  ///   the last. The ends are on the areas' rims, where a round shape may begin some px further in
  /// @param label none for an edge without one, and for one that found no room
  /// @param inLoop whether it is part of the learning loop
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Wire(
      String from, String to, Flow kind, List<Spot> points, @Nullable Label label, boolean inLoop) {

    /// The same with another label or none.
    Wire with(@Nullable Label other) {
      return new Wire(from, to, kind, points, other, inLoop);
    }

    /// How a defect names it.
    public String name() {
      return name(from, to);
    }

    static String name(String from, String to) {
      return from + " -> " + to;
    }

    /// Whether a piece of it lies inside an area.
    public boolean enters(Area area) {
      for (int i = 1; i < points.size(); i++) {
        Spot a = points.get(i - 1);
        Spot b = points.get(i);
        if (Math.max(a.x(), b.x()) > area.x()
            && Math.min(a.x(), b.x()) < area.right()
            && Math.max(a.y(), b.y()) > area.y()
            && Math.min(a.y(), b.y()) < area.bottom()) {
          return true;
        }
      }
      return false;
    }
  }

  /// The same picture with other wires, height and foot.
  Layout with(List<Wire> others, double high, Legend foot) {
    return new Layout(high, heading, frames, boxes, List.copyOf(others), foot);
  }

  /// An edge's label: lines of 13 px, centred in an area with a rim of 3.5 px left and right and
  /// 1.5 px above and below. It may stand on its wire or beside it.
  public record Label(Area area, List<String> lines) {}
}
