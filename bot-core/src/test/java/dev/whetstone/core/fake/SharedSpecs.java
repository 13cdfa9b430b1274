package dev.whetstone.core.fake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The descriptions that chat services publish of themselves, in `../shared/specs` beside the
/// repository.
public final class SharedSpecs {
  private SharedSpecs() {}

  /// One of their files; empty where it is absent.
  ///
  /// @param file its path there, such as `discord/openapi.json`
  public static Optional<Path> find(String file) {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .map(folder -> folder.resolve("shared/specs").resolve(file))
        .filter(Files::isReadable)
        .findFirst();
  }
}
