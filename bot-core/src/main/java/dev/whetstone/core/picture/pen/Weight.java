package dev.whetstone.core.picture.pen;

/// How bold letters are; each is a font file of its own.
public enum Weight {
  REGULAR(400, "Inter_400Regular.ttf"),
  MEDIUM(500, "Inter_500Medium.ttf"),
  SEMI_BOLD(600, "Inter_600SemiBold.ttf"),
  BOLD(700, "Inter_700Bold.ttf");

  private final int css;
  private final String file;

  Weight(int css, String file) {
    this.css = css;
    this.file = file;
  }

  /// As style sheets count it, from 100 to 900.
  int css() {
    return css;
  }

  /// The name of its font file beside this class.
  String file() {
    return file;
  }
}
