package dev.whetstone.core.picture.pen;

/// How a text is set.
public record TextStyle(Lettering letters, Ink ink) {
  /// The title of a picture.
  public static final TextStyle TITLE = of(Weight.BOLD, 21, Ink.TEXT);

  /// The line below it.
  public static final TextStyle CAPTION = of(Weight.REGULAR, 13, Ink.SOFT);

  /// What the marks of a picture mean.
  public static final TextStyle LEGEND = of(Weight.MEDIUM, 11, Ink.TEXT);

  /// Letters of a weight, a size in px and a colour.
  public static TextStyle of(Weight weight, double size, Ink ink) {
    return new TextStyle(new Lettering(weight, size), ink);
  }

  /// The same letters in another colour.
  public TextStyle in(Ink other) {
    return new TextStyle(letters, other);
  }

  /// How wide a text is, in px.
  public double width(String text) {
    return letters.width(text);
  }
}
