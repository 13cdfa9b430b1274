package dev.whetstone.core.chat;

/// One thing to send, with everything that a platform needs for it.
public sealed interface Sending {
  /// Unique for this thing for ever; travels with it where the platform lets it.
  String key();

  /// Where it goes; of a message to one person, what it is about.
  default ChannelRef channel() {
    return switch (this) {
      case ToChannel it -> it.channel;
      case OpenThread it -> it.root.channel();
      case ToThread it -> it.thread.channel();
      case Edit it -> it.message.channel();
      case React it -> it.message.channel();
      case Unreact it -> it.message.channel();
      case ToMember it -> it.context;
    };
  }

  /// A message in the channel itself. Answered with a [MessageRef].
  record ToChannel(String key, ChannelRef channel, Post post) implements Sending {}

  /// The thread of a root message. Answered with a [ThreadRef]; opening it twice gives the same.
  record OpenThread(String key, MessageRef root, String title) implements Sending {}

  /// A message in a thread. Answered with a [MessageRef].
  record ToThread(String key, ThreadRef thread, Post post) implements Sending {}

  /// Another text for a message of ours. Answered with its ref.
  record Edit(String key, MessageRef message, Post post) implements Sending {}

  /// A mark on somebody's message. Marking twice is fine. Answered with that message's ref.
  record React(String key, MessageRef message, Mark mark) implements Sending {}

  /// Takes a mark of ours back. Answered with that message's ref, also where there was no mark.
  record Unreact(String key, MessageRef message, Mark mark) implements Sending {}

  /// A message to one person, unasked. Answered with a [MessageRef].
  record ToMember(String key, MemberRef member, ChannelRef context, Post post) implements Sending {}

  /// What a mark means.
  enum Mark {
    /// ✓ counted: an answer.
    COUNTED,
    /// ✓ heard: a question to the interviewer.
    HEARD
  }
}
