package dev.whetstone.discord;

import dev.whetstone.core.adapter.House;
import dev.whetstone.core.adapter.Life;
import dev.whetstone.core.chat.ChannelRef;
import java.time.Duration;

/// Channels that an operator added by their ids alone belong to the servers that they are in.
final class Adoptions {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int TRIES = 3;

  private final House house;
  private final Places places;
  private final Life life;

  Adoptions(House house, Places places, Life life) {
    this.house = house;
    this.places = places;
    this.life = life;
  }

  /// Asks Discord about each that waits, some times.
  void all() {
    for (int i = 0; i < TRIES; i++) {
      boolean isDone = true;
      for (ChannelRef waiting : house.waiting()) {
        isDone &= isSettled(waiting);
      }
      if (isDone || life.endsIn(PAUSE)) {
        return;
      }
    }
  }

  private boolean isSettled(ChannelRef waiting) {
    Called<Place> called = places.fresh(waiting.id());
    if (called instanceof Called.Fine<Place>(var place) && !place.guild().isEmpty()) {
      ChannelRef home = Places.channelRef(place.guild(), place.id());
      house.adopt(home);
      if (!place.name().isEmpty()) {
        house.named(home, place.name());
      }
    }
    // What Discord refuses may come with a server that takes the bot in.
    return called instanceof Called.Fine<?> || called instanceof Called.Said<?>;
  }
}
