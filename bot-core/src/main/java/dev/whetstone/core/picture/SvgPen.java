package dev.whetstone.core.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes an SVG.
final class SvgPen implements Pen {
  private static final String FONTS = "'DejaVu Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif";

  private final StringBuilder svg = new StringBuilder();

  SvgPen(double width, double height, String title, String description) {
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg.append(" width=\"%1$s\" height=\"%2$s\"".formatted(number(width), number(height)));
    svg.append(" viewBox=\"0 0 %1$s %2$s\"".formatted(number(width), number(height)));
    svg.append(" font-family=\"").append(FONTS).append("\">\n");
    svg.append("<title>").append(escaped(title)).append("</title>\n");
    svg.append("<desc>").append(escaped(description)).append("</desc>\n");
  }

  String document() {
    return svg + "</svg>\n";
  }

  @Override
  public void fill(Shape shape, Color colour) {
    svg.append("<path d=\"%s\" fill=\"%s\"/>\n".formatted(path(shape), hex(colour)));
  }

  @Override
  public void line(Shape shape, Color colour, Stroke stroke) {
    String dash = stroke.dash().stream().map(SvgPen::number).collect(Collectors.joining(" "));
    svg.append(
        "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s%s/>\n"
            .formatted(
                path(shape),
                hex(colour),
                number(stroke.width()),
                dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"",
                stroke.round() ? " stroke-linecap=\"round\"" : ""));
  }

  @Override
  public void text(String text, double x, double baseline, TextStyle style) {
    svg.append(
        "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\" textLength=\"%s\">%s</text>\n"
            .formatted(
                number(x),
                number(baseline),
                number(style.size()),
                style.isBold() ? " font-weight=\"700\"" : "",
                hex(style.colour()),
                number(style.width(text)),
                escaped(text)));
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

  private static String hex(Color colour) {
    return String.format(Locale.ROOT, "#%06X", colour.getRGB() & 0xFFFFFF);
  }

  private static String number(double value) {
    String number = String.format(Locale.ROOT, "%.2f", value);
    return number.endsWith(".00") ? number.substring(0, number.length() - 3) : number;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
