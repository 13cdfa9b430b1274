package dev.whetstone.core.picture;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Optional;

/// Whether this machine can set text at all.
final class Fonts {
  private static final Optional<String> PROBLEM = look();

  private Fonts() {}

  /// What is missing and how to mend it; looked at once.
  static Optional<String> problem() {
    return PROBLEM;
  }

  private static Optional<String> look() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    try {
      var bounds =
          new Font(Font.SANS_SERIF, Font.PLAIN, 12)
              .getStringBounds("Hg", new FontRenderContext(null, true, true));
      return bounds.getWidth() > 0 ? Optional.empty() : missing("the system font has no letters");
    } catch (RuntimeException | LinkageError failure) {
      // A Java without fontconfig or its libraries says so in either way.
      return missing(String.valueOf(failure.getMessage()));
    }
  }

  private static Optional<String> missing(String why) {
    return Optional.of(
        "no font was found (" + why + "). Install fontconfig and fonts-dejavu-core.");
  }
}
