package dev.whetstone.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;

/// A post as Slack takes it.
///
/// @param text what notifications and screen readers get, in mrkdwn, escaped
/// @param blocks within all limits of a message; never empty
public record Rendered(String text, List<LayoutBlock> blocks) {
  /// Copies the blocks.
  public Rendered {
    blocks = List.copyOf(blocks);
  }
}
