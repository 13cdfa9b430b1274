package dev.whetstone.core.chat;

import java.util.Optional;

/// Draws what a [Block.Picture] names.
public interface Pictures {
  /// As SVG text; empty for an unknown key.
  Optional<String> svg(String key);

  /// As PNG bytes; empty for an unknown key.
  Optional<byte[]> png(String key);
}
