package dev.whetstone.slack;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import dev.whetstone.core.adapter.Newest;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Origin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What happens to messages, from Slack's events (docs.slack.dev/reference/events/message and its
/// subtypes).
final class MessageEvents {
  private static final int THREADS_KEPT = 5_000;

  /// Subtypes that are a person's own words; all others are system messages and bots.
  private static final Set<String> WORDS =
      Set.of("", "file_share", "thread_broadcast", "me_message");

  private final Hearing hearing;
  // Events of reactions do not say which thread a message stands in.
  private final Map<String, String> threads = Newest.put(THREADS_KEPT);

  MessageEvents(Hearing hearing) {
    this.hearing = hearing;
  }

  /// The thread that an event of messages is about; empty outside threads.
  static String thread(Payload event) {
    return event
        .some("thread_ts")
        .or(() -> event.some("message", "thread_ts"))
        .or(() -> event.some("previous_message", "thread_ts"))
        .or(() -> event.some("deleted_ts"))
        .orElse("");
  }

  Optional<ChatEvent> heard(String team, Optional<Bots.Bot> bot, Payload envelope) {
    Payload event = envelope.in("event");
    return switch (event.text("subtype")) {
      case "message_changed" -> changed(team, bot, event);
      case "message_deleted" -> deleted(team, bot, event);
      default -> said(team, bot, envelope);
    };
  }

  private Optional<ChatEvent> said(String team, Optional<Bots.Bot> bot, Payload envelope) {
    Payload event = envelope.in("event");
    String channel = event.text("channel");
    if (isOurs(bot, event, envelope.text("api_app_id"))) {
      return echoed(team, event);
    }
    if (!WORDS.contains(event.text("subtype")) || isBots(event)) {
      return Optional.empty();
    }
    return words(team, channel, event)
        .map(heard -> hearing.time().ofService(heard.said(hearing.people())));
  }

  /// A message of ours as Slack shows it to us; `message_metadata_posted` says the same with other
  /// names (docs.slack.dev/reference/events/message_metadata_posted).
  Optional<ChatEvent> echoed(String team, Payload event) {
    Payload metadata = event.in("metadata");
    boolean isOurs = metadata.text("event_type").equals(Keyed.EVENT_TYPE);
    String key = isOurs ? metadata.text("event_payload", Keyed.KEY) : "";
    String channel = event.some("channel_id").orElseGet(() -> event.text("channel"));
    String ts = event.some("message_ts").orElseGet(() -> event.text("ts"));
    if (!key.isEmpty() && !channel.isEmpty() && !ts.isEmpty()) {
      String thread = event.text("thread_ts");
      hearing.platform().echo(team, channel, ts, thread.isEmpty() ? null : thread, key);
    }
    return Optional.empty();
  }

  private Optional<ChatEvent> changed(String team, Optional<Bots.Bot> bot, Payload event) {
    Payload message = event.in("message");
    String channel = event.text("channel");
    if (message.text("subtype").equals("tombstone")) {
      // A root that was deleted while its replies stay
      // (docs.slack.dev/reference/events/message/message_changed).
      return Optional.of(deletedEvent(team, bot, event, message.text("ts"), Payload.EMPTY));
    }
    String edited = message.text("edited", "ts");
    boolean isEdit = !edited.isEmpty() && WORDS.contains(message.text("subtype"));
    if (!isEdit || isBots(message)) {
      return Optional.empty(); // Our own edits, and links that were unfurled.
    }
    return words(team, channel, message)
        .map(heard -> hearing.time().ofService(heard.edited(edited, hearing.people())));
  }

  private Optional<ChatEvent> deleted(String team, Optional<Bots.Bot> bot, Payload event) {
    Payload before = event.in("previous_message");
    String ts = event.some("deleted_ts").orElseGet(() -> before.text("ts"));
    return ts.isEmpty()
        ? Optional.empty()
        : Optional.of(deletedEvent(team, bot, event, ts, before));
  }

