package dev.whetstone.app.demo;

import java.time.Instant;
import java.util.Comparator;

/// What a scripted member does, and when.
///
/// @param nonce the same whenever the plan is made again, so that doing it twice changes nothing;
///   unique for the player
record Deed(Instant at, Player player, String nonce, Act act) implements Comparable<Deed> {
  private static final Comparator<Deed> ORDER =
      Comparator.comparing(Deed::at)
          .thenComparing(deed -> deed.player().id())
          .thenComparing(Deed::nonce);

  @Override
  public int compareTo(Deed other) {
    return ORDER.compare(this, other);
  }
}
