package dev.whetstone.core.chat;

import java.time.Instant;
import java.util.List;

/// A chat service, as the core speaks to it. Methods may block and be called from many threads;
/// they return failures as values and throw only for bugs.
public interface Platform {
  /// The name in its refs: `web`, `slack`, `discord`.
  String name();

  /// What it can do.
  Abilities abilities();

  /// What it knows to be missing, from its last connection and from what was refused; never waits
  /// for an answer.
  default List<Lack> checkup() {
    return List.of();
  }

  /// Sends, once.
  Outcome send(Sending sending);

  /// Looks for something whose sending ended unknown.
  ///
  /// @param triedAt when the attempt began
  Found find(Sending sending, Instant triedAt);

  /// What people wrote in a thread since an instant, oldest first, for catching up after a gap; the
  /// events have the ids that they had, or would have had, when they came by themselves.
  List<ChatEvent> since(ThreadRef thread, Instant from);

  /// Removes whatever the adapter itself keeps about a member who asked to be forgotten. May be
  /// asked again for the same one.
  default Forgot forget(MemberRef member) {
    return Forgot.KEPT_BY_THE_SERVICE;
  }
}
