package dev.whetstone.core.chat;

import java.util.List;

/// A message as a small document, for any platform. Nobody is mentioned by it.
///
/// @param summary one plain line for notifications and screen readers
public record Post(String summary, List<Block> blocks) {
  /// Copies the blocks.
  public Post {
    blocks = List.copyOf(blocks);
  }

  /// A post of these blocks.
  public static Post of(String summary, Block... blocks) {
    return new Post(summary, List.of(blocks));
  }

  /// A post of one paragraph.
  public static Post line(String plain) {
    return new Post(plain, List.of(Block.paragraph(plain)));
  }
}
