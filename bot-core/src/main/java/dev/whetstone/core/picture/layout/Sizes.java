package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram.Kind;
import dev.whetstone.core.drill.Diagram.Node;
import java.util.List;

/// How much room a node's shape needs around its text, in px.
///
/// @param lines of its text
/// @param width even, so that the middle of a shape on the grid has whole numbers
/// @param height even, too
record Sizes(List<String> lines, double width, double height) {
  private static final double TEXT = 112;
  private static final double TEXT_BESIDE_ICON = 104;
  private static final double SLIM = 80;
  private static final double ICON = 19;
  private static final double NARROWEST = 84;
  private static final double LOWEST = 44;

  static Sizes of(Node node) {
    return of(node, hasIcon(node.kind()) ? TEXT_BESIDE_ICON : TEXT);
  }

  /// In more lines, where no word has to be broken for it.
  static Sizes slim(Node node) {
    double word = Breaks.widest(List.of(node.label().split("\\s+", -1)), Lettering.NODE);
    double usual = hasIcon(node.kind()) ? TEXT_BESIDE_ICON : TEXT;
    return of(node, Math.min(usual, Math.max(word, SLIM)));
  }

  private static Sizes of(Node node, double widest) {
    double icon = hasIcon(node.kind()) ? ICON : 0;
    List<String> lines = Breaks.balanced(node.label(), Lettering.NODE, widest);
    double text = Breaks.widest(lines, Lettering.NODE);
    return new Sizes(
        lines,
        even(Math.max(NARROWEST, text + 2 * side(node.kind()) + icon)),
        even(Math.max(LOWEST, lines.size() * Lettering.NODE.lineHeight() + ends(node.kind()))));
  }

  private static double even(double size) {
    return 2 * Math.ceil(size / 2);
  }

  private static boolean hasIcon(Kind kind) {
    return switch (kind) {
      case CLIENT, BATCH, HUMAN, MONITOR, EXTERNAL -> true;
      case SERVICE, MODEL, STORE, STREAM -> false;
    };
  }

  private static double side(Kind kind) {
    return switch (kind) {
      case MODEL -> 17;
      case STREAM -> 16;
      case CLIENT -> 15;
      case SERVICE, STORE, BATCH, HUMAN, MONITOR, EXTERNAL -> 11;
    };
  }

  /// Above and below the text together.
  private static double ends(Kind kind) {
    return switch (kind) {
      case STORE -> 26;
      case MODEL, STREAM, CLIENT -> 22;
      case SERVICE, BATCH, HUMAN, MONITOR, EXTERNAL -> 20;
    };
  }
}
