package dev.whetstone.discord;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.ServiceTime;
import dev.whetstone.core.chat.ThreadRef;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What those who hear from Discord need besides the door.
///
/// @param clock the product's
/// @param time translates Discord's instants into the product's
record Hearing(
    House house,
    Us us,
    Places places,
    DiscordPlatform platform,
    DirectTopics directs,
    InstantSource clock,
    ServiceTime time) {
  /// Where an interaction was, by what is known; a channel that Discord does not tell of is taken
  /// as it stands.
  Place known(Interaction interaction) {
    return places.of(interaction.place()) instanceof Called.Fine<Place>(var place)
        ? place
        : new Place(
            interaction.place(), interaction.guild(), 0, "", "", false, false, false, Map.of());
  }

  /// The thread with an id; empty for what is none, or cannot be known now.
  Optional<ThreadRef> thread(String guild, String id) {
    return places.of(id) instanceof Called.Fine<Place>(var place)
            && place.isThread()
            && !place.parent().isEmpty()
        ? Optional.of(new ThreadRef(Places.channelRef(guild, place.parent()), id))
        : Optional.empty();
  }
}
