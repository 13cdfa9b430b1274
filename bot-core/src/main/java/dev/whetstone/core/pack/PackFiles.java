package dev.whetstone.core.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files of one pack as text, drills in the order of their names: JSON, or YAML with the same
/// fields.
record PackFiles(List<Named> drills, Optional<Named> commons) {
  static final String COMMONS = "commons.json";
  static final String SCHEMA = "drill.schema.json";
  private static final Set<String> YAML = Set.of(".yaml", ".yml");

  /// A file's text and what problems call it.
  record Named(String name, String text) {
    /// Its last part.
    String fileName() {
      return name.substring(name.lastIndexOf('/') + 1);
    }

    /// From the last dot on, such as `.json`; empty without one.
    String ending() {
      return PackFiles.ending(fileName());
    }

    /// Whether it is written in YAML.
    boolean isYaml() {
      return YAML.contains(ending());
    }
  }

  /// Every `*.json`, `*.yaml` and `*.yml` under a folder; its own `commons.json` apart. Hidden
  /// folders are left out.
  static PackFiles under(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(file -> isDrill(folder, file)).sorted().toList();
      return new PackFiles(
          files.stream()
              .filter(file -> !isNamed(file, COMMONS) && !isNamed(file, SCHEMA))
              .map(file -> named(folder, file))
              .toList(),
          files.stream().filter(f -> isNamed(f, COMMONS)).findFirst().map(f -> named(folder, f)));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the pack " + folder, e);
    }
  }

  private static boolean isDrill(Path folder, Path file) {
    String within = "/" + folder.relativize(file).toString().replace('\\', '/');
    String ending = ending(within);
    return (ending.equals(".json") || YAML.contains(ending))
        && !within.contains("/.")
        && Files.isRegularFile(file);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private static boolean isNamed(Path file, String name) {
    return file.getFileName().toString().equals(name);
  }

  private static Named named(Path folder, Path file) {
    return new Named(folder.relativize(file).toString().replace('\\', '/'), text(file));
  }

  /// The file's text without the byte order mark that some editors write.
  static String text(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
