package dev.whetstone.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import java.util.ArrayList;
import java.util.List;

/// Posts as messages of Slack, within all its limits.
public final class BlockKit {
  /// The longest text of a message in characters; its blocks' notation takes the rest of the room.
  static final int MESSAGE_CHARACTERS = 11_000;

  private BlockKit() {}

  /// A whole message.
  public static Rendered of(Post post, Media media) {
    List<LayoutBlock> blocks =
        blocks(post.blocks(), media, Limits.MESSAGE_BLOCKS, Limits.MESSAGE_COST);
    return new Rendered(
        Mrkdwn.inert(Cut.shortened(Mrkdwn.clean(post.summary()), Limits.FALLBACK / 5)),
        blocks.isEmpty() ? saying(post.summary()) : blocks);
  }

  /// A message that shows no file.
  public static Rendered of(Post post) {
    return of(post, Media.none());
  }

  /// A message needs a block, and a block needs words.
  private static List<LayoutBlock> saying(String summary) {
    String words = summary.isBlank() ? "…" : summary;
    return blocks(
        List.of(Block.paragraph(words)), Media.none(), Limits.MESSAGE_BLOCKS, Limits.MESSAGE_COST);
  }

  /// Blocks for a message or a view.
  ///
  /// @param most how many there is room for
  /// @param cost how many characters of JSON
  static List<LayoutBlock> blocks(List<Block> blocks, Media media, int most, int cost) {
    Drawing drawing = new Drawing(media);
    List<Piece> pieces = new ArrayList<>();
    blocks.forEach(block -> pieces.addAll(drawing.pieces(block)));
    return Fitting.fit(pieces, most, cost);
  }
}
