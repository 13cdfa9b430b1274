package dev.whetstone.web;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import java.time.Instant;
import java.util.List;

/// A day of the channel's past, for a demo that begins with some history.
///
/// @param key unique for this day for ever
/// @param said what stands in the thread, oldest first
/// @param line what the channel read at its end
public record PastThread(
    String key, Instant at, Post root, String title, List<Said> said, Instant ended, Post line) {
  /// Copies the list.
  public PastThread {
    said = List.copyOf(said);
  }

  /// A message of the thread.
  public sealed interface Said {
    /// When it came.
    Instant at();
  }

  /// Something that a member wrote.
  ///
  /// @param liked who gave it a thumb
  public record ByMember(Instant at, MemberRef author, String text, List<MemberRef> liked)
      implements Said {
    /// Copies the list.
    public ByMember {
      liked = List.copyOf(liked);
    }
  }

  /// Something that the bot posted.
  public record ByBot(Instant at, Post post) implements Said {}
}
