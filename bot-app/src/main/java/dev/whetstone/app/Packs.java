package dev.whetstone.app;

import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Sql;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folders of drills that a product last ran with, so that other commands know the same drills.
final class Packs {
  private static final String NAME = "packs";

  private Packs() {}

  /// Remembers them.
  static void keep(Database database, List<Path> packs) {
    String kept =
        packs.stream()
            .map(pack -> pack.toAbsolutePath().normalize().toString())
            .collect(Collectors.joining("\n"));
    database.write(sql -> {
      if (!Settings.get(sql, NAME).orElse("").equals(kept)) {
        Settings.put(sql, NAME, kept);
      }
      return kept;
    });
  }

  /// Those that were named now; else those that it last ran with.
  static List<Path> of(Sql sql, List<Path> named) {
    return named.isEmpty()
        ? Stream.of(Settings.get(sql, NAME).orElse("").split("\n", -1))
            .filter(line -> !line.isEmpty())
            .map(Path::of)
            .toList()
        : named;
  }
}
