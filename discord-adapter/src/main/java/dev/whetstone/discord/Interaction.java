package dev.whetstone.discord;

import java.util.List;
import java.util.stream.Stream;

/// A command, a button or a form that somebody used, as Discord tells it
/// (discord.com/developers/docs/interactions/receiving-and-responding#interaction-object).
record Interaction(Payload json) {
  private static final long ADMINISTRATOR = 1L << 3;
  private static final long MANAGE_CHANNELS = 1L << 4;
  private static final int EPHEMERAL = 1 << 6;

  /// What was used.
  enum Kind {
    COMMAND,
    COMPONENT,
    COMPLETION,
    FORM,
    OTHER
  }

  Kind kind() {
    return switch (json.text("type")) {
      case "2" -> Kind.COMMAND;
      case "3" -> Kind.COMPONENT;
      case "4" -> Kind.COMPLETION;
      case "5" -> Kind.FORM;
      default -> Kind.OTHER;
    };
  }

  String id() {
    return json.text("id");
  }

  String token() {
    return json.text("token");
  }

  String application() {
    return json.text("application_id");
  }

  /// The id of the server; empty in a direct message.
  String guild() {
    return json.text("guild_id");
  }

  /// The id of the channel or thread.
  String place() {
    return json.some("channel_id").orElseGet(() -> json.text("channel", "id"));
  }

  /// Whether it is told along what kind of place that is.
  boolean isPlaceTold() {
    Payload channel = json.in("channel");
    return channel.has("id") && channel.has("type");
  }

  /// The channel or thread as it was told along.
  Place told() {
    return Place.of(json.in("channel"), guild());
  }

  Payload user() {
    Payload member = json.in("member").in("user");
    return member.has("id") ? member : json.in("user");
  }

  String name() {
    return Names.of(user(), json.in("member"));
  }

  /// Discord works these out for the channel, overwrites and all.
  boolean managesChannel() {
    long permissions = json.number(0, "member", "permissions");
    return (permissions & (ADMINISTRATOR | MANAGE_CHANNELS)) != 0;
  }

  /// What the button or form carries.
  String customId() {
    return json.text("data", "custom_id");
  }

  /// The message whose button was used, or whose button showed the form; empty for none.
  Payload message() {
    return json.in("message");
  }

  /// Whether that message is one that only this person sees, so that it can be replaced.
  boolean isOnCard() {
    return (message().number(0, "flags") & EPHEMERAL) != 0;
  }

  /// The fields of a form, each with its `custom_id` and what was filled in: in labels, or in rows
  /// (discord.com/developers/docs/components/reference#label).
  List<Payload> fields() {
    return json.in("data").all("components").stream().flatMap(Interaction::fields).toList();
  }

  private static Stream<Payload> fields(Payload component) {
    Stream<Payload> within =
        Stream.concat(
            Stream.of(component.in("component")).filter(it -> it.has("type")),
            component.all("components").stream());
    return Stream.concat(
        Stream.of(component).filter(it -> it.has("custom_id")),
        within.flatMap(Interaction::fields));
  }
}
