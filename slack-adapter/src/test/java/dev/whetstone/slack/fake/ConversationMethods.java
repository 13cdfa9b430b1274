package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// `conversations.*`.
final class ConversationMethods {
  // docs.slack.dev/reference/methods/conversations.history: limit is at most 999, 100 unless told.
  private static final int MOST = 999;

  private ConversationMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "conversations.history", ConversationMethods::history,
        "conversations.replies", ConversationMethods::replies,
        "conversations.info", ConversationMethods::info,
        "conversations.open", ConversationMethods::open,
        "conversations.members", ConversationMethods::members,
        "conversations.join", ConversationMethods::join,
        "conversations.list", ConversationMethods::list);
  }

  private static FakeChannel readable(Ask ask, String what) {
    FakeChannel channel = ask.channel("channel");
    ask.demand(Scopes.reading(channel, what));
    if (what.equals("history") && !channel.hasBot()) {
      throw new SlackError("not_in_channel");
    }
    return channel;
  }

  // docs.slack.dev/reference/methods/conversations.history: newest first, without replies.
  private static JsonObject history(Ask ask) {
    FakeChannel channel = readable(ask, "history");
    List<JsonObject> found =
        new ArrayList<>(channel.store().roots().stream().filter(between(ask)).toList().reversed());
    return paged(ask, found, "messages", List.of());
  }

  // docs.slack.dev/reference/methods/conversations.replies: oldest first, and the root comes first
  // whatever the bounds are.
  private static JsonObject replies(Ask ask) {
    FakeChannel channel = readable(ask, "history");
    String ts = ask.need("ts");
    JsonObject asked =
        channel.store().storedOrTomb(ts).orElseThrow(() -> new SlackError("thread_not_found"));
    String root = Tree.text(asked, "thread_ts").isEmpty() ? ts : Tree.text(asked, "thread_ts");
    List<JsonObject> head = channel.store().storedOrTomb(root).stream().toList();
    List<JsonObject> found = channel.store().repliesTo(root).stream().filter(between(ask)).toList();
    return paged(ask, found, "messages", head);
  }

  private static Predicate<JsonObject> between(Ask ask) {
    String oldest = ask.get("oldest");
    String latest = ask.get("latest");
    int slack = ask.flag("inclusive") ? 0 : 1;
    return message -> {
      String ts = Tree.text(message, "ts");
      return (oldest.isEmpty() || compare(ts, oldest) >= slack)
          && (latest.isEmpty() || compare(latest, ts) >= slack);
    };
  }

  private static int compare(String ts, String other) {
    try {
      return new java.math.BigDecimal(ts).compareTo(new java.math.BigDecimal(other));
    } catch (NumberFormatException _) {
      throw new SlackError("invalid_ts_oldest");
    }
  }

  // docs.slack.dev/apis/web-api/pagination: next_cursor, empty on the last page.
  private static JsonObject paged(
      Ask ask, List<JsonObject> found, String name, List<JsonObject> head) {
    int limit = limit(ask);
    int from = cursor(ask);
    int to = Math.min(found.size(), from + limit);
    boolean hasMore = to < found.size();
    List<JsonObject> page = new ArrayList<>(head);
    page.addAll(found.subList(Math.min(from, found.size()), to));
    return Ask.fine(
        name,
        page.stream().map(message -> shown(ask, message)).toList(),
        "has_more",
        hasMore,
        "response_metadata",
        Tree.object("next_cursor", hasMore ? "next:" + to : ""));
  }

  private static int limit(Ask ask) {
    String limit = ask.get("limit");
    int asked = limit.isEmpty() ? 100 : new java.math.BigDecimal(limit).intValue();
    if (asked < 1 || asked > MOST + 1) {
      throw new SlackError("invalid_limit");
    }
    return asked;
  }

  private static int cursor(Ask ask) {
    String cursor = ask.get("cursor");
    if (cursor.isEmpty()) {
      return 0;
    }
    if (!cursor.matches("next:\\d{1,9}")) {
      throw new SlackError("invalid_cursor");
    }
    return Integer.parseInt(cursor.substring("next:".length()));
  }

  // docs.slack.dev/messaging/message-metadata: include_all_metadata brings it, otherwise it stays
  // out.
  private static JsonObject shown(Ask ask, JsonObject item) {
    JsonObject shown = item.deepCopy();
    if (!ask.flag("include_all_metadata")) {
      shown.remove("metadata");
    }
    return shown;
  }

  private static JsonObject info(Ask ask) {
    return Ask.fine("channel", readable(ask, "read").json());
  }

  private static JsonObject open(Ask ask) {
    String user = ask.need("users");
    if (!ask.team().knows(user)) {
      throw new SlackError("user_not_found");
    }
    FakeChannel direct = ask.team().direct(user);
    return Ask.fine("channel", Tree.object("id", direct.id()));
  }

  private static JsonObject members(Ask ask) {
    return Ask.fine(
        "members",
        List.copyOf(readable(ask, "read").members()),
        "response_metadata",
        Tree.object("next_cursor", ""));
  }

  private static JsonObject join(Ask ask) {
    FakeChannel channel = ask.channel("channel");
    if (channel.isArchived()) {
      throw new SlackError("is_archived");
    }
    if (!channel.type().equals("channel")) {
      throw new SlackError("method_not_supported_for_channel_type");
    }
    if (!channel.hasBot()) {
      channel.takesIn(ask.team().botUser(), "");
    }
    return Ask.fine("channel", channel.json());
  }

  private static JsonObject list(Ask ask) {
    String types = ask.get("types").isEmpty() ? "public_channel" : ask.get("types");
    List<JsonObject> found =
        ask.team().channels().stream()
            .filter(c -> !c.isDeleted())
            .filter(c -> c.hasBot() || c.type().equals("channel"))
            .filter(c -> types.contains(c.listedAs()))
            .filter(c -> !(ask.flag("exclude_archived") && c.isArchived()))
            .map(FakeChannel::json)
            .toList();
    return paged(ask, found, "channels", List.of());
  }
}
