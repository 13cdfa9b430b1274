package dev.whetstone.core.chat;

/// What became of a platform's own copies of what it held about a member.
public enum Forgot {
  /// What the adapter keeps itself is gone.
  GONE,
  /// The chat service keeps its own messages; people delete them there.
  KEPT_BY_THE_SERVICE,
  /// Not now; ask again later.
  TRY_AGAIN
}
