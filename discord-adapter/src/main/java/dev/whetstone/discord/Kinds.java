package dev.whetstone.discord;

import dev.whetstone.core.chat.MessageRef;
import java.util.Optional;

/// Whether a channel holds messages or posts: asked once. Where Discord does not say, it is taken
/// for an ordinary one.
final class Kinds {
  private final Places places;

  Kinds(Places places) {
    this.places = places;
  }

  /// The forum with an id; empty for any other channel.
  Optional<Place> forum(String channel) {
    return places.of(channel) instanceof Called.Fine<Place>(var place) && place.isForum()
        ? Optional.of(place)
        : Optional.empty();
  }

  /// The same, asked anew: an administrator may have made another kind of it.
  Optional<Place> forumNow(String channel) {
    return places.fresh(channel) instanceof Called.Fine<Place>(var place) && place.isForum()
        ? Optional.of(place)
        : Optional.empty();
  }

  /// Whether a thread is known to be locked.
  boolean isLocked(String thread) {
    return places.isLocked(thread);
  }

  /// The id of the channel or thread that a message of ours or of somebody's stands in.
  String placeOf(MessageRef message) {
    String thread = message.thread();
    if (thread != null) {
      return thread;
    }
    // A forum's post is a thread that has its first message's id.
    return forum(message.channel().id()).isPresent() ? message.id() : message.channel().id();
  }
}
