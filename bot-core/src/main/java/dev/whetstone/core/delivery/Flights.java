package dev.whetstone.core.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The leases under which this process is sending, by platform.
final class Flights {
  private final Map<Lanes.Held, String> platforms = new HashMap<>();
  private long landed;
  private boolean ending;

  synchronized void start(Lanes.Held lease, String platform) {
    platforms.put(lease, platform);
  }

  synchronized void land(Lanes.Held lease) {
    platforms.remove(lease);
    landed++;
    notifyAll();
  }

  synchronized int count(String platform) {
    return (int) platforms.values().stream().filter(p -> Objects.equals(p, platform)).count();
  }

  synchronized boolean has(Lanes.Held lease) {
    return platforms.containsKey(lease);
  }

  synchronized long landed() {
    return landed;
  }

  /// Lets nobody wait for more from now on; at the end all are waited for.
  synchronized void waitForNone() {
    ending = true;
    notifyAll();
  }

  /// Waits until more have landed; false when none had and none are under way or waited for.
  synchronized boolean awaitMoreThan(long before) throws InterruptedException {
    while (landed == before && !platforms.isEmpty() && !ending) {
      wait();
    }
    return landed != before;
  }

  /// Waits until all have landed, no longer than this.
  synchronized boolean awaitAll(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!platforms.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
