package dev.whetstone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;

/// What a block of a post becomes at Slack.
sealed interface Piece {
  /// A part of a rich text, which holds as many as stand side by side.
  record Running(RichTextElement element) implements Piece {}

  /// A block of its own.
  record Whole(LayoutBlock block) implements Piece {}

  /// A block that must not be missing, such as buttons.
  record Vital(LayoutBlock block) implements Piece {}

  /// What it takes of the room, its block's own cost included.
  default int cost() {
    return switch (this) {
      case Running(var element) -> Limits.cost(element);
      case Whole(var block) -> Limits.cost(block) + Limits.BLOCK_COST;
      case Vital(var block) -> Limits.cost(block) + Limits.BLOCK_COST;
    };
  }
}
