package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.store.Outages;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that nothing arrives at a platform: an outage of it from the first failure to the next
/// arrival, whether the platform said so at once or it was found there. That it wants us to go
/// slower is neither. A time in which nothing was tried tells nothing, and begins no outage.
final class Arrivals {
  private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

  // Whatever fails is tried again sooner than this, unless it has expired.
  private static final Duration QUIET = Backoff.LONGEST.multipliedBy(2);

  private final Transactions transactions;
  private final Map<String, Run> failing = new HashMap<>();
  // Platforms without an open outage, as far as this process knows.
  private final Set<String> fine = new HashSet<>();

  /// Failures without an arrival or a quiet time between them.
  private record Run(Instant since, Instant newest) {
    Run and(Instant at) {
      return newest.plus(QUIET).isBefore(at) ? new Run(at, at) : new Run(since, at);
    }
  }

  Arrivals(Transactions transactions) {
    this.transactions = transactions;
  }

  void heard(String platform, Outcome outcome, Instant at) {
    switch (outcome) {
      case Outcome.Sent _, Outcome.Refused _ -> arrived(platform, at);
      case Outcome.Unknown _ -> failed(platform, at);
      case Outcome.TryAgain(var after, _) -> {
        if (after.isZero()) {
          failed(platform, at);
        }
      }
    }
  }

  void heard(String platform, Found found, Instant at) {
    if (found instanceof Found.There) {
      arrived(platform, at);
    }
  }

  private synchronized void arrived(String platform, Instant at) {
    failing.remove(platform);
    if (!fine.contains(platform) && note(() -> end(platform, at))) {
      fine.add(platform);
    }
  }

  private synchronized void failed(String platform, Instant at) {
    Instant since =
        failing.compute(platform, (_, run) -> run == null ? new Run(at, at) : run.and(at)).since();
    if (since.plus(Outages.SHORTEST).isBefore(at)) {
      fine.remove(platform);
      note(() -> begin(platform, since));
    }
  }

  private void begin(String platform, Instant since) {
    transactions.write(sql -> {
      Outages.begin(sql, platform, Outages.Cause.SENDING, since);
      return platform;
    });
  }

  private void end(String platform, Instant at) {
    transactions.write(sql -> {
      Outages.end(sql, platform, Outages.Cause.SENDING, at);
      return platform;
    });
  }

  /// What cannot be written now is written after the next sending.
  private static boolean note(Runnable write) {
    try {
      write.run();
      return true;
    } catch (StoreException failure) {
      log.warn("an outage cannot be noted yet: {}", failure.getMessage());
      return false;
    }
  }
}
