package dev.whetstone.slack;

import org.jspecify.annotations.Nullable;

/// Who used something, and where.
///
/// @param channel the id of the channel; that of the modal's origin inside one
/// @param thread the ts of the thread's root; empty outside threads
/// @param name what Slack called them on the way; may be empty
record Doer(String team, String channel, String thread, String user, String name) {
  /// Where a modal that they open is remembered to come from.
  ModalPlace place() {
    return new ModalPlace(channel, threadOrNull());
  }

  @Nullable String threadOrNull() {
    return thread.isEmpty() ? null : thread;
  }
}
