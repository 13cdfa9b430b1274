package dev.whetstone.slack;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Commands, buttons and forms (docs.slack.dev/interactivity): each has an answer that only the one
/// who did it sees.
final class Interactions {
  /// What Slack calls channels whose names it keeps to itself.
  private static final Set<String> HIDDEN = Set.of("privategroup", "directmessage");

  private final House house;
  private final Hearing hearing;
  private final Answering answering;
  private final Repeats repeats = new Repeats();

  Interactions(House house, Hearing hearing) {
    this.house = house;
    this.hearing = hearing;
    this.answering = new Answering(hearing);
  }

  /// What is acknowledged when the answer takes too long: it follows by another way.
  Ack early(Payload payload) {
    return payload.text("type").equals("view_submission")
        ? new Ack.With(Answering.update(Waiting.view(payload.in("view"))))
        : new Ack.Taken();
  }

  void take(Payload payload, Receipt receipt) {
    Doer doer = doer(payload);
    event(payload, doer).ifPresent(event -> taken(payload, doer, event, receipt));
  }

  private void taken(Payload payload, Doer doer, ChatEvent event, Receipt receipt) {
    Optional<Receipt> first = repeats.first(event, receipt);
    if (first.isEmpty()) {
      repeats.again(event, receipt, early(payload));
      return;
    }
    Reply reply = house.accept(event);
    answering.to(payload, doer, first.get(), reply);
    learnName(payload, doer);
  }

  /// Channels that are set up from Slack are called as there.
  private void learnName(Payload payload, Doer doer) {
    boolean isWhole = !doer.channel().isEmpty() && !payload.text("type").equals("block_actions");
    if (isWhole) {
      hearing
          .people()
          .nameOf(doer.team(), doer.channel())
          .or(() -> payload.some("channel_name").filter(name -> !HIDDEN.contains(name)))
          .ifPresent(name -> house.named(Heard.channelRef(doer.team(), doer.channel()), name));
    }
  }

  /// Shows what somebody gets for what they wrote in a thread.
  void whisper(String team, ChatEvent event, Reply reply) {
    answering.unasked(team, event, reply);
  }

  private Optional<? extends ChatEvent> event(Payload payload, Doer doer) {
    return switch (payload.text("type")) {
      case "block_actions" -> pressed(payload, doer);
      case "view_submission" -> submitted(payload, doer);
      default -> Optional.of(commanded(payload, doer));
    };
  }

  private ChatEvent commanded(Payload payload, Doer doer) {
    String id =
        payload
            .some("trigger_id")
            .or(() -> payload.some("response_url"))
            .orElseGet(() -> doer.user() + "/" + hearing.clock().instant());
    return new ChatEvent.Commanded(
        origin(doer, id, hearing.clock().instant()),
        Heard.channelRef(doer.team(), doer.channel()),
        null, // Slack has no commands in threads.
        Mrkdwn.words(payload.text("text")).strip());
  }

  private Optional<ChatEvent> pressed(Payload payload, Doer doer) {
    return payload.all("actions").stream()
        .findFirst()
        .flatMap(action ->
            Press.decode(action.text("value")).map(press -> pressed(payload, doer, action, press)));
  }

  private ChatEvent pressed(Payload payload, Doer doer, Payload action, Press press) {
    String when = action.text("action_ts");
    String trigger = payload.text("trigger_id");
    String place =
        payload
            .some("container", "view_id")
            .orElseGet(() -> payload.text("container", "message_ts"));
    String id =
        String.join(
            "/", doer.channel(), place, doer.user(), when.isEmpty() ? trigger : when, press.verb());
    Instant at = Heard.instant(when);
    return new ChatEvent.Pressed(
        origin(
            doer,
            id,
            at.equals(Instant.EPOCH) ? hearing.clock().instant() : hearing.time().ofService(at)),
        Heard.channelRef(doer.team(), doer.channel()),
        thread(doer),
        press);
  }

  private Optional<ChatEvent> submitted(Payload payload, Doer doer) {
    Payload view = payload.in("view");
    Map<String, String> values = values(view);
    // A mended form is sent from the same view with other values: it is another event.
    String id =
        String.join(
            "/",
            view.text("id"),
            view.text("hash"),
            payload.text("trigger_id"),
            Integer.toHexString(values.hashCode()));
    return Modals.Kept.read(view.text("private_metadata"))
        .flatMap(kept -> Optional.ofNullable(kept.press()))
        .map(press ->
            new ChatEvent.Submitted(
                origin(doer, id, hearing.clock().instant()),
                Heard.channelRef(doer.team(), doer.channel()),
                press,
                values));
  }

  /// What was filled in, by the fields' ids
  /// (docs.slack.dev/reference/interaction-payloads/view-interactions-payload).
  static Map<String, String> values(Payload view) {
    Payload state = view.in("state").in("values");
    Map<String, String> values = new HashMap<>();
    for (String field : state.names()) {
      Payload actions = state.in(field);
      actions.names().stream()
          .findFirst()
          .map(actions::in)
          .flatMap(Interactions::value)
          .ifPresent(value -> values.put(field, value));
    }
    return values;
  }

  private static Optional<String> value(Payload element) {
    return element
        .some("value")
        .map(Interactions::plain)
        .or(() -> element.some("selected_option", "value"))
        .or(() ->
            element.all("selected_options").stream()
                .findFirst()
                .map(option -> option.text("value")));
  }

  private static String plain(String typed) {
    return typed.replace("\r\n", "\n");
  }

  private Origin origin(Doer doer, String id, Instant at) {
    People.Person person = hearing.people().of(doer.team(), doer.user(), doer.name());
    return new Origin(
        id,
        at,
        new MemberRef(Heard.workspace(doer.team()), doer.user()),
        person.name(),
        person.zone(),
        hearing.people().manages(doer.team(), doer.channel(), doer.user()));
  }

  private Doer doer(Payload payload) {
    Payload view = payload.in("view");
    Optional<Modals.Kept> memory = Modals.Kept.read(view.text("private_metadata"));
    String channel =
        memory
            .map(it -> it.place().channel())
            .or(() -> payload.some("channel", "id"))
            .or(() -> payload.some("container", "channel_id"))
            .orElseGet(() -> payload.text("channel_id"));
    String ts =
        payload.some("container", "message_ts").orElseGet(() -> payload.text("message", "ts"));
    String thread =
        memory
            .flatMap(it -> Optional.ofNullable(it.place().thread()))
            .or(() -> payload.some("container", "thread_ts"))
            .or(() -> payload.some("message", "thread_ts"))
            .filter(it -> !it.equals(ts))
            .orElse("");
    return new Doer(
        hearing
            .tokens()
            .teamOf(payload.some("team_id").orElseGet(() -> payload.text("team", "id"))),
        channel,
        thread,
        payload.some("user_id").orElseGet(() -> payload.text("user", "id")),
        payload
            .some("user_name")
            .or(() -> payload.some("user", "username"))
            .orElseGet(() -> payload.text("user", "name")));
  }

  private static @Nullable ThreadRef thread(Doer doer) {
    return doer.thread().isEmpty()
        ? null
        : new ThreadRef(Heard.channelRef(doer.team(), doer.channel()), doer.thread());
  }
}
