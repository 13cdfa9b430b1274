package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import java.util.ArrayList;
import java.util.List;

/// What there is to type, and how one command is used.
public final class HelpWords {
  private HelpWords() {}

  /// Something to type, with what it does.
  public static Text item(String typed, String does) {
    return Text.strong(typed).and(" " + does + ".");
  }

  /// All commands, a line each.
  ///
  /// @param forManagers none for who does not manage the channel
  public static Post all(List<Text> forEverybody, List<Text> forManagers) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "What there is to type"));
    blocks.add(new Block.Paragraph(Text.strong("For everybody")));
    blocks.add(new Block.Bullets(forEverybody));
    if (!forManagers.isEmpty()) {
      blocks.add(new Block.Paragraph(Text.strong("For who manages the channel")));
      blocks.add(new Block.Bullets(forManagers));
    }
    blocks.add(
        Block.note(
            "/drill help streak shows all about one. In a thread, ? asks the interviewer; ( or # in"
                + " front is only chat."));
    return new Post("What there is to type", blocks);
  }

  /// One command.
  ///
  /// @param ways all of its examples that the reader may use
  /// @param more what it takes and refuses; may be empty
  public static Post one(String name, List<Text> ways, String more) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "/drill " + name));
    blocks.add(new Block.Bullets(ways));
    if (!more.isEmpty()) {
      blocks.add(Block.paragraph(more));
    }
    blocks.add(Block.note("/drill help lists all commands."));
    return new Post("/drill " + name, blocks);
  }

  /// Somebody asked about a command of the managers.
  public static String notYours(String name) {
    return "/drill %s: %s".formatted(name, Replies.managersOnly());
  }
}
