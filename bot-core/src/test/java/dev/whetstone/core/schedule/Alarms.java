package dev.whetstone.core.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Due work for tests: alarms that write down when they rang, and may set others.
final class Alarms implements DueWork {
  final List<Instant> rang = new ArrayList<>();
  private final TreeMap<Instant, List<Consumer<Instant>>> alarms = new TreeMap<>();

  synchronized Alarms at(Instant at) {
    return at(at, now -> {});
  }

  synchronized Alarms at(String at) {
    return at(Instant.parse(at));
  }

  /// Does something more when it rings.
  synchronized Alarms at(Instant at, Consumer<Instant> rings) {
    alarms.computeIfAbsent(at, instant -> new ArrayList<>()).add(rings);
    return this;
  }

  @Override
  public synchronized Optional<Instant> nextDue() {
    return alarms.keySet().stream().min(Comparator.naturalOrder());
  }

  @Override
  public synchronized void runDue(Instant now) {
    List<Consumer<Instant>> due =
        alarms.headMap(now, true).values().stream().flatMap(Collection::stream).toList();
    alarms.headMap(now, true).clear();
    due.forEach(rings -> {
      rang.add(now);
      rings.accept(now);
    });
  }

  synchronized int count() {
    return rang.size();
  }
}
