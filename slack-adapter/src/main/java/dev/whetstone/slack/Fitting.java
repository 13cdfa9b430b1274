package dev.whetstone.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;

/// Puts pieces together to blocks, as many as there is room for. What does not fit is left out from
/// there on, with a sign in its place; buttons stay.
final class Fitting {
  private static final LayoutBlock MORE =
      ContextBlock.builder().elements(List.of(Drawing.plain("…"))).build();

  /// What a section or a rich text takes beside what is in it.
  private static final int FRAME = 80 + Limits.BLOCK_COST;

  private final List<LayoutBlock> blocks = new ArrayList<>();
  private final StringBuilder marked = new StringBuilder();
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
    fitting.endAll();
    return fitting.blocks;
  }

  private void reserve(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Vital(var block)) {
        spend(1, cost(block));
      }
    }
    spend(1, cost(MORE));
  }

  private void add(Piece piece) {
    switch (piece) {
      case Piece.Marked(var before, var mrkdwn) -> mark(before, mrkdwn);
      case Piece.Running(var element) -> run(element);
      case Piece.Whole(var block) -> {
        if (takes(1, cost(block))) {
          endAll();
          blocks.add(block);
        }
      }
      case Piece.Vital(var block) -> {
        endAll();
        blocks.add(block);
      }
    }
  }

  private void mark(String before, String mrkdwn) {
    boolean begins =
        marked.isEmpty() || marked.length() + before.length() + mrkdwn.length() > Limits.SECTION;
    int cost = Limits.cost(before + mrkdwn);
    if (takes(begins ? 1 : 0, begins ? cost + FRAME : cost)) {
      endRunning();
      if (begins) {
        endMarked();
      } else {
        marked.append(before);
      }
      marked.append(mrkdwn);
    }
  }

  private void run(BlockElement element) {
    boolean begins = running.isEmpty();
    int cost = Limits.cost(element) + 1;
    if (takes(begins ? 1 : 0, begins ? cost + FRAME : cost)) {
      endMarked();
      running.add(element);
    }
  }

  private static int cost(LayoutBlock block) {
    return Limits.cost(block) + Limits.BLOCK_COST;
  }

  private boolean takes(int moreBlocks, int cost) {
    if (isFull) {
      return false;
    }
    if (blocksLeft < moreBlocks || costLeft < cost) {
      isFull = true;
      endAll();
      blocks.add(MORE);
      return false;
    }
    spend(moreBlocks, cost);
    return true;
  }

  private void spend(int moreBlocks, int cost) {
    blocksLeft -= moreBlocks;
    costLeft -= cost;
  }

  private void endAll() {
    endMarked();
    endRunning();
  }

  private void endMarked() {
    if (!marked.isEmpty()) {
      blocks.add(SectionBlock.builder().text(Drawing.markup(marked.toString())).build());
      marked.setLength(0);
    }
  }

  private void endRunning() {
    if (!running.isEmpty()) {
      blocks.add(RichTextBlock.builder().elements(new ArrayList<>(running)).build());
      running.clear();
    }
  }
}
