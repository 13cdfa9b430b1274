package dev.whetstone.core.delivery;

import dev.whetstone.core.schedule.ClockGuard;
import dev.whetstone.core.store.Settings;
import dev.whetstone.core.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices, across restarts, that the clock went back by more than a minute.
final class ClockSetback {
  private static final Logger log = LoggerFactory.getLogger(ClockSetback.class);
  private static final String NEWEST = "delivery.newest";
  // Not every tick is worth a write.
  private static final Duration STEP = Duration.ofSeconds(5);

  private volatile Instant furthest = Instant.EPOCH;
  private volatile @Nullable Instant caughtUp;

  /// Looks at the clock without a write, so that it is looked at when nothing is due, too.
  boolean isBack(Sql sql, Instant now) {
    Instant noted = newest(sql);
    Instant newest = noted.isAfter(furthest) ? noted : furthest;
    furthest = now.isAfter(newest) ? now : newest;
    boolean isBack = newest.isAfter(now.plus(ClockGuard.TOLERANCE));
    if (isBack && caughtUp == null) {
      log.warn("the clock went back from {} to {}; sending waits for it", newest, now);
    }
    if (!isBack && caughtUp != null) {
      log.info("the clock has caught up at {}; sending goes on", now);
    }
    caughtUp = isBack ? newest.minus(ClockGuard.TOLERANCE) : null;
    return isBack;
  }

  /// Lets those that start later know how late it was.
  void note(Sql sql, Instant now) {
    if (now.isAfter(newest(sql).plus(STEP))) {
      Settings.put(sql, NEWEST, String.valueOf(now.toEpochMilli()));
    }
  }

  /// Until when a process that starts now would send nothing; empty when all is well.
  static Optional<Instant> waitsUntil(Sql sql, Instant now) {
    Instant caughtUp = newest(sql).minus(ClockGuard.TOLERANCE);
    return caughtUp.isAfter(now) ? Optional.of(caughtUp) : Optional.empty();
  }

  private static Instant newest(Sql sql) {
    return Settings.get(sql, NEWEST)
        .map(millis -> Instant.ofEpochMilli(Long.parseLong(millis)))
        .orElse(Instant.EPOCH);
  }

  /// What was put back from another machine or a wrong clock must not stop all sending.
  static void forgetAfter(Sql sql, Instant now) {
    if (newest(sql).isAfter(now)) {
      Settings.put(sql, NEWEST, String.valueOf(now.toEpochMilli()));
    }
  }

  /// Until when nothing is sent; empty when all is well.
  Optional<Instant> waitsUntil() {
    return Optional.ofNullable(caughtUp);
  }
}
