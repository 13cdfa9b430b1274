package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import java.util.Optional;

/// Whoever opens their own page, as the platform knows them. May ask the platform; nothing of it is
/// asked within a transaction.
public interface HomeReader {
  /// Whether a channel is shut to those who are not in it: whoever took no part there does not even
  /// hear its name.
  boolean isShut(ChannelRef channel);

  /// Whether they may manage a channel.
  boolean manages(ChannelRef channel);

  /// The address of a message; empty where there is none.
  Optional<String> link(ChannelRef channel, String message);
}
