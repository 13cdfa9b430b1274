package dev.whetstone.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A channel or thread of a server, as Discord tells of it
/// (discord.com/developers/docs/resources/channel#channel-object).
///
/// @param guild the id of its server; empty in a direct message
/// @param type of channel
/// @param parent the id of a thread's channel; empty for what is no thread
/// @param name as people see it
/// @param wantsTag whether a forum takes no post without a tag
/// @param tags of a forum: their ids by their names in lower case, in order
public record Place(
    String id,
    String guild,
    int type,
    String parent,
    String name,
    boolean isArchived,
    boolean isLocked,
    boolean wantsTag,
    Map<String, String> tags) {
  private static final Set<Integer> THREADS = Set.of(10, 11, 12);
  private static final Set<Integer> FORUMS = Set.of(15, 16);

  private static final long REQUIRE_TAG = 1 << 4;

  /// Copies the tags, in their order.
  public Place {
    tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
  }

  /// Reads a channel object; `guild` where it does not say itself.
  public static Place of(Payload channel, String guild) {
    int type = (int) channel.number(0, "type");
    return new Place(
        channel.text("id"),
        channel.some("guild_id").orElse(guild),
        type,
        THREADS.contains(type) ? channel.text("parent_id") : "",
        channel.text("name"),
        channel.flag("thread_metadata", "archived"),
        channel.flag("thread_metadata", "locked"),
        (channel.number(0, "flags") & REQUIRE_TAG) != 0,
        tags(channel.all("available_tags")));
  }

  private static Map<String, String> tags(List<Payload> available) {
    Map<String, String> tags = new LinkedHashMap<>();
    available.forEach(
        tag -> tags.putIfAbsent(tag.text("name").toLowerCase(Locale.ROOT), tag.text("id")));
    return tags;
  }

  /// Whether it is a thread.
  public boolean isThread() {
    return THREADS.contains(type);
  }

  /// Whether it holds posts, each with a thread of its own, and no messages.
  public boolean isForum() {
    return FORUMS.contains(type);
  }
}
