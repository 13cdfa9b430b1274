package dev.whetstone.core.chat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/// Draws one picture, `diagram/x`, which is no picture: nobody looks at it.
///
/// @param content what its bytes say
public record OnePicture(Supplier<String> content) implements Pictures {
  /// One that stays the same.
  public OnePicture(String content) {
    this(() -> content);
  }

  @Override
  public Optional<String> svg(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<byte[]> png(String key) {
    return key.equals("diagram/x")
        ? Optional.of(content.get().getBytes(StandardCharsets.UTF_8))
        : Optional.empty();
  }
}
