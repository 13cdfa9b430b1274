package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// Lets sessions begin and go on: topics/gateway#identifying, topics/gateway#resuming.
final class Greeter {
  private final World world;
  private final Links links;

  Greeter(World world, Links links) {
    this.world = world;
    this.links = links;
  }

  void identified(Link link, JsonNode data) {
    App app = world.app;
    int intents = Tree.number(data, "intents");
    int shard = data.path("shard").path(0).asInt(0);
    int shards = data.path("shard").path(1).asInt(1);
    if (link.session != null) {
      link.closes(4005, "Already authenticated.");
    } else if (!app.opens(Tree.text(data, "token"))) {
      link.closes(4004, "Authentication failed.");
    } else if (shard >= shards) {
      link.closes(4010, "Invalid shard.");
    } else if ((intents & ~Intents.KNOWN) != 0) {
      link.closes(4013, "Invalid intent(s).");
    } else if (isDisallowed(intents)) {
      link.closes(4014, "Disallowed intent(s).");
    } else if (mayStart()) {
      begin(link, new Session("session-" + world.nextId(), shard, shards, intents));
    } else {
      link.closes(4004, "Authentication failed.");
    }
  }

  /// topics/gateway#privileged-intents: members and presences are not granted here.
  private boolean isDisallowed(int intents) {
    int privileged = Intents.GUILD_MEMBERS | Intents.PRESENCES;
    if (!world.app.hasMessageContent) {
      privileged |= Intents.MESSAGE_CONTENT;
    }
    return (intents & privileged) != 0;
  }

  /// "If you hit this limit, Discord terminates all sessions and resets the bot's token":
  /// topics/gateway#session-start-limit.
  private boolean mayStart() {
    world.app.startsLeft--;
    if (world.app.startsLeft < 0) {
      world.blames(Violation.Kind.IDENTIFY, "no session starts were left today");
      world.app.isTokenGood = false;
    }
    return world.app.isTokenGood;
  }

  private void begin(Link link, Session session) {
    session.link = link;
    link.session = session;
    links.began(
        session, new Links.Identify(world.now(), session.shard, session.shards, session.intents));
    List<FakeGuild> guilds =
        world.guilds.values().stream()
            .filter(guild -> guild.hasBot() && session.carries(guild.id()))
            .toList();
    session.dispatch("READY", ready(session, guilds));
    guilds.stream()
        .filter(guild -> !guild.isUnavailable())
        .forEach(guild -> session.dispatch("GUILD_CREATE", guild.created()));
  }

  /// topics/gateway-events#ready: servers come as unavailable ones first.
  private ObjectNode ready(Session session, List<FakeGuild> guilds) {
    return Tree.object(
        "v",
        10,
        "user",
        world.app.self(),
        "guilds",
        guilds.stream().map(g -> Tree.object("id", g.id(), "unavailable", true)).toList(),
        "private_channels",
        List.of(),
        "session_id",
        session.id,
        "resume_gateway_url",
        links.address().toString(),
        "shard",
        List.of(session.shard, session.shards),
        "application",
        Tree.object("id", world.app.id, "flags", world.app.flags()));
  }

  void resumed(Link link, JsonNode data) {
    if (!world.app.opens(Tree.text(data, "token"))) {
      link.closes(4004, "Authentication failed.");
      return;
    }
    Optional<Session> session = links.session(Tree.text(data, "session_id"));
    int sequence = Tree.number(data, "seq");
    if (session.isEmpty()) {
      link.send(Tree.object("op", 9, "d", false));
    } else if (!session.get().hasReached(sequence)) {
      link.closes(4007, "Invalid seq.");
    } else {
      session.get().resume(link, sequence);
      links.resumedOne();
    }
  }
}
