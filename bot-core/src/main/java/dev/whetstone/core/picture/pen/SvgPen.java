package dev.whetstone.core.picture.pen;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes an SVG. Texts stay texts, as wide as they were measured whichever font a browser takes.
final class SvgPen implements Pen {
  private static final String FONTS =
      "Inter,'DejaVu Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif";

  private final StringBuilder svg = new StringBuilder();

  SvgPen(double width, double height, String title, String description) {
    String wide = number(width);
    String high = number(height);
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"en\"");
    svg.append(" viewBox=\"0 0 %1$s %2$s\" width=\"%1$s\" height=\"%2$s\"".formatted(wide, high));
    svg.append(" font-family=\"").append(FONTS).append("\">\n");
    svg.append("<title>").append(escaped(title)).append("</title>\n");
    svg.append("<desc>").append(escaped(description)).append("</desc>\n");
  }

  String document() {
    return svg + "</svg>\n";
  }

  @Override
  public void fill(Shape shape, Ink ink) {
    svg.append("<path d=\"").append(path(shape)).append('"');
    colour("fill", ink);
    svg.append("/>\n");
  }

  @Override
  public void line(Shape shape, Ink ink, Stroke stroke) {
    svg.append("<path d=\"").append(path(shape)).append("\" fill=\"none\"");
    colour("stroke", ink);
    attribute("stroke-width", number(stroke.width()));
    attribute("stroke-linejoin", "round");
    if (!stroke.dash().isEmpty()) {
      attribute(
          "stroke-dasharray",
          stroke.dash().stream().map(SvgPen::number).collect(Collectors.joining(" ")));
    }
    if (stroke.round()) {
      attribute("stroke-linecap", "round");
    }
    svg.append("/>\n");
  }

  @Override
  public void text(String text, double x, double baseline, TextStyle style) {
    svg.append("<text");
    attribute("x", number(x));
    attribute("y", number(baseline));
    attribute("font-size", number(style.letters().size()));
    attribute("font-weight", String.valueOf(style.letters().weight().css()));
    colour("fill", style.ink());
    attribute("textLength", number(style.width(text)));
    // Where Inter is missing, another font's letters get narrower instead of touching.
    attribute("lengthAdjust", "spacingAndGlyphs");
    svg.append('>').append(escaped(text)).append("</text>\n");
  }

  private void colour(String name, Ink ink) {
    attribute(name, String.format(Locale.ROOT, "#%06X", ink.rgb()));
    if (ink.alpha() < 1) {
      attribute(name + "-opacity", number(ink.alpha()));
    }
  }

  private void attribute(String name, String value) {
    svg.append(' ').append(name).append("=\"").append(value).append('"');
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      int segment = i.currentSegment(at);
      path.append("MLQCZ".charAt(segment));
      int numbers = segment == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, segment);
      for (int k = 0; k < numbers; k++) {
        path.append(k == 0 ? "" : " ").append(number(at[k]));
      }
    }
    return path.toString();
  }

  /// At most two decimal places, and no zeros at their end.
  private static String number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      return String.valueOf(hundredths / 100);
    }
    String two = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    return two.endsWith("0") ? two.substring(0, two.length() - 1) : two;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("[\\p{Cc}&&[^\\t\\n]]", "\uFFFD");
  }
}
