package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How channels are written down: resources/channel#channel-object.
final class ChannelShape {
  private ChannelShape() {}

  static ObjectNode of(World world, FakeChannel channel) {
    ObjectNode json = Tree.object("id", channel.id(), "type", channel.type(), "flags", 0);
    json.put("last_message_id", channel.store().lastId());
    Person partner = channel.partner();
    FakeGuild guild = channel.guild();
    if (partner != null || guild == null) {
      return json.set(
          "recipients", Tree.array(partner == null ? List.of() : List.of(partner.user())));
    }
    json.put("name", channel.name()).put("guild_id", guild.id());
    json.put("nsfw", false).put("rate_limit_per_user", 0).put("position", 0);
    if (channel.isThread()) {
      channel.state().describe(json);
      return json;
    }
    json.putNull("parent_id").putNull("topic");
    json.set("permission_overwrites", Tree.array(overwrites(world, channel)));
    if (channel.isForum()) {
      json.set("available_tags", Tree.array(tags(channel.offered())));
      json.putNull("default_reaction_emoji").putNull("default_sort_order");
      json.put("default_forum_layout", 0);
    }
    return json;
  }

  // resources/channel#overwrite-object: type 1 is a member.
  private static List<ObjectNode> overwrites(World world, FakeChannel channel) {
    if (channel.denied().isEmpty()) {
      return List.of();
    }
    String denied = String.valueOf(Permission.bits(channel.denied()));
    return List.of(Tree.object("id", world.app.bot, "type", 1, "allow", "0", "deny", denied));
  }

  private static List<ObjectNode> tags(Map<String, String> offered) {
    List<ObjectNode> tags = new ArrayList<>();
    offered.forEach((id, name) -> {
      ObjectNode tag = Tree.object("id", id, "name", name, "moderated", false);
      tags.add(tag.putNull("emoji_id").putNull("emoji_name"));
    });
    return tags;
  }
}
