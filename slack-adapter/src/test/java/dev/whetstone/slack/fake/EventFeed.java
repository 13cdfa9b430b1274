package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The Events API: which events the app gets, and in what wrapping
/// (docs.slack.dev/apis/events-api#callback-field).
final class EventFeed {
  private final World world;
  private final Set<String> unwanted = new HashSet<>();
  private final List<Runnable> keptEchoes = new ArrayList<>();
  private Echo echo = Echo.AT_ONCE;

  EventFeed(World world) {
    this.world = world;
  }

  void unsubscribe(List<String> types) {
    unwanted.addAll(types);
  }

  void echoes(Echo how) {
    echo = how;
  }

  void releaseEchoes() {
    List<Runnable> now = List.copyOf(keptEchoes);
    keptEchoes.clear();
    now.forEach(Runnable::run);
  }

  /// Something in a channel; a bot hears only of channels that it is in, with the history scope for
  /// messages (docs.slack.dev/reference/events/message.channels).
  void inChannel(FakeChannel channel, JsonObject event) {
    boolean isMessage = Tree.text(event, "type").equals("message");
    if (!channel.hasBot() || (isMessage && !mayRead(channel))) {
      return;
    }
    send(channel.team(), event);
  }

  private static boolean mayRead(FakeChannel channel) {
    return channel.team().grant().scopes().contains(Scopes.reading(channel, "history"));
  }

  /// Our own message, or what else comes of our own doing: a bot's messages come back to it as
  /// events like anybody's (docs.slack.dev/reference/events/message/bot_message).
  void own(FakeChannel channel, JsonObject event) {
    Runnable sending = () -> inChannel(channel, event);
    switch (echo) {
      case AT_ONCE -> sending.run();
      case BY_HAND -> keptEchoes.add(sending);
      case NEVER -> {}
    }
  }

  /// Anything else that happened in a workspace.
  void send(FakeTeam team, JsonObject event) {
    if (unwanted.contains(Tree.text(event, "type"))) {
      return;
    }
    JsonObject wrapped =
        Tree.object(
            "token",
            "verification",
            "team_id",
            team.id(),
            "api_app_id",
            World.APP,
            "event",
            event,
            "type",
            "event_callback",
            "event_id",
            world.nextId("Ev"),
            "event_time",
            world.now().getEpochSecond(),
            "is_ext_shared_channel",
            false,
            "authorizations",
            List.of(authorization(team)));
    world.deliveries.send(new Parcel(Parcel.Kind.EVENT, wrapped, _ -> {}));
  }

  private static JsonObject authorization(FakeTeam team) {
    return Tree.object(
        "team_id",
        team.id(),
        "user_id",
        team.botUser(),
        "is_bot",
        true,
        "is_enterprise_install",
        false);
  }
}
