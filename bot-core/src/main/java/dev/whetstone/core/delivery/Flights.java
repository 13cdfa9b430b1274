package dev.whetstone.core.delivery;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The lanes that this process is sending from, by platform.
final class Flights {
  private final Map<String, String> platforms = new HashMap<>();
  private long landed;

  synchronized void start(String lane, String platform) {
    platforms.put(lane, platform);
  }

  synchronized void land(String lane) {
    platforms.remove(lane);
    landed++;
    notifyAll();
  }

  synchronized int count(String platform) {
    return (int) platforms.values().stream().filter(p -> Objects.equals(p, platform)).count();
  }

  synchronized boolean has(String lane) {
    return platforms.containsKey(lane);
  }

  synchronized long landed() {
    return landed;
  }

  /// Waits until more have landed; false when none had and none are under way.
  synchronized boolean awaitMoreThan(long before) throws InterruptedException {
    while (landed == before && !platforms.isEmpty()) {
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
