package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.Map;

/// `chat.*` and `reactions.*`.
final class ChatMethods {
  // docs.slack.dev/reference/methods/chat.update, `text`: 4,000 characters; also
  // github.com/seratch/ChatGPT-in-Slack/issues/102.
  private static final int UPDATED_TEXT = 4000;

  private ChatMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "chat.postMessage", ChatMethods::post,
        "chat.update", ChatMethods::update,
        "chat.delete", ChatMethods::delete,
        "chat.postEphemeral", ChatMethods::ephemeral,
        "chat.getPermalink", ChatMethods::permalink,
        "reactions.add", ChatMethods::react,
        "reactions.remove", ChatMethods::unreact);
  }

  private static JsonObject post(Ask ask) {
    FakeChannel channel = target(ask);
    demandWritable(channel);
    BlockRules.demandMessage(ask.world(), ask.args());
    String root = ask.get("thread_ts");
    // github.com/slackapi/bolt-js/issues/2307: a reply to a root that was deleted, or never was.
    if (!root.isEmpty() && !channel.store().holdsRoot(root)) {
      throw new SlackError("thread_not_found");
    }
    FakeMessage message = channel.botPosts(ask.args());
    return Ask.fine("channel", channel.id(), "ts", message.ts(), "message", message.json());
  }

  // docs.slack.dev/reference/methods/chat.postMessage#channels: a user id stands for the direct
  // messages with that user.
  private static FakeChannel target(Ask ask) {
    String id = ask.need("channel");
    return id.startsWith("U") && ask.team().knows(id)
        ? ask.team().direct(id)
        : ask.channel("channel");
  }

  private static void demandWritable(FakeChannel channel) {
    // docs.slack.dev/reference/methods/chat.postMessage: errors.
    if (channel.isArchived()) {
      throw new SlackError("is_archived");
    }
    if (!channel.hasBot()) {
      throw new SlackError("not_in_channel");
    }
  }

  private static JsonObject update(Ask ask) {
    FakeChannel channel = ask.channel("channel");
    JsonObject stored = own(ask, channel, "cant_update_message");
    if (ask.get("text").length() > UPDATED_TEXT) {
      throw new SlackError("msg_too_long");
    }
    BlockRules.demandMessage(ask.world(), ask.args());
    FakeMessage message = channel.store().botEdits(Tree.text(stored, "ts"), ask.args());
    return Ask.fine(
        "channel",
        channel.id(),
        "ts",
        message.ts(),
        "text",
        message.text(),
        "message",
        message.json());
  }

  private static JsonObject own(Ask ask, FakeChannel channel, String refusal) {
    JsonObject stored =
        channel.stored(ask.need("ts")).orElseThrow(() -> new SlackError("message_not_found"));
    if (!Tree.text(stored, "user").equals(ask.team().botUser())) {
      throw new SlackError(refusal);
    }
    if (channel.isArchived()) {
      throw new SlackError("is_archived");
    }
    return stored;
  }

  private static JsonObject delete(Ask ask) {
    FakeChannel channel = ask.channel("channel");
    String ts = Tree.text(own(ask, channel, "cant_delete_message"), "ts");
    channel.store().deletes(ts, ask.team().botUser());
    return Ask.fine("channel", channel.id(), "ts", ts);
  }

  private static JsonObject ephemeral(Ask ask) {
    FakeChannel channel = ask.channel("channel");
    demandWritable(channel);
    String user = ask.need("user");
    // docs.slack.dev/reference/methods/chat.postEphemeral: `user_not_in_channel`.
    if (!channel.has(user)) {
      throw new SlackError("user_not_in_channel");
    }
    BlockRules.demandMessage(ask.world(), ask.args());
    FakeMessage message = ask.team().person(user).whispered(channel.id(), "", ask.args());
    return Ask.fine("message_ts", message.ts());
  }

  private static JsonObject permalink(Ask ask) {
    FakeChannel channel = ask.channel("channel");
    String ts = ask.need("message_ts");
    demandMessage(channel, ts);
    String link =
        "https://%s.slack.com/archives/%s/p%s"
            .formatted(ask.team().domain(), channel.id(), ts.replace(".", ""));
    return Ask.fine("channel", channel.id(), "permalink", link);
  }

  // docs.slack.dev/reference/methods/reactions.add: `already_reacted`, `message_not_found`,
  // `invalid_name`; the name comes without colons.
  private static JsonObject react(Ask ask) {
    FakeChannel channel = ask.channel("channel");
    String name = ask.need("name");
    if (!name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) {
      throw new SlackError("invalid_name");
    }
    demandReactable(ask, channel);
    if (!channel.store().reacts(ask.get("timestamp"), name, ask.team().botUser())) {
      throw new SlackError("already_reacted");
    }
    return Ask.fine();
  }

  private static void demandReactable(Ask ask, FakeChannel channel) {
    demandMessage(channel, ask.need("timestamp"));
    demandWritable(channel);
  }

  private static void demandMessage(FakeChannel channel, String ts) {
    if (channel.stored(ts).isEmpty()) {
      throw new SlackError("message_not_found");
    }
  }

  // docs.slack.dev/reference/methods/reactions.remove: `no_reaction`.
  private static JsonObject unreact(Ask ask) {
    FakeChannel channel = ask.channel("channel");
    demandReactable(ask, channel);
    if (!channel.store().unreacts(ask.get("timestamp"), ask.need("name"), ask.team().botUser())) {
      throw new SlackError("no_reaction");
    }
    return Ask.fine();
  }
}
