package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Messages and reactions: resources/message.
final class MessageRoutes {
  private static final int MOST = 100;

  private MessageRoutes() {}

  static Map<String, Handler> all() {
    return Map.of(
        Routes.GET_MESSAGES,
        MessageRoutes::history,
        Routes.POST_MESSAGE,
        (world, call) -> Answer.ok(world.posting.post(channel(world, call), call)),
        Routes.GET_MESSAGE,
        MessageRoutes::get,
        Routes.PATCH_MESSAGE,
        MessageRoutes::edit,
        Routes.DELETE_MESSAGE,
        MessageRoutes::delete,
        Routes.PUT_REACTION,
        MessageRoutes::react,
        Routes.DELETE_REACTION,
        MessageRoutes::unreact);
  }

  private static FakeChannel channel(World world, Call call) {
    return world.channel(call.id("channel_id"));
  }

  /// Newest first; "if the current user is missing the READ_MESSAGE_HISTORY permission in the
  /// channel, no messages will be returned": resources/message#get-channel-messages.
  private static Answer history(World world, Call call) {
    FakeChannel channel = channel(world, call);
    Rights.demand(channel);
    if (channel.isForum()) {
      throw Refusal.wrongChannelType();
    }
    if (!Rights.has(channel, Permission.READ_MESSAGE_HISTORY)) {
      return Answer.ok(Tree.array(List.of()));
    }
    List<ObjectNode> page = page(List.copyOf(channel.store().all()), call.query());
    return Answer.ok(
        Tree.array(page.reversed().stream().map(m -> seen(world, channel, m)).toList()));
  }

  private static ObjectNode seen(World world, FakeChannel channel, ObjectNode message) {
    return world.app.hasMessageContent
        ? message
        : Secrecy.veiled(world.app, message, channel.isDirect());
  }

  /// `before`, `after` and `around` exclude each other; of many those next to the given one.
  private static List<ObjectNode> page(List<ObjectNode> all, Map<String, String> query) {
    int limit = limit(query.getOrDefault("limit", "50"));
    if (query.containsKey("after")) {
      return side(all.stream(), query.get("after"), true).limit(limit).toList();
    }
    if (query.containsKey("around")) {
      String around = query.get("around");
      List<ObjectNode> page = new ArrayList<>(last(before(all, around), limit / 2));
      all.stream().filter(m -> Tree.text(m, "id").equals(around)).forEach(page::add);
      side(all.stream(), around, true).limit(limit / 2).forEach(page::add);
      return page;
    }
    return last(query.containsKey("before") ? before(all, query.get("before")) : all, limit);
  }

  private static int limit(String wanted) {
    int limit = wanted.matches("\\d{1,6}") ? Integer.parseInt(wanted) : 0;
    if (limit < 1 || limit > MOST) {
      throw Refusal.invalid("limit", "NUMBER_TYPE_MAX", "int value should be 1 to 100.");
    }
    return limit;
  }

  private static List<ObjectNode> before(List<ObjectNode> all, String id) {
    return side(all.stream(), id, false).toList();
  }

  private static Stream<ObjectNode> side(Stream<ObjectNode> all, String id, boolean later) {
    return all.filter(
        m -> !Tree.text(m, "id").equals(id) && World.isLater(Tree.text(m, "id"), id) == later);
  }

  private static List<ObjectNode> last(List<ObjectNode> all, int count) {
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  private static Answer get(World world, Call call) {
    FakeChannel channel = channel(world, call);
    Rights.demand(channel, Permission.READ_MESSAGE_HISTORY);
    ObjectNode message = channel.store().demand(call.id("message_id"));
    return Answer.ok(seen(world, channel, message));
  }

  // resources/message#edit-message
  private static Answer edit(World world, Call call) {
    FakeChannel channel = channel(world, call);
    Threads.demandChangeable(channel);
    ObjectNode message = channel.store().demand(call.id("message_id"));
    if (!isOurs(world, message)) {
      throw Refusal.of(403, 50005, "Cannot edit a message authored by another user");
    }
    ObjectNode change = changed(world, channel, call, message);
    channel.store().edit(Tree.text(message, "id"), change);
    return Answer.ok(message);
  }

  /// A checked change, files and all.
  static ObjectNode changed(World world, FakeChannel channel, Call call, ObjectNode message) {
    new MessageRules(world)
        .demandChange(
            call.route(),
            call.body(),
            Set.copyOf(call.files().values()),
            Attachments.names(message));
    ObjectNode change = ((ObjectNode) call.body()).deepCopy();
    change.remove("type");
    if (call.body().has("attachments") || !call.files().isEmpty()) {
      change.set(
          "attachments",
          Tree.array(Attachments.joined(world, channel, call.body(), call.files(), message)));
    }
    return change;
  }

  private static boolean isOurs(World world, ObjectNode message) {
    return Tree.text(message.path("author"), "id").equals(world.app.bot);
  }

  // resources/message#delete-message
  private static Answer delete(World world, Call call) {
    FakeChannel channel = channel(world, call);
    Threads.demandChangeable(channel);
    ObjectNode message = channel.store().demand(call.id("message_id"));
    if (!isOurs(world, message)) {
      Rights.demand(channel, Permission.MANAGE_MESSAGES);
    }
    channel.store().delete(Tree.text(message, "id"));
    return Answer.nothing();
  }

  /// "Requires READ_MESSAGE_HISTORY; additionally, if nobody else has reacted using this emoji,
  /// ADD_REACTIONS": resources/message#create-reaction.
  private static Answer react(World world, Call call) {
    FakeChannel channel = channel(world, call);
    Threads.demandChangeable(channel);
    Rights.demand(channel, Permission.READ_MESSAGE_HISTORY);
    String emoji = emoji(call);
    ObjectNode message = channel.store().demand(call.id("message_id"));
    if (Reactions.of(message, emoji).isEmpty()) {
      Rights.demand(channel, Permission.ADD_REACTIONS);
    }
    world.reactions.add(channel, Tree.text(message, "id"), emoji, world.app.bot);
    return Answer.nothing();
  }

  private static Answer unreact(World world, Call call) {
    FakeChannel channel = channel(world, call);
    Threads.demandChangeable(channel);
    world.reactions.remove(channel, call.id("message_id"), emoji(call), world.app.bot);
    return Answer.nothing();
  }

  /// "The emoji must be URL Encoded or the request will fail with 10014: Unknown Emoji." Emoji of a
  /// server's own are not known here.
  private static String emoji(Call call) {
    String emoji = call.id("emoji_name");
    if (emoji.chars().allMatch(c -> c < 128)) {
      throw Refusal.of(400, 10014, "Unknown Emoji");
    }
    return emoji;
  }
}
