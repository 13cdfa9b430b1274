package dev.whetstone.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;

/// What a block of a post becomes at Slack.
sealed interface Piece {
  /// A paragraph in mrkdwn, at most as long as a section; those side by side share one.
  ///
  /// @param before what parts it from one above it in the same section
  record Marked(String before, String mrkdwn) implements Piece {}

  /// A part of a rich text; those side by side share one.
  record Running(BlockElement element) implements Piece {}

  /// A block of its own.
  record Whole(LayoutBlock block) implements Piece {}

  /// A block that must not be missing, such as buttons.
  record Vital(LayoutBlock block) implements Piece {}
}
