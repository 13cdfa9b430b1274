package dev.whetstone.discord;

import dev.whetstone.core.adapter.Newest;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of channels and threads: asked once, and told by events.
public final class Places {
  private static final int KEPT = 20_000;

  private final DiscordCalls calls;
  private final Map<String, Place> known = Newest.used(KEPT);

  /// Knows nothing yet.
  public Places(DiscordCalls calls) {
    this.calls = calls;
  }

  /// The place with an id; asks Discord where it is not known.
  public Called<Place> of(String id) {
    if (!Snowflakes.isOne(id)) {
      return new Called.Said<>(404, DiscordErrors.UNKNOWN_CHANNEL, "not an id");
    }
    Place there = known(id);
    return there == null ? fresh(id) : new Called.Fine<>(there);
  }

  /// The same, asked in any case.
  public Called<Place> fresh(String id) {
    Called<Place> called = calls.call(Ask.get("channels", id)).map(it -> Place.of(it, ""));
    if (called instanceof Called.Fine<Place>(var place)) {
      is(place);
    }
    return called;
  }

  /// Whether a thread is known to be archived; asks nobody.
  boolean isArchived(String id) {
    Place place = known(id);
    return place != null && place.isArchived();
  }

  /// Whether a moderator closed a thread, which does not stop a bot that may manage threads; asks
  /// only where an event told so.
  boolean isLocked(String id) {
    Place place = known(id);
    return place != null
        && place.isLocked()
        && fresh(id) instanceof Called.Fine<Place>(var now)
        && now.isLocked();
  }

  /// A place is as an event tells.
  public void is(Place place) {
    synchronized (known) {
      known.put(place.id(), place);
    }
  }

  /// A place is no more.
  public void isGone(String id) {
    synchronized (known) {
      known.remove(id);
    }
  }

  private @Nullable Place known(String id) {
    synchronized (known) {
      return known.get(id);
    }
  }

  /// The ref of a server.
  public static WorkspaceRef workspace(String guild) {
    return new WorkspaceRef(DiscordPlatform.NAME, guild);
  }

  /// The ref of a channel.
  public static ChannelRef channelRef(String guild, String channel) {
    return new ChannelRef(workspace(guild), channel);
  }
}
