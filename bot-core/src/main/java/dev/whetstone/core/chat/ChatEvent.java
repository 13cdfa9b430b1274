package dev.whetstone.core.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happened on a platform. Messages of bots, our own among them, are no events.
public sealed interface ChatEvent {
  /// Where it came from.
  Origin origin();

  /// A button was pressed.
  ///
  /// @param thread where the button stood, absent outside threads
  record Pressed(Origin origin, ChannelRef channel, @Nullable ThreadRef thread, Press press)
      implements ChatEvent {}

  /// A form was sent.
  ///
  /// @param values by the fields' ids
  record Submitted(Origin origin, ChannelRef channel, Press press, Map<String, String> values)
      implements ChatEvent {
    /// Copies the values.
    public Submitted {
      values = Map.copyOf(values);
    }
  }

  /// Somebody wrote in a thread.
  ///
  /// @param hasPicture whether a picture came with it
  record Said(Origin origin, ThreadRef thread, MessageRef message, String text, boolean hasPicture)
      implements ChatEvent {}

  /// An author changed what they wrote in a thread; `origin.at` is the time of the change.
  record Edited(
      Origin origin, ThreadRef thread, MessageRef message, String text, boolean hasPicture)
      implements ChatEvent {}

  /// A message in a thread, or a root in a channel, was deleted.
  ///
  /// @param byAuthor false when a moderator did it
  record Deleted(Origin origin, MessageRef message, boolean byAuthor) implements ChatEvent {}

  /// A command was typed: the words after `/drill`.
  record Commanded(Origin origin, ChannelRef channel, @Nullable ThreadRef thread, String words)
      implements ChatEvent {}

  /// Somebody reacted to a message, or took the reaction back.
  record Reacted(Origin origin, MessageRef message, boolean added) implements ChatEvent {}

  /// Somebody took the bot into a channel, for the first time or again.
  record Invited(Origin origin, ChannelRef channel) implements ChatEvent {}
}
