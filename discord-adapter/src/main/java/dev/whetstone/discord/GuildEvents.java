package dev.whetstone.discord;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.chat.ChannelRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What happens to servers, channels and threads
/// (discord.com/developers/docs/events/gateway-events#guilds, #channels, #threads).
final class GuildEvents {
  private static final Logger log = LoggerFactory.getLogger(GuildEvents.class);

  private final House house;
  private final Places places;

  GuildEvents(House house, Places places) {
    this.house = house;
    this.places = places;
  }

  /// Notes where threads and channels are; asks nobody, so that it can be done in the order of
  /// events.
  void note(String type, Payload event) {
    switch (type) {
      case "GUILD_CREATE", "THREAD_LIST_SYNC" -> {
        String guild = event.some("guild_id").orElseGet(() -> event.text("id"));
        Stream.of("channels", "threads")
            .flatMap(list -> event.all(list).stream())
            .map(channel -> Place.of(channel, guild))
            .forEach(places::is);
        // A list of threads names channels by ids alone.
      }
      case "CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE" ->
          places.is(Place.of(event, event.text("guild_id")));
      case "CHANNEL_DELETE", "THREAD_DELETE" -> places.isGone(event.text("id"));
      default -> {}
    }
  }

  /// Tells the product what it has to know.
  void take(String type, Payload event) {
    String guild = event.text("guild_id");
    switch (type) {
      case "GUILD_CREATE" -> joined(event);
      case "GUILD_DELETE" -> left(event);
      case "CHANNEL_DELETE" -> house.gone(Places.channelRef(guild, event.text("id")));
      case "CHANNEL_UPDATE" ->
          house.renamed(Places.channelRef(guild, event.text("id")), event.text("name"));
      default -> {}
    }
  }

  private void joined(Payload guild) {
    if (guild.flag("unavailable")) {
      return;
    }
    String id = guild.text("id");
    house.joined(Places.workspace(id));
    List<Payload> channels = guild.all("channels");
    Set<String> here = new HashSet<>();
    channels.forEach(channel -> here.add(channel.text("id")));
    house.waiting().stream()
        .filter(waiting -> here.contains(waiting.id()))
        .forEach(waiting -> house.adopt(Places.channelRef(id, waiting.id())));
    channels.forEach(channel -> {
      ChannelRef ref = Places.channelRef(id, channel.text("id"));
      channel.some("name").ifPresent(name -> house.named(ref, name));
    });
  }

  /// An outage is no farewell (discord.com/developers/docs/events/gateway-events#guild-delete: "If
  /// the unavailable field is not set, the user was removed from the guild").
  private void left(Payload guild) {
    if (guild.has("unavailable")) {
      log.warn("server {} is not available just now", guild.text("id"));
    } else {
      log.warn("the bot was taken out of server {}", guild.text("id"));
      house.gone(Places.workspace(guild.text("id")));
    }
  }
}