  /// Slack does not say who deleted a message. It is taken for its author: most are, and words that
  /// were taken back shall not be shown.
  private ChatEvent deletedEvent(
      String team, Optional<Bots.Bot> bot, Payload event, String ts, Payload before) {
    String channel = event.text("channel");
    String user = before.some("user").or(() -> bot.map(Bots.Bot::user)).orElse(Heard.NOBODY);
    String thread = before.text("thread_ts");
    String at = event.some("event_ts").or(() -> event.some("ts")).orElse(ts);
    Origin origin =
        new Origin(
            Heard.deletionOf(channel, ts),
            Heard.instant(at),
            new MemberRef(Heard.workspace(team), user),
            hearing.people().of(team, user).name(),
            null,
            false);
    MessageRef message =
        new MessageRef(
            Heard.channelRef(team, channel),
            thread.isEmpty() || thread.equals(ts) ? null : thread,
            ts);
    return hearing.time().ofService(new ChatEvent.Deleted(origin, message, true));
  }

  Optional<ChatEvent> reacted(String team, Optional<Bots.Bot> bot, Payload event, boolean added) {
    Payload item = event.in("item");
    String user = event.text("user");
    boolean isOwn = bot.filter(it -> it.user().equals(user)).isPresent();
    if (isOwn || !item.text("type").equals("message")) {
      return Optional.empty();
    }
    String channel = item.text("channel");
    String ts = item.text("ts");
    return thread(team, channel, ts)
        .map(thread -> {
          Origin origin =
              new Origin(
                  String.join(
                      "/", channel, ts, user, event.text("reaction"), event.text("event_ts")),
                  Heard.instant(event.text("event_ts")),
                  new MemberRef(Heard.workspace(team), user),
                  hearing.people().of(team, user).name(),
                  hearing.people().of(team, user).zone(),
                  false);
          MessageRef message = new MessageRef(Heard.channelRef(team, channel), thread, ts);
          return hearing.time().ofService(new ChatEvent.Reacted(origin, message, added));
        });
  }

  private Optional<String> thread(String team, String channel, String ts) {
    synchronized (threads) {
      String known = threads.get(channel + "/" + ts);
      if (known != null) {
        return Optional.of(known).filter(it -> !it.isEmpty());
      }
    }
    Called<ConversationsRepliesResponse> called =
        hearing
            .calls()
            .asBot(
                team,
                "conversations.replies",
                c -> c.conversationsReplies(r -> r.channel(channel).ts(ts).limit(1)));
    if (!(called instanceof Called.Fine<ConversationsRepliesResponse>(var body))
        || body.getMessages() == null) {
      return Optional.empty(); // Not remembered: the next mark asks again.
    }
    Optional<String> found =
        body.getMessages().stream()
            .filter(it -> ts.equals(it.getTs()))
            .flatMap(it -> Optional.ofNullable(it.getThreadTs()).stream())
            .filter(thread -> !thread.equals(ts))
            .findFirst();
    remember(channel, ts, found.orElse(""));
    return found;
  }

  private void remember(String channel, String ts, String thread) {
    synchronized (threads) {
      threads.put(channel + "/" + ts, thread);
    }
  }

  private Optional<Heard> words(String team, String channel, Payload message) {
    String ts = message.text("ts");
    String thread = message.text("thread_ts");
    String user = message.text("user");
    if (thread.isEmpty() || thread.equals(ts) || user.isEmpty() || channel.isEmpty()) {
      return Optional.empty(); // Only threads are read.
    }
    remember(channel, ts, thread);
    return Optional.of(
        new Heard(team, channel, thread, ts, user, message.text("text"), hasPicture(message)));
  }

  private static boolean hasPicture(Payload message) {
    return message.all("files").stream()
        .anyMatch(file -> file.text("mimetype").startsWith("image/"));
  }

  private static boolean isBots(Payload message) {
    return message.some("bot_id").isPresent() || message.text("subtype").equals("bot_message");
  }

  private static boolean isOurs(Optional<Bots.Bot> bot, Payload message, String app) {
    return bot.filter(it ->
            it.user().equals(message.text("user"))
                || (message.has("bot_id") && it.bot().equals(message.text("bot_id"))))
            .isPresent()
        || (!app.isEmpty() && app.equals(message.text("app_id")));
  }
}
