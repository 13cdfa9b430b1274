package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;

/// What a channel tells the app: docs.slack.dev/reference/events/message and the other events named
/// below.
final class ChannelEvents {
  private final World world;
  private final FakeChannel channel;

  ChannelEvents(World world, FakeChannel channel) {
    this.world = world;
    this.channel = channel;
  }

  private JsonObject placed(JsonObject event) {
    event.addProperty("channel", channel.id());
    event.addProperty("channel_type", channel.type());
    return event;
  }

  void posted(JsonObject message, boolean isOurs) {
    JsonObject event = placed(message.deepCopy());
    event.addProperty("event_ts", Tree.text(message, "ts"));
    if (!isOurs) {
      world.feed.inChannel(channel, event);
      return;
    }
    world.feed.own(channel, event);
    if (message.get("metadata") instanceof JsonObject metadata) {
      world.feed.own(channel, metadataPosted(message, metadata));
    }
  }

  // docs.slack.dev/reference/events/message_metadata_posted
  private JsonObject metadataPosted(JsonObject message, JsonObject metadata) {
    FakeTeam team = channel.team();
    return Tree.object(
        "type",
        "message_metadata_posted",
        "app_id",
        World.APP,
        "bot_id",
        team.botId(),
        "user_id",
        team.botUser(),
        "team_id",
        team.id(),
        "channel_id",
        channel.id(),
        "metadata",
        metadata.deepCopy(),
        "message_ts",
        Tree.text(message, "ts"),
        "event_ts",
        world.nextTs());
  }

  // docs.slack.dev/reference/events/message/message_changed
  void changed(JsonObject message, JsonObject before) {
    String ts = world.nextTs();
    JsonObject event =
        Tree.object(
            "type",
            "message",
            "subtype",
            "message_changed",
            "hidden",
            true,
            "ts",
            ts,
            "event_ts",
            ts,
            "message",
            message.deepCopy(),
            "previous_message",
            before);
    boolean isOurs = message.has("app_id");
    if (isOurs) {
      world.feed.own(channel, placed(event));
    } else {
      world.feed.inChannel(channel, placed(event));
    }
  }

  // docs.slack.dev/reference/events/message/message_deleted: it does not say who did it.
  void deleted(JsonObject message, String by) {
    String ts = world.nextTs();
    JsonObject event =
        Tree.object(
            "type",
            "message",
            "subtype",
            "message_deleted",
            "hidden",
            true,
            "ts",
            ts,
            "event_ts",
            ts,
            "deleted_ts",
            Tree.text(message, "ts"),
            "previous_message",
            message);
    if (by.equals(channel.team().botUser())) {
      world.feed.own(channel, placed(event));
    } else {
      world.feed.inChannel(channel, placed(event));
    }
  }

  // docs.slack.dev/reference/events/reaction_added, reaction_removed
  void reacted(String type, JsonObject message, String emoji, String user) {
    JsonObject event =
        Tree.object(
            "type",
            type,
            "user",
            user,
            "reaction",
            emoji,
            "item",
            Tree.object("type", "message", "channel", channel.id(), "ts", Tree.text(message, "ts")),
            "item_user",
            Tree.text(message, "user"),
            "event_ts",
            world.nextTs());
    world.feed.inChannel(channel, event);
  }

  // docs.slack.dev/reference/events/member_joined_channel, message/channel_join
  void joined(String user, String inviter) {
    JsonObject event =
        Tree.object(
            "type",
            "member_joined_channel",
            "user",
            user,
            "channel",
            channel.id(),
            "channel_type",
            channel.type().equals("group") ? "G" : "C",
            "team",
            channel.team().id(),
            "inviter",
            inviter.isEmpty() ? null : inviter,
            "event_ts",
            world.nextTs());
    world.feed.inChannel(channel, event);
    channel
        .store()
        .put(
            "",
            Tree.object(
                "type",
                "message",
                "subtype",
                "channel_join",
                "user",
                user,
                "text",
                "<@%s> has joined the channel".formatted(user)),
            false);
  }

  // docs.slack.dev/reference/events/member_left_channel; one's own leaving is channel_left or
  // group_left.
  void left(String user) {
    boolean isBot = user.equals(channel.team().botUser());
    if (isBot) {
      told("left", Tree.object("channel", channel.id(), "actor_id", "U0ADMIN"));
      return;
    }
    world.feed.inChannel(
        channel,
        Tree.object(
            "type",
            "member_left_channel",
            "user",
            user,
            "channel",
            channel.id(),
            "channel_type",
            channel.type().equals("group") ? "G" : "C",
            "team",
            channel.team().id(),
            "event_ts",
            world.nextTs()));
  }

  /// `channel_archive`, `group_archive`, `channel_rename`, …: docs.slack.dev/reference/events.
  void told(String what, JsonObject event) {
    event.addProperty("type", (channel.type().equals("group") ? "group_" : "channel_") + what);
    event.addProperty("event_ts", world.nextTs());
    world.feed.inChannel(channel, event);
  }
}
