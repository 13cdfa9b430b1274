package dev.whetstone.core.picture.pen;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The typeface of all pictures, bundled: no font of the system is asked for. Loaded at the first
/// use.
final class Inter {
  /// What sizes are measured in: smooth, and in parts of a pixel.
  static final FontRenderContext SIZES;

  private static final Map<Weight, Font> FACES = new EnumMap<>(Weight.class);
  private static final Map<Lettering, Font> SIZED = new ConcurrentHashMap<>();
  private static final Optional<String> PROBLEM;

  static {
    System.setProperty("java.awt.headless", "true");
    PROBLEM = load();
    SIZES = new FontRenderContext(null, true, true);
  }

  private Inter() {}

  /// What keeps text from being set, with the way to mend it; empty when all is well.
  static Optional<String> problem() {
    return PROBLEM;
  }

  static Font font(Lettering lettering) {
    return SIZED.computeIfAbsent(
        lettering,
        wanted ->
            Objects.requireNonNull(FACES.get(wanted.weight()), () -> PROBLEM.orElse("no font"))
                .deriveFont((float) wanted.size()));
  }

  private static Optional<String> load() {
    try {
      Path folder = Files.createTempDirectory("whetstone-fonts");
      folder.toFile().deleteOnExit();
      for (Weight weight : Weight.values()) {
        copy(weight, folder);
      }
      standInForFontconfig(folder);
      for (Weight weight : Weight.values()) {
        Path file = folder.resolve(weight.file());
        FACES.put(weight, Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
      }
      return Optional.empty();
    } catch (IOException | FontFormatException | RuntimeException | LinkageError failure) {
      // A Java without the parts that draw says so in any of these ways.
      return Optional.of(
          "letters cannot be drawn (%s). Run a Java that has the module java.desktop, and let it write to %s."
              .formatted(failure, System.getProperty("java.io.tmpdir")));
    }
  }

  private static void copy(Weight weight, Path folder) throws IOException {
    Path file = folder.resolve(weight.file());
    try (InputStream in = Inter.class.getResourceAsStream(weight.file())) {
      Files.copy(Objects.requireNonNull(in, weight.file()), file);
    }
    file.toFile().deleteOnExit();
  }

  /// Without this Java asks the system's fontconfig for fonts even to load one from a file, and
  /// fails where there is none (https://github.com/openjdk/jdk/pull/13045 names the property).
  private static void standInForFontconfig(Path folder) throws IOException {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.contains("mac") || system.contains("windows")) {
      return;
    }
    StringBuilder text = new StringBuilder("version=1\n");
    for (String family :
        new String[] {"dialog", "sansserif", "serif", "monospaced", "dialoginput"}) {
      for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
        text.append("%s.%s.latin-1=Inter Medium\n".formatted(family, style));
      }
    }
    text.append("sequence.allfonts=latin-1\n");
    text.append("filename.Inter_Medium=%s\n".formatted(folder.resolve(Weight.MEDIUM.file())));
    Path file = Files.writeString(folder.resolve("fontconfig.properties"), text);
    file.toFile().deleteOnExit();
    System.setProperty("sun.awt.fontconfig", file.toString());
  }
}
