package dev.whetstone.core.picture.layout;

import dev.whetstone.core.drill.Diagram;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All texts of a diagram, measured once for the many layouts that are tried.
///
/// @param heading title and caption
/// @param nodes in the diagram's order
/// @param labels for each edge the ways of breaking its label, the usual one first; none for an
///   edge without one
record Texts(Layout.Heading heading, List<Sizes> nodes, List<List<Form>> labels) {
  private static final double LINE = Layout.WIDTH - 40;
  private static final double USUAL = 78;
  private static final double[] OTHERS = {52, 100};
  private static final double[] MORE = {64, 130};
  private static final double WIDEST_WORD = 180;

  /// A label's lines and the area that they need with their rim, in px.
  record Form(List<String> lines, double width, double height) {
    private static final double SIDES = 7;
    private static final double ENDS = 3;

    static Form of(List<String> lines) {
      double high = lines.size() * Lettering.EDGE.lineHeight();
      return new Form(lines, Math.ceil(Breaks.widest(lines, Lettering.EDGE) + SIDES), high + ENDS);
    }
  }

  static Texts of(String title, Diagram diagram) {
    return new Texts(
        heading(title, diagram.caption()),
        diagram.nodes().stream().map(Sizes::of).toList(),
        diagram.edges().stream().map(edge -> forms(edge.label())).toList());
  }

  /// The same with more ways of breaking each label.
  static Texts supple(String title, Diagram diagram) {
    Texts usual = of(title, diagram);
    return new Texts(
        usual.heading,
        usual.nodes,
        diagram.edges().stream().map(edge -> moreForms(edge.label())).toList());
  }

  /// The same also with narrower boxes, which leave more room for labels between columns.
  static Texts slim(String title, Diagram diagram) {
    Texts supple = supple(title, diagram);
    return new Texts(
        supple.heading, diagram.nodes().stream().map(Sizes::slim).toList(), supple.labels);
  }

  private static List<Form> moreForms(@Nullable String label) {
    Set<Form> forms = new LinkedHashSet<>(forms(label));
    if (label != null) {
      for (double width : MORE) {
        if (Breaks.widest(List.of(label.split("\\s+", -1)), Lettering.EDGE) <= width) {
          forms.add(form(label, width));
        }
      }
    }
    return List.copyOf(forms);
  }

  private static Layout.Heading heading(String title, String caption) {
    boolean isLong = Lettering.TITLE.width(title) > LINE;
    Lettering lettering = isLong ? Lettering.LONG_TITLE : Lettering.TITLE;
    return new Layout.Heading(
        Breaks.balanced(title, lettering, LINE),
        lettering.size(),
        Breaks.balanced(caption, Lettering.CAPTION, LINE));
  }

  /// The usual form, one line, and others where no word has to be broken for it.
  private static List<Form> forms(@Nullable String label) {
    if (label == null) {
      return List.of();
    }
    double word = Breaks.widest(List.of(label.split("\\s+", -1)), Lettering.EDGE);
    Set<Form> forms = new LinkedHashSet<>();
    forms.add(form(label, Math.max(USUAL, Math.min(word, WIDEST_WORD))));
    forms.add(form(label, LINE));
    for (double width : OTHERS) {
      if (word <= width) {
        forms.add(form(label, width));
      }
    }
    return List.copyOf(forms);
  }

  private static Form form(String label, double width) {
    return Form.of(Breaks.balanced(label, Lettering.EDGE, width));
  }
}
