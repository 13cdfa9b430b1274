package dev.whetstone.core.picture.critic;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// The marks of an SVG in the order in which they were made, as a browser would read them.
record Drawn(double width, double height, List<Mark> marks) {
  private static final Pattern STEP = Pattern.compile("([MLQCZ])([^MLQCZ]*)");

  sealed interface Mark {
    Rectangle2D bounds();
  }

  /// A shape that is filled or drawn along.
  ///
  /// @param stroke its width; 0 for what is filled
  record Form(Path2D path, String colour, double opacity, double stroke) implements Mark {
    boolean isFill() {
      return stroke == 0;
    }

    @Override
    public Rectangle2D bounds() {
      return path.getBounds2D();
    }
  }

  /// A line of text. It reaches from the top of its capitals to a little under its line.
  record Words(
      String text, double x, double y, double size, int weight, double width, String colour)
      implements Mark {
    @Override
    public Rectangle2D bounds() {
      return new Rectangle2D.Double(x, y - 0.73 * size, width, 0.8 * size);
    }
  }

  static Drawn of(String svg) {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(svg)))
              .getDocumentElement();
      List<Mark> marks = new ArrayList<>();
      var nodes = root.getElementsByTagName("*");
      for (int i = 0; i < nodes.getLength(); i++) {
        Element element = (Element) nodes.item(i);
        switch (element.getTagName()) {
          case "path" -> marks.add(form(element));
          case "text" -> marks.add(words(element));
          default -> {}
        }
      }
      String[] box = root.getAttribute("viewBox").split(" ", -1);
      return new Drawn(Double.parseDouble(box[2]), Double.parseDouble(box[3]), marks);
    } catch (IOException | SAXException | ParserConfigurationException failure) {
      throw new IllegalArgumentException("no SVG", failure);
    }
  }

  private static Form form(Element element) {
    boolean fill = !element.getAttribute("fill").equals("none");
    String kind = fill ? "fill" : "stroke";
    return new Form(
        path(element.getAttribute("d")),
        element.getAttribute(kind),
        number(element, kind + "-opacity", 1),
        fill ? 0 : number(element, "stroke-width", 1));
  }

  private static Words words(Element element) {
    return new Words(
        element.getTextContent(),
        number(element, "x", 0),
        number(element, "y", 0),
        number(element, "font-size", 16),
        (int) number(element, "font-weight", 400),
        number(element, "textLength", 0),
        element.getAttribute("fill"));
  }

  private static double number(Element element, String name, double otherwise) {
    String value = element.getAttribute(name);
    return value.isEmpty() ? otherwise : Double.parseDouble(value);
  }

  private static Path2D path(String data) {
    Path2D path = new Path2D.Double();
    Matcher step = STEP.matcher(data);
    while (step.find()) {
      double[] at =
          Pattern.compile("[ ,]+")
              .splitAsStream(step.group(2).strip())
              .filter(number -> !number.isEmpty())
              .mapToDouble(Double::parseDouble)
              .toArray();
      switch (step.group(1)) {
        case "M" -> path.moveTo(at[0], at[1]);
        case "L" -> path.lineTo(at[0], at[1]);
        case "Q" -> path.quadTo(at[0], at[1], at[2], at[3]);
        case "C" -> path.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
        default -> path.closePath();
      }
    }
    return path;
  }
}
