package dev.whetstone.core.chat;

import java.util.Optional;

/// Draws what a [Block.Picture] names.
public interface Pictures {
  /// As SVG text; empty for an unknown key.
  Optional<String> svg(String key);

  /// As PNG bytes; empty for an unknown key.
  Optional<byte[]> png(String key);

  /// Draws nothing, so that all are told in words.
  static Pictures none() {
    return new Pictures() {
      @Override
      public Optional<String> svg(String key) {
        return Optional.empty();
      }

      @Override
      public Optional<byte[]> png(String key) {
        return Optional.empty();
      }
    };
  }
}
