package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is told over the gateway: topics/gateway-events.
final class Feed {
  private final World world;
  private final List<Runnable> kept = new ArrayList<>();
  private final Set<String> doubled = new HashSet<>();
  private Echo echo = Echo.AT_ONCE;

  Feed(World world) {
    this.world = world;
  }

  void echoes(Echo how) {
    echo = how;
  }

  void releaseEchoes() {
    List<Runnable> now = List.copyOf(kept);
    kept.clear();
    now.forEach(Runnable::run);
  }

  void duplicates(List<String> types) {
    doubled.addAll(types);
  }

  /// MESSAGE_CREATE. Ours comes as the echo setting says, with the nonce that it was sent with:
  /// resources/message#message-object ("nonce: used for validating a message was sent").
  void created(FakeChannel channel, ObjectNode message, String nonce) {
    ObjectNode data = placed(channel, message);
    boolean isOurs = Tree.text(message.path("author"), "id").equals(world.app.bot);
    if (!nonce.isEmpty()) {
      data.put("nonce", nonce);
    }
    Runnable tells = () -> inChannel(channel, "MESSAGE_CREATE", data);
    if (!isOurs || echo == Echo.AT_ONCE) {
      tells.run();
    } else if (echo == Echo.BY_HAND) {
      kept.add(tells);
    }
  }

  /// MESSAGE_UPDATE: the whole message.
  void updated(FakeChannel channel, ObjectNode message) {
    inChannel(channel, "MESSAGE_UPDATE", placed(channel, message));
  }

  private ObjectNode placed(FakeChannel channel, ObjectNode message) {
    ObjectNode data = message.deepCopy();
    FakeGuild guild = channel.guild();
    if (guild != null) {
      String author = Tree.text(message.path("author"), "id");
      data.put("guild_id", guild.id());
      // "member: not sent for webhooks".
      if (author.equals(world.app.bot) || world.people.containsKey(author)) {
        data.set("member", GuildShape.bareMember(List.of()));
      }
    }
    return data;
  }

  /// Something with a message: for those who may see the channel and asked for its kind.
  void inChannel(FakeChannel channel, String type, ObjectNode data) {
    boolean isReaction = type.contains("REACTION");
    FakeGuild guild = channel.guild();
    if (guild == null) {
      send(null, type, data, isReaction ? Intents.DIRECT_REACTIONS : Intents.DIRECT_MESSAGES);
    } else if (Rights.sees(channel)) {
      data.put("guild_id", guild.id());
      guild(guild, type, data, isReaction ? Intents.GUILD_REACTIONS : Intents.GUILD_MESSAGES);
    }
  }

  /// CHANNEL_… or THREAD_…, with CREATE, UPDATE or DELETE.
  void channel(String what, FakeChannel channel) {
    FakeGuild guild = channel.guild();
    if (guild == null) {
      return;
    }
    ObjectNode data = channel.json();
    if (channel.isThread() && what.equals("DELETE")) {
      // topics/gateway-events#thread-delete: only ids and the type.
      data.retain("id", "guild_id", "parent_id", "type");
    }
    guild(guild, (channel.isThread() ? "THREAD_" : "CHANNEL_") + what, data, Intents.GUILDS);
  }

  /// THREAD_CREATE of a thread that is new, not only newly seen.
  void threadCreated(FakeChannel thread) {
    FakeGuild guild = thread.guild();
    if (guild != null) {
      guild(guild, "THREAD_CREATE", thread.json().put("newly_created", true), Intents.GUILDS);
    }
  }

  /// topics/gateway-events#thread-list-sync: the threads of a channel that the bot sees again.
  void threadsSynced(FakeChannel channel) {
    FakeGuild guild = channel.guild();
    if (guild != null) {
      List<FakeChannel> active =
          guild.active().stream().filter(thread -> thread.place() == channel).toList();
      ObjectNode data = GuildRoutes.listed(active).put("guild_id", guild.id());
      data.set("channel_ids", Tree.array(List.of(channel.id())));
      guild(guild, "THREAD_LIST_SYNC", data, Intents.GUILDS);
    }
  }

  void guild(FakeGuild guild, String type, ObjectNode data, int intents) {
    if (guild.hasBot() && !guild.isUnavailable()) {
      send(guild, type, data, intents);
    }
  }

  void send(@Nullable FakeGuild guild, String type, ObjectNode data, int intents) {
    int times = doubled.contains(type) ? 2 : 1;
    for (int i = 0; i < times; i++) {
      world.links.dispatch(guild == null ? "0" : guild.id(), type, data, intents);
    }
  }
}
