package dev.whetstone.core.delivery;

import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a dispatcher sees before it writes anything.
///
/// @param held the lanes that somebody is sending from
/// @param next when there is something to do; absent for nothing
record Outlook(List<Lanes.Held> held, Optional<Instant> next) {
  static Outlook of(Sql sql, Collection<String> platforms) {
    return new Outlook(Lanes.held(sql), next(sql, platforms));
  }

  static Optional<Instant> next(Sql sql, Collection<String> platforms) {
    return Stream.concat(
            platforms.stream().flatMap(name -> Lanes.nextAt(sql, name).stream()),
            Claims.nextExpiry(sql).stream())
        .min(Instant::compareTo);
  }

  boolean isAnythingDue(Instant now) {
    return next.filter(at -> !at.isAfter(now)).isPresent();
  }
}
