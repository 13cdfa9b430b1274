package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// What people said within a post.
public final class Quotes {
  private Quotes() {}

  /// The post without quotes of answers that are not to be shown any more, and without a heading
  /// that stood over them alone.
  ///
  /// @param isShown by an answer's id
  public static Post shown(Post post, Predicate<String> isShown) {
    List<Block> shown = new ArrayList<>();
    for (Block block : post.blocks()) {
      if (!(block instanceof Block.Quote quote)) {
        dropEmptyHeading(post, shown);
        shown.add(block);
      } else if (!isGone(quote, isShown)) {
        shown.add(quote);
      }
    }
    return new Post(post.summary(), shown);
  }

  private static boolean isGone(Block.Quote quote, Predicate<String> isShown) {
    return !quote.answer().isEmpty() && !isShown.test(quote.answer());
  }

  private static void dropEmptyHeading(Post post, List<Block> shown) {
    if (!shown.isEmpty() && shown.getLast() instanceof Block.Heading last) {
      int stood = post.blocks().indexOf(last);
      if (post.blocks().get(stood + 1) instanceof Block.Quote) {
        shown.removeLast();
      }
    }
  }
}
