package dev.whetstone.core.picture.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// How each sort of text in a diagram is set, as far as it needs room.
enum Lettering {
  TITLE(Weight.BOLD, 21, 25),
  LONG_TITLE(Weight.BOLD, 18, 25),
  CAPTION(Weight.REGULAR, 13, 18),
  GROUP(Weight.BOLD, 11.5, 14),
  NODE(Weight.SEMI_BOLD, 12.5, 15.5),
  EDGE(Weight.MEDIUM, 11, 13);

  private final Weight weight;
  private final double size;
  private final double lineHeight;

  Lettering(Weight weight, double size, double lineHeight) {
    this.weight = weight;
    this.size = size;
    this.lineHeight = lineHeight;
  }

  /// Of its letters, in px.
  double size() {
    return size;
  }

  /// From one line to the next, in px.
  double lineHeight() {
    return lineHeight;
  }

  /// How wide a line is, in px.
  double width(String text) {
    return Faces.of(weight).width(text, size);
  }

  /// Whether the typeface has this letter; what it lacks is drawn as a box.
  static boolean has(int letter) {
    return Faces.of(Weight.REGULAR).has(letter);
  }

  private enum Weight {
    REGULAR,
    MEDIUM,
    SEMI_BOLD,
    BOLD
  }

  /// Read when the first text is measured: a start that draws nothing does not wait for it.
  private static final class Faces {
    private static final Face REGULAR = read("Inter_400Regular.ttf");
    private static final Face MEDIUM = read("Inter_500Medium.ttf");
    private static final Face SEMI_BOLD = read("Inter_600SemiBold.ttf");
    private static final Face BOLD = read("Inter_700Bold.ttf");

    static Face of(Weight weight) {
      return switch (weight) {
        case REGULAR -> REGULAR;
        case MEDIUM -> MEDIUM;
        case SEMI_BOLD -> SEMI_BOLD;
        case BOLD -> BOLD;
      };
    }

    private static Face read(String file) {
      return new Face(bytes("/dev/whetstone/core/picture/pen/" + file));
    }

    private static byte[] bytes(String path) {
      try (InputStream in = Lettering.class.getResourceAsStream(path)) {
        if (in == null) {
          throw new IllegalStateException("the typeface " + path + " is missing");
        }
        return in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException("reading " + path, e);
      }
    }
  }
}
