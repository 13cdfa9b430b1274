package dev.whetstone.app;

import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.ops.ClockWaits;
import dev.whetstone.core.ops.Metrics;
import dev.whetstone.core.schedule.Timekeeper;
import dev.whetstone.core.store.Database;
import java.io.File;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How a running product is, for `/health` and `/metrics`.
///
/// @param timekeeper empty until the product begins
record Vitals(
    Database database,
    Metrics metrics,
    Dispatcher dispatcher,
    Supplier<Optional<Timekeeper>> timekeeper) {
  Health health() {
    return new Health(database, this::sinceLook, this::clockWaits);
  }

  String metricsPage() {
    return metrics.page(new Metrics.Around(databaseBytes(), clockWaits()));
  }

  private Optional<Duration> sinceLook() {
    return timekeeper.get().map(Timekeeper::sinceLook);
  }

  private ClockWaits clockWaits() {
    return new ClockWaits(
        timekeeper.get().flatMap(Timekeeper::waitsForClockUntil), dispatcher.waitsForClockUntil());
  }

  private long databaseBytes() {
    return Stream.of("", "-wal")
        .map(part -> new File(database.file() + part).length())
        .mapToLong(Long::longValue)
        .sum();
  }
}
