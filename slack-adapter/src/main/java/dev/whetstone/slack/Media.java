package dev.whetstone.slack;

import dev.whetstone.core.chat.Block;
import java.util.Optional;

/// What a rendering knows of files that Slack already has.
public interface Media {
  /// The id of a picture's file, ready to be shown; empty where it has to be told in words.
  Optional<String> picture(Block.Picture picture);

  /// Whether the reader has got this file by itself, so that naming it is enough.
  boolean isDelivered(Block.File file);

  /// Nothing was uploaded: pictures become their words, files what fits of them.
  static Media none() {
    return new Media() {
      @Override
      public Optional<String> picture(Block.Picture picture) {
        return Optional.empty();
      }

      @Override
      public boolean isDelivered(Block.File file) {
        return false;
      }
    };
  }
}
