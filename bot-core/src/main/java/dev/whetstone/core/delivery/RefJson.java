package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Ref;
import org.jspecify.annotations.Nullable;

/// A [Ref] as JSON.
public final class RefJson {
  private RefJson() {}

  /// As JSON.
  public static String write(Ref ref) {
    return Json.write(ref);
  }

  /// From what [#write] made.
  public static Ref read(String json) {
    return Json.read(json, Ref.class);
  }

  /// What names a message whether or not its thread is known; absent for threads.
  static @Nullable String message(Ref ref) {
    if (!(ref instanceof MessageRef message)) {
      return null;
    }
    ChannelRef channel = message.channel();
    return String.join(
        "\n", channel.workspace().platform(), channel.workspace().id(), channel.id(), message.id());
  }
}
