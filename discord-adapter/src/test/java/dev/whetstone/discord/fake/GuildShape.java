package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/// How servers, roles and members are written down.
final class GuildShape {
  private static final String JOINED = "2026-01-05T09:00:00.000000+00:00";

  private GuildShape() {}

  static ObjectNode role(String id, String name, Set<Permission> may, int position) {
    ObjectNode role = Tree.object("id", id, "name", name, "position", position, "color", 0);
    role.put("permissions", String.valueOf(Permission.bits(may)));
    role.put("hoist", false).put("managed", position > 0).put("mentionable", false);
    role.set("colors", Tree.object("primary_color", 0));
    return role.put("flags", 0);
  }

  static ObjectNode member(ObjectNode user, List<String> roles) {
    ObjectNode member = bareMember(roles);
    member.set("user", user);
    return member;
  }

  /// As MESSAGE_CREATE has it: without the user.
  static ObjectNode bareMember(List<String> roles) {
    ObjectNode member = Tree.object("roles", roles, "joined_at", JOINED, "flags", 0);
    return member.put("deaf", false).put("mute", false).put("pending", false);
  }

  /// resources/guild#guild-object.
  static ObjectNode of(FakeGuild guild) {
    ObjectNode json = Tree.object("id", guild.id(), "name", guild.name(), "roles", guild.roles());
    json.put("owner_id", "80351110224678912").put("preferred_locale", "en-US");
    json.put("verification_level", 0).put("default_message_notifications", 1);
    json.put("explicit_content_filter", 0).put("mfa_level", 0).put("nsfw_level", 0);
    json.put("afk_timeout", 300).put("premium_tier", 0).put("system_channel_flags", 0);
    json.put("premium_progress_bar_enabled", false);
    for (String empty : List.of("features", "emojis", "stickers")) {
      json.set(empty, Tree.array(List.of()));
    }
    return json.putNull("icon").putNull("description").putNull("application_id");
  }

  /// topics/gateway-events#guild-create: with members (few without the intent), channels and the
  /// threads that are not archived.
  static ObjectNode created(FakeGuild guild) {
    ObjectNode json = of(guild).put("large", false).put("unavailable", false);
    json.put("member_count", guild.members().size() + 1).put("joined_at", JOINED);
    json.set("members", Tree.array(List.of(guild.botMember())));
    json.set("channels", Tree.array(guild.channels().stream().map(FakeChannel::json).toList()));
    json.set("threads", Tree.array(guild.active().stream().map(FakeChannel::json).toList()));
    for (String empty :
        List.of(
            "presences",
            "voice_states",
            "stage_instances",
            "guild_scheduled_events",
            "soundboard_sounds")) {
      json.set(empty, Tree.array(List.of()));
    }
    return json;
  }
}
