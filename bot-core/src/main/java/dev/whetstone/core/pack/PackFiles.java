package dev.whetstone.core.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The files of one pack as text, drills in the order of their names: JSON, or YAML with the same
/// fields.
///
/// @param order `index.txt`, in which the drills are met
record PackFiles(List<Named> drills, Optional<Named> commons, Optional<Named> order) {
  static final String ORDER = "index.txt";
  static final String COMMONS = "commons.json";
  static final String SCHEMA = "drill.schema.json";
  private static final Set<String> OTHERS = Set.of(COMMONS, SCHEMA, ORDER);
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

  /// Every `*.json`, `*.yaml` and `*.yml` under a folder; its own `commons.json` and `index.txt`
  /// apart. Hidden folders are left out.
  static PackFiles under(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> files = walk.filter(file -> belongs(folder, file)).sorted().toList();
      return new PackFiles(
          files.stream()
              .filter(file -> !OTHERS.contains(file.getFileName().toString()))
              .map(file -> named(folder, file))
              .toList(),
          one(COMMONS, folder, files),
          one(ORDER, folder, files));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the pack " + folder, e);
    }
  }

  /// What a path names: all under a folder, or one file, which is a drill unless it is called
  /// `index.txt`.
  static PackFiles at(Path path) {
    if (Files.isDirectory(path)) {
      return under(path);
    }
    Named file = new Named(path.toString().replace('\\', '/'), text(path));
    return file.fileName().equals(ORDER)
        ? new PackFiles(List.of(), Optional.empty(), Optional.of(file))
        : new PackFiles(List.of(file), Optional.empty(), Optional.empty());
  }

  /// What is called like a drill under a folder and cannot be one: a folder, a link to nothing, an
  /// ending in capitals.
  static List<String> astray(Path folder) {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> !file.equals(folder) && isAstray(folder, file))
          .map(file -> within(folder, file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading the pack " + folder, e);
    }
  }

  private static boolean isAstray(Path folder, Path file) {
    String name = within(folder, file);
    return isMeant(name, ending(name).toLowerCase(Locale.ROOT)) && !belongs(folder, file);
  }

  private static boolean isMeant(String name, String ending) {
    boolean isOrder = ("/" + name).endsWith("/" + ORDER);
    return (ending.equals(".json") || YAML.contains(ending) || isOrder)
        && !("/" + name).contains("/.");
  }

  private static String within(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static Optional<Named> one(String name, Path folder, List<Path> files) {
    return files.stream()
        .filter(file -> file.getFileName().toString().equals(name))
        .findFirst()
        .map(file -> named(folder, file));
  }

  private static boolean belongs(Path folder, Path file) {
    String name = within(folder, file);
    return isMeant(name, ending(name)) && Files.isRegularFile(file);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }

  private static Named named(Path folder, Path file) {
    return new Named(within(folder, file), text(file));
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
