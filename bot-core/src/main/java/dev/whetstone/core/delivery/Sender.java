package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.StoreException;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Talks to a platform about one claim, outside any transaction, and records what came of it.
final class Sender {
  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  private final Transactions transactions;
  private final Records watched;
  private final Records unwatched;
  private final Health health;
  private final Arrivals arrivals;
  private final Turnstile turnstile;
  private final String owner;
  private final InstantSource clock;
  private final CountDownLatch closing;
  private volatile SendTally tally = SendTally.NONE;

  Sender(
      Transactions transactions,
      Records watched,
      Records unwatched,
      Health health,
      Turnstile turnstile,
      String owner,
      InstantSource clock,
      CountDownLatch closing) {
    this.transactions = transactions;
    this.watched = watched;
    this.unwatched = unwatched;
    this.health = health;
    this.arrivals = new Arrivals(transactions);
    this.turnstile = turnstile;
    this.owner = owner;
    this.clock = clock;
    this.closing = closing;
  }

  void tellsTo(SendTally other) {
    tally = other;
  }

  /// Sends or looks, records it, and claims what the lane has next, or else another lane.
  ///
  /// @param claims hears of the next claim before it is committed
  Optional<Claim> step(Platform platform, Claim claim, Consumer<Claim> claims) {
    Recording recording =
        turnstile.through(
            platform.name(), () -> claim.isLook() ? look(platform, claim) : send(platform, claim));
    return record(claim, recording, claims);
  }

  private Recording send(Platform platform, Claim claim) {
    long begun = System.nanoTime();
    Outcome outcome = sendOnce(platform, claim);
    Instant now = clock.instant();
    tell(claim, word(outcome), now, begun);
    if (outcome instanceof Outcome.Unknown) {
      health.unknown(platform.name());
    } else {
      health.plainAnswer(platform.name(), now);
    }
    arrivals.heard(platform.name(), outcome, now);
    return (records, sql) -> records.outcome(sql, claim, outcome, now);
  }

  private void tell(Claim claim, String outcome, Instant now, long begunNanos) {
    Duration lag = Duration.between(claim.row().notBefore(), now);
    Duration took = Duration.ofNanos(System.nanoTime() - begunNanos);
    tally.ended(
        new SendTally.Ending(
            claim.platform(),
            claim.row().key(),
            claim.sending().channel().id(),
            outcome,
            lag,
            took));
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent _ -> "sent";
      case Outcome.TryAgain _ -> "try_again";
      case Outcome.Unknown _ -> "unknown";
      case Outcome.Refused _ -> "refused";
    };
  }

  private static String word(Found found) {
    return switch (found) {
      case Found.There _ -> "found";
      case Found.Absent _ -> "absent";
      case Found.Barred _ -> "barred";
      case Found.CannotTell _ -> "cannot_tell";
    };
  }

  private static Outcome sendOnce(Platform platform, Claim claim) {
    try {
      return platform.send(claim.sending());
    } catch (RuntimeException bug) {
      log.error("{} failed while sending {}", platform.name(), claim.row().key(), bug);
      return new Outcome.Unknown(bug.getClass().getSimpleName());
    }
  }

  private Recording look(Platform platform, Claim claim) {
    long begun = System.nanoTime();
    Found found = find(platform, claim);
    Instant now = clock.instant();
    tell(claim, word(found), now, begun);
    if (!(found instanceof Found.CannotTell)) {
      health.plainAnswer(platform.name(), now);
    }
    arrivals.heard(platform.name(), found, now);
    return (records, sql) -> records.found(sql, claim, found, now);
  }

  private static Found find(Platform platform, Claim claim) {
    try {
      return platform.find(claim.sending(), claim.triedAt());
    } catch (RuntimeException bug) {
      log.error("{} failed while looking for {}", platform.name(), claim.row().key(), bug);
      return new Found.CannotTell(bug.getClass().getSimpleName());
    }
  }

  private Optional<Claim> record(Claim claim, Recording recording, Consumer<Claim> claims) {
    try {
      return persistently(sql -> recorded(sql, watched, claim, recording, claims));
    } catch (StoreException closed) {
      throw closed;
    } catch (RuntimeException bug) {
      log.error("a watcher failed; {} is recorded without it", claim.row().key(), bug);
      return persistently(sql -> recorded(sql, unwatched, claim, recording, claims));
    }
  }

  private Optional<Claim> recorded(
      Sql sql, Records records, Claim claim, Recording recording, Consumer<Claim> claims) {
    if (!Lanes.isHeldBy(sql, claim.lane(), owner, claim.fence())) {
      log.warn("{} was taken over while it was being sent", claim.row().key());
      return Optional.empty();
    }
    recording.on(records, sql);
    if (closing.getCount() == 0) {
      Lanes.release(sql, claim.lane(), Lanes.turn(sql, claim.lane()));
      return Optional.empty();
    }
    Optional<Claim> next = next(sql, records.claims(), claim);
    next.ifPresent(claims);
    return next;
  }

  /// Another lane is claimed along with the record, to save a commit for each message of a burst.
  private Optional<Claim> next(Sql sql, Claims claims, Claim last) {
    Instant now = clock.instant();
    Optional<Claim> same = claims.next(sql, last.platform(), last.lane(), now);
    return same.isPresent() ? same : claims.due(sql, last.platform(), 1, now).stream().findFirst();
  }

  /// A full disk must not make us forget what was sent: the record waits until there is room.
  private <T> T persistently(Function<Sql, T> work) {
    while (true) {
      try {
        return transactions.write(work);
      } catch (StoreException failure) {
        if (failure.reason() == StoreException.Reason.CLOSED || isClosingWithin(1)) {
          throw failure;
        }
        log.error("cannot record what was sent, trying again: {}", failure.getMessage());
      }
    }
  }

  private boolean isClosingWithin(long seconds) {
    try {
      return closing.await(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private interface Recording {
    void on(Records records, Sql sql);
  }
}
