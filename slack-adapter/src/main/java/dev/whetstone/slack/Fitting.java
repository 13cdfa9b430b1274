package dev.whetstone.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;

/// Puts pieces together to blocks, as many as there is room for. What does not fit is left out from
/// there on, with a sign in its place; buttons stay.
final class Fitting {
  private static final LayoutBlock MORE =
      ContextBlock.builder()
          .elements(List.of(PlainTextObject.builder().text("…").emoji(false).build()))
          .build();
  private static final int MORE_COST = Limits.cost(MORE) + Limits.BLOCK_COST;

  /// What a rich text takes beside what is in it.
  private static final int RICH_COST = 60 + Limits.BLOCK_COST;

  /// A line's end between two paragraphs of a rich text.
  private static final int GAP_COST = 30;

  private final List<LayoutBlock> blocks = new ArrayList<>();
  private final List<BlockElement> running = new ArrayList<>();
  private int blocksLeft;
  private int costLeft;
  private boolean isFull;

  private Fitting(int blocks, int cost) {
    this.blocksLeft = blocks;
    this.costLeft = cost;
  }

  /// @param blocks how many blocks there is room for, at least 2
  /// @param cost how many characters of JSON they may have in all
  static List<LayoutBlock> fit(List<Piece> pieces, int blocks, int cost) {
    Fitting fitting = new Fitting(blocks, cost);
    fitting.reserve(pieces);
    pieces.forEach(fitting::add);
    fitting.endRunning();
    return fitting.blocks;
  }

  private void reserve(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Vital) {
        blocksLeft--;
        costLeft -= piece.cost();
      }
    }
    blocksLeft--;
    costLeft -= MORE_COST;
  }

  private void add(Piece piece) {
    switch (piece) {
      case Piece.Vital(var block) -> {
        endRunning();
        blocks.add(block);
      }
      case Piece.Whole(var block) -> {
        if (takes(1, piece.cost())) {
          endRunning();
          blocks.add(block);
        }
      }
      case Piece.Running(var element) -> {
        boolean begins = running.isEmpty();
        if (takes(begins ? 1 : 0, piece.cost() + (begins ? RICH_COST : GAP_COST))) {
          run(element);
        }
      }
    }
  }

  private boolean takes(int moreBlocks, int cost) {
    if (isFull) {
      return false;
    }
    if (blocksLeft < moreBlocks || costLeft < cost) {
      isFull = true;
      endRunning();
      blocks.add(MORE);
      return false;
    }
    blocksLeft -= moreBlocks;
    costLeft -= cost;
    return true;
  }

  /// Paragraphs of one rich text stand line under line unless there is an empty one between.
  private void run(RichTextElement element) {
    if (!running.isEmpty()
        && running.getLast() instanceof RichTextSectionElement before
        && element instanceof RichTextSectionElement) {
      before.getElements().add(Rich.text("\n"));
    }
    running.add((BlockElement) element);
  }

  private void endRunning() {
    if (!running.isEmpty()) {
      blocks.add(RichTextBlock.builder().elements(new ArrayList<>(running)).build());
      running.clear();
    }
  }
}
