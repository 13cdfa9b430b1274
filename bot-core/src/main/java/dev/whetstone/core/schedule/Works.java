package dev.whetstone.core.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Several works as one. A work that fails is logged and does not stop the others.
final class Works {
  private static final Logger LOG = LoggerFactory.getLogger(Works.class);

  private final List<DueWork> works;

  Works(List<DueWork> works) {
    this.works = List.copyOf(works);
  }

  /// The earliest instant at which one of them has something to do.
  Optional<Instant> next() {
    return works.stream().flatMap(Works::nextOf).min(Comparator.naturalOrder());
  }

  boolean isDueAt(Instant now) {
    return next().filter(due -> !due.isAfter(now)).isPresent();
  }

  /// Lets each do what is due; what comes back are those that did not fail.
  Works runAt(Instant now) {
    List<DueWork> fine = new ArrayList<>();
    for (DueWork work : works) {
      if (runs(work, now)) {
        fine.add(work);
      }
    }
    return new Works(fine);
  }

  boolean lacksSomeOf(Works all) {
    return works.size() < all.works.size();
  }

  /// Those with something to do at this instant, by name.
  String namesDueAt(Instant now) {
    return works.stream()
        .filter(work -> nextOf(work).anyMatch(due -> !due.isAfter(now)))
        .map(work -> work.getClass().getName())
        .toList()
        .toString();
  }

  // The edge of the clockwork: whatever a work throws must not stop the time of the others.
  private static boolean runs(DueWork work, Instant now) {
    try {
      work.runDue(now);
      return true;
    } catch (RuntimeException failure) {
      LOG.error("{} failed at {}", work.getClass().getName(), now, failure);
      return false;
    }
  }

  private static Stream<Instant> nextOf(DueWork work) {
    try {
      return work.nextDue().stream();
    } catch (RuntimeException failure) {
      LOG.error("{} could not say when it is due", work.getClass().getName(), failure);
      return Stream.empty();
    }
  }
}
