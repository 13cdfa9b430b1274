package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.streak.Leaderboard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The leaderboards.
public final class BoardWords {
  private static final String TITLE = "Leaderboard";
  private static final String COUNTED = "Counted are rounds with credit before their deadline.";

  private BoardWords() {}

  /// The boards as one member reads them.
  ///
  /// @param isHidden whether the reader keeps off them
  public static Post own(
      Leaderboard recent, Leaderboard ever, UnaryOperator<String> names, boolean isHidden) {
    List<Block> blocks = boards(recent, ever, names);
    blocks.add(
        Block.note(
            isHidden
                ? COUNTED + " You are not on them; /drill leaderboard show puts you back."
                : COUNTED + " /drill leaderboard hide takes you off."));
    return new Post(TITLE, blocks);
  }

  /// The boards as everybody reads them in the channel.
  ///
  /// @param by who shared them
  public static Post shared(
      Leaderboard recent, Leaderboard ever, UnaryOperator<String> names, String by) {
    Leaderboard recentTop = new Leaderboard(recent.top(), java.util.Optional.empty());
    Leaderboard everTop = new Leaderboard(ever.top(), java.util.Optional.empty());
    List<Block> blocks = boards(recentTop, everTop, names);
    blocks.add(Block.note(COUNTED + " Shared by " + by + "."));
    return new Post(TITLE, blocks);
  }

  private static List<Block> boards(
      Leaderboard recent, Leaderboard ever, UnaryOperator<String> names) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, TITLE));
    if (ever.top().isEmpty()) {
      blocks.add(Block.paragraph(empty()));
      return blocks;
    }
    blocks.add(new Block.Heading(2, "Last 30 days"));
    blocks.add(
        recent.top().isEmpty()
            ? Block.paragraph("Nobody yet. Today's round is a good one to begin with.")
            : rows(recent, names));
    blocks.add(new Block.Heading(2, "All time"));
    blocks.add(rows(ever, names));
    return blocks;
  }

  private static Block rows(Leaderboard board, UnaryOperator<String> names) {
    List<Leaderboard.Row> rows = new ArrayList<>(board.top());
    board.own().filter(own -> !rows.contains(own)).ifPresent(rows::add);
    return new Block.Facts(
        rows.stream()
            .map(row -> new Block.Row(row.rank() + ". " + name(board, row, names), rounds(row)))
            .toList());
  }

  private static String name(Leaderboard board, Leaderboard.Row row, UnaryOperator<String> names) {
    String name = names.apply(row.member());
    return board.own().filter(row::equals).isPresent() ? name + " (you)" : name;
  }

  private static String rounds(Leaderboard.Row row) {
    return row.credited() == 1 ? "1 round" : row.credited() + " rounds";
  }

  /// Nobody is on any board.
  public static String empty() {
    return "Nobody is on the board yet. It begins with the first round that somebody answers before"
        + " its deadline.";
  }

  /// There is nothing to share.
  public static String nothingToShare() {
    return empty() + " There is nothing to share so far.";
  }

  /// It goes to the channel.
  public static String sharing() {
    return "The boards come into the channel now.";
  }

  /// It was shared today.
  public static String sharedToday() {
    return "The boards were shared here today already. Tomorrow they may come again; for yourself,"
        + " type /drill leaderboard.";
  }

  /// What who does not manage the channel can do.
  public static String insteadOfSharing() {
    return "Type /drill leaderboard to see the boards for yourself.";
  }

  /// Off the boards.
  public static String hidden() {
    return "You are on no board any more, and nobody else can look up your streak. It runs on all"
        + " the same. /drill leaderboard show puts you back.";
  }

  /// On the boards.
  public static String shown() {
    return "You are on the boards. /drill leaderboard hide takes you off.";
  }

  /// There is no such way to use it.
  public static String usage() {
    return "Type /drill leaderboard to see the boards, and hide or show after it to leave them or to"
        + " come back.";
  }
}
