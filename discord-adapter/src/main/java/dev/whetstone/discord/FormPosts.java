package dev.whetstone.discord;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What is said about a form where Discord shows none: it opens one at a press alone, never in
/// answer to another one, and in pages
/// (discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object).
final class FormPosts {
  /// The verb of our own buttons; no verb of the core's.
  static final String VERB = "discord-form";

  private static final String OPEN = "Open the form";
  private static final String AGAIN = "Open the form again";
  private static final String GO_ON = "Go on";

  private FormPosts() {}

  /// There is a form.
  static Post ready(FormDrafts.Draft draft) {
    return new Post(
        draft.form().title(),
        List.of(new Block.Heading(2, draft.form().title()), button(OPEN, draft, 0)));
  }

  /// A page is kept, and there is another.
  ///
  /// @param page the next one, from 0
  static Post next(FormDrafts.Draft draft, int page, int pages) {
    String kept = "Part %d of %d is kept.".formatted(page, pages);
    return new Post(
        kept,
        List.of(
            new Block.Heading(2, draft.form().title()),
            Block.paragraph(kept),
            button(GO_ON, draft, page)));
  }

  /// Something is to be mended; what was typed is kept.
  static Post mend(FormDrafts.Draft draft, Map<String, String> messages) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, draft.form().title()));
    messages.values().forEach(message -> blocks.add(Block.paragraph(message)));
    blocks.add(button(AGAIN, draft, 0));
    return new Post(draft.form().title(), blocks);
  }

  /// It failed; what was typed is kept.
  static Post failed(FormDrafts.Draft draft, String words) {
    return new Post(words, List.of(Block.paragraph(words), button(AGAIN, draft, 0)));
  }

  /// A form that nobody knows any more: what was typed comes back, so that it is not lost.
  static Post unknown(String typed) {
    String words =
        "This form is more than a day old and was put away. Nothing of it counted: press or type"
            + " what showed it again.";
    List<Block> blocks = new ArrayList<>(List.of(Block.paragraph(words)));
    if (!typed.isEmpty()) {
      blocks.add(new Block.File("what-you-wrote.txt", "text/plain", typed));
    }
    return new Post(words, blocks);
  }

  private static Block button(String label, FormDrafts.Draft draft, int page) {
    return Block.buttons(Button.first(label, new Press(VERB, draft.id(), page, 0, "")));
  }
}
