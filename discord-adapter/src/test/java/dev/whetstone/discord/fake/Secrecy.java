package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Who reads what people wrote: topics/gateway#message-content-intent.
final class Secrecy {
  private static final List<String> LISTS = List.of("embeds", "attachments", "components");

  private Secrecy() {}

  /// The message as our bot sees it: without the intent only its own, direct messages and messages
  /// that mention it are more than a shell.
  static ObjectNode veiled(App app, ObjectNode message, boolean isDirect) {
    boolean isOpen =
        isDirect
            || Tree.text(message.path("author"), "id").equals(app.bot)
            || Tree.children(message, "mentions").anyMatch(m -> Tree.text(m, "id").equals(app.bot));
    if (isOpen || !message.has("content")) {
      return message;
    }
    ObjectNode veiled = message.deepCopy().put("content", "");
    LISTS.forEach(list -> veiled.set(list, Tree.array(List.of())));
    return veiled;
  }
}
