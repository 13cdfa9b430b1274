package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What Slack sends the app when a person does something.
final class Hands {
  private final World world;
  private final Person person;

  Hands(World world, Person person) {
    this.world = world;
    this.person = person;
  }

  FakeMessage writes(String channel, String root, String text, JsonObject more) {
    JsonObject message =
        Tree.object(
            "type",
            "message",
            "user",
            person.id(),
            "text",
            Texts.typed(text),
            "client_msg_id",
            "client-" + world.next());
    more.entrySet().forEach(e -> message.add(e.getKey(), e.getValue()));
    FakeChannel there = person.team().channel(channel);
    if (!there.has(person.id())) {
      there.members().add(person.id());
    }
    return there.store().put(root, message, false);
  }

  // docs.slack.dev/reference/interaction-payloads/block_actions-payload
  Deed presses(FakeMessage message, String button) {
    boolean isEphemeral = Tree.flag(message.json(), "is_ephemeral");
    JsonObject payload = interaction("block_actions");
    payload.add("actions", Tree.array(List.of(action(message.json(), button))));
    payload.add("container", container(message, isEphemeral));
    FakeChannel channel = person.team().channel(message.channel());
    payload.add("channel", Tree.object("id", channel.id(), "name", channel.name()));
    payload.add("state", Tree.object("values", new JsonObject()));
    payload.addProperty("response_url", responseUrl(message.channel(), message.ts()));
    if (!isEphemeral) {
      payload.add("message", message.json().deepCopy());
    }
    return send(Parcel.Kind.INTERACTION, payload, _ -> {});
  }

  private static JsonObject container(FakeMessage message, boolean isEphemeral) {
    return Tree.object(
        "type",
        "message",
        "message_ts",
        message.ts(),
        "channel_id",
        message.channel(),
        "is_ephemeral",
        isEphemeral,
        "thread_ts",
        message.thread().isEmpty() ? null : message.thread());
  }

  Deed presses(LiveView view, String button) {
    JsonObject payload = interaction("block_actions");
    JsonObject seen = view.payload(new JsonObject());
    payload.add("actions", Tree.array(List.of(action(seen, button))));
    payload.add("container", Tree.object("type", "view", "view_id", view.id));
    payload.add("view", seen);
    return send(Parcel.Kind.INTERACTION, payload, _ -> {});
  }

  private JsonObject action(JsonObject container, String name) {
    for (JsonObject block : Tree.children(container, "blocks").toList()) {
      for (JsonObject part : Tree.all(block)) {
        if (Tree.text(part, "type").equals("button") && isNamed(part, name)) {
          JsonObject action = part.deepCopy();
          action.addProperty("block_id", Tree.text(block, "block_id"));
          action.addProperty("action_ts", world.nextTs());
          return action;
        }
      }
    }
    throw new AssertionError("No button %s among %s".formatted(name, Texts.labels(container)));
  }

  private static boolean isNamed(JsonObject button, String name) {
    return Texts.label(button).equals(name)
        || Tree.text(button, "action_id").equals(name)
        || Tree.text(button, "value").equals(name);
  }

  // docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_submission
  Deed submits(LiveView view, Map<String, String> values) {
    JsonObject payload = interaction("view_submission");
    payload.add("view", view.payload(FormState.of(view.seen(), values)));
    payload.add("response_urls", Tree.array(List.of()));
    return send(
        Parcel.Kind.INTERACTION, payload, answer -> person.modals().submitted(view, answer));
  }

  // docs.slack.dev/reference/interaction-payloads/view-interactions-payload#view_closed
  void closes(LiveView view) {
    person.modals().close(view);
    JsonObject json = view.payload(new JsonObject());
    if (Tree.flag(json, "notify_on_close")) {
      JsonObject payload = interaction("view_closed");
      payload.add("view", json);
      payload.addProperty("is_cleared", false);
      send(Parcel.Kind.INTERACTION, payload, _ -> {});
    }
  }

  private JsonObject interaction(String type) {
    FakeTeam team = person.team();
    return Tree.object(
        "type",
        type,
        "team",
        Tree.object("id", team.id(), "domain", team.domain()),
        "user",
        Tree.object(
            "id",
            person.id(),
            "username",
            person.name(),
            "name",
            person.name(),
            "team_id",
            team.id()),
        "api_app_id",
        World.APP,
        "token",
        "verification",
        "is_enterprise_install",
        false,
        "trigger_id",
        trigger());
  }

  private String trigger() {
    String id = world.next() + ".123." + "a".repeat(12);
    world.triggers.put(id, new Trigger(person, world.now()));
    return id;
  }

  private String responseUrl(String channel, String message) {
    String id = "answer-" + world.next();
    world.responseUrls.put(id, new ResponseUrl(person, channel, message, world.now()));
    return world.address() + "/respond/" + id;
  }

  // docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling
  Deed types(String command, String channel) {
    String[] words = command.split(" ", 2);
    FakeChannel there = person.team().channel(channel);
    JsonObject payload =
        Tree.object(
            "token",
            "verification",
            "team_id",
            person.team().id(),
            "team_domain",
            person.team().domain(),
            "channel_id",
            channel,
            "channel_name",
            there.type().equals("im") ? "directmessage" : there.name(),
            "user_id",
            person.id(),
            "user_name",
            person.name(),
            "command",
            words[0],
            "text",
            words.length > 1 ? Texts.typed(words[1]) : "",
            "api_app_id",
            World.APP,
            "is_enterprise_install",
            "false",
            "response_url",
            responseUrl(channel, ""),
            "trigger_id",
            trigger());
    return send(Parcel.Kind.COMMAND, payload, answer -> commandAnswered(there, answer));
  }

  // docs.slack.dev/interactivity/implementing-slash-commands#responding_immediate_response
  private void commandAnswered(FakeChannel channel, JsonObject answer) {
    if (!answer.has("text") && !answer.has("blocks")) {
      return;
    }
    try {
      BlockRules.demandMessage(world, answer);
    } catch (SlackError refused) {
      world.blames(Violation.Kind.SCHEMA, "answer to a command: " + refused.answer());
    }
    if (Tree.text(answer, "response_type").equals("in_channel")) {
      channel.botPosts(answer);
    } else {
      person.whispered(channel.id(), "", answer);
    }
  }

  // docs.slack.dev/reference/events/app_home_opened
  void opensHome() {
    JsonObject event =
        Tree.object(
            "type",
            "app_home_opened",
            "user",
            person.id(),
            "channel",
            person.team().direct(person.id()).id(),
            "tab",
            "home",
            "event_ts",
            world.nextTs());
    person.modals().home().ifPresent(home -> event.add("view", home.payload(new JsonObject())));
    world.feed.send(person.team(), event);
  }

  private Deed send(Parcel.Kind kind, JsonObject payload, Consumer<JsonObject> onAck) {
    Deed deed = new Deed(world, person, payload);
    deed.sent(
        new Parcel(
            kind,
            payload,
            answer -> {
              if (deed.acknowledged(answer)) {
                onAck.accept(answer);
              }
            }));
    return deed;
  }
}
