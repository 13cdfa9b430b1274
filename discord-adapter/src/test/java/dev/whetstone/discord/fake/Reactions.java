package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Who reacted to what: resources/message#reaction-object,
/// topics/gateway-events#message-reaction-add.
final class Reactions {
  private final World world;
  private final Set<String> given = new HashSet<>();

  Reactions(World world) {
    this.world = world;
  }

  void add(FakeChannel channel, String message, String emoji, String user) {
    ObjectNode json = channel.store().demand(message);
    if (given.add(key(message, emoji, user))) {
      ObjectNode reaction = of(json, emoji).orElseGet(() -> fresh(json, emoji));
      reaction.put("count", Tree.number(reaction, "count") + 1);
      tell(channel, json, "MESSAGE_REACTION_ADD", emoji, user);
    }
  }

  void remove(FakeChannel channel, String message, String emoji, String user) {
    ObjectNode json = channel.store().demand(message);
    if (given.remove(key(message, emoji, user))) {
      ObjectNode reaction = of(json, emoji).orElseThrow();
      reaction.put("count", Tree.number(reaction, "count") - 1);
      tell(channel, json, "MESSAGE_REACTION_REMOVE", emoji, user);
    }
  }

  private static String key(String message, String emoji, String user) {
    return message + " " + emoji + " " + user;
  }

  static Optional<ObjectNode> of(ObjectNode message, String emoji) {
    return Tree.children(message, "reactions")
        .filter(reaction -> Tree.text(reaction.path("emoji"), "name").equals(emoji))
        .filter(reaction -> Tree.number(reaction, "count") > 0)
        .findFirst();
  }

  private static ObjectNode fresh(ObjectNode message, String emoji) {
    ArrayNode reactions = message.withArrayProperty("reactions");
    ObjectNode reaction = Tree.object("count", 0, "me", false, "emoji", emoji(emoji));
    reaction.set("count_details", Tree.object("burst", 0, "normal", 0));
    reaction.put("me_burst", false).set("burst_colors", Tree.array(Set.of()));
    reactions.add(reaction);
    return reaction;
  }

  private static ObjectNode emoji(String name) {
    return Tree.object("name", name).putNull("id");
  }

  private void tell(
      FakeChannel channel, ObjectNode message, String type, String emoji, String user) {
    ObjectNode data =
        Tree.object(
            "user_id",
            user,
            "channel_id",
            channel.id(),
            "message_id",
            Tree.text(message, "id"),
            "emoji",
            emoji(emoji),
            "burst",
            false,
            "type",
            0);
    if (type.equals("MESSAGE_REACTION_ADD")) {
      data.put("message_author_id", Tree.text(message.path("author"), "id"));
      FakeGuild guild = channel.guild();
      Person person = world.people.get(user);
      if (guild != null) {
        data.set("member", person == null ? guild.botMember() : person.member());
      }
    }
    world.feed.inChannel(channel, type, data);
  }
}
