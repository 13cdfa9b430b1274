package dev.whetstone.core.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells leases that nobody sends under any more.
final class Orphans {
  private final Presence presence;
  private final Flights flights;

  Orphans(Presence presence, Flights flights) {
    this.presence = presence;
    this.flights = flights;
  }

  /// Those of processes that are gone, and our own whose sending ended without a record.
  List<Lanes.Held> among(List<Lanes.Held> held) {
    Set<String> gone =
        held.stream()
            .map(Lanes.Held::owner)
            .distinct()
            .filter(owner -> !isOurs(owner) && presence.isGone(owner))
            .collect(Collectors.toSet());
    return held.stream()
        .filter(lease -> isOurs(lease.owner()) ? !flights.has(lease) : gone.contains(lease.owner()))
        .toList();
  }

  private boolean isOurs(String owner) {
    return owner.equals(presence.id());
  }
}
