package dev.whetstone.discord;

import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import java.util.Optional;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Posts as messages of Discord, within all its limits and without any mention.
public final class Drawn {
  private Drawn() {}

  /// A whole message with its pictures and files.
  public static MessageCreateData message(Post post, Pictures pictures) {
    return new net.dv8tion.jda.api.utils.messages.MessageCreateBuilder()
        .setContent(post.summary() + pictures.svg(""))
        .build();
  }

  /// What a button of ours carries by its custom id; empty for one that is not ours.
  public static Optional<Press> press(String customId) {
    return Press.decode(customId);
  }
}
