package dev.whetstone.web;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Press;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message as everybody in its channel sees it, for scripts that play members.
///
/// @param author absent for the bot
/// @param text what a person wrote; empty for the bot
/// @param titles of the bot's post: its headings of the first level
/// @param presses what the buttons of the bot's post carry
public record SeenMessage(
    MessageRef ref,
    Instant at,
    @Nullable MemberRef author,
    String text,
    List<String> titles,
    List<Press> presses) {
  /// Copies the lists.
  public SeenMessage {
    titles = List.copyOf(titles);
    presses = List.copyOf(presses);
  }
}
