package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.store.Outages;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.store.Transactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices that nothing arrives at a platform: an outage of it from the first failure to the next
/// arrival. That it wants us to go slower is neither.
final class Arrivals {
  private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

  private final Transactions transactions;
  private final Map<String, Instant> failingSince = new HashMap<>();
  // Platforms without an open outage, as far as this process knows.
  private final Set<String> fine = new HashSet<>();

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

  private synchronized void arrived(String platform, Instant at) {
    failingSince.remove(platform);
    if (!fine.contains(platform) && note(() -> end(platform, at))) {
      fine.add(platform);
    }
  }

  private synchronized void failed(String platform, Instant at) {
    Instant since = failingSince.computeIfAbsent(platform, _ -> at);
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
