package dev.whetstone.discord;

import dev.whetstone.core.chat.Pictures;
import java.util.Optional;

/// Draws nothing: pictures are told in words then.
enum NoPictures implements Pictures {
  AT_ALL;

  @Override
  public Optional<String> svg(String key) {
    return Optional.empty();
  }

  @Override
  public Optional<byte[]> png(String key) {
    return Optional.empty();
  }
}
