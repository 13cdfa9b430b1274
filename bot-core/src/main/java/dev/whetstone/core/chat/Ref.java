package dev.whetstone.core.chat;

/// What a platform gives back for something sent.
public sealed interface Ref permits MessageRef, ThreadRef {
  /// Where it stands.
  ChannelRef channel();

  /// The platform's own id.
  String id();
}
