package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what the outbox holds: each lane in order, one at a time, lanes side by side.
///
/// A lane belongs to the process that sends from it for as long as that process is present. Nothing
/// is timed: no clock that is moved takes a lane from the living, or keeps it for the dead. What a
/// process was sending when it went is looked for by its successor.
public final class Dispatcher implements DueWork, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration LAST_SENDINGS = Duration.ofSeconds(10);
  private static final Duration LONGEST_REST = Duration.ofSeconds(10);
  private static final Duration SHORTEST_REST = Duration.ofMillis(20);

  private final Transactions transactions;
  private final Map<String, Platform> platforms;
  private final RateLimits limits;
  private final Presence presence;
  private final InstantSource clock;
  private final Claims claims;
  private final Sender sender;
  private final Flights flights = new Flights();
  private final Semaphore bell = new Semaphore(0);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ClockGuard clockGuard = new ClockGuard();
  private final Heartbeat heartbeat;
  private @Nullable Thread loop;

  /// A dispatcher for these platforms; sends nothing before [#start] or [#runDue].
  public Dispatcher(
      Transactions transactions,
      List<? extends Platform> platforms,
      List<? extends DeliveryWatcher> watchers,
      RateLimits limits,
      Presence presence,
      InstantSource clock,
      RandomGenerator random) {
    this.transactions = transactions;
    this.platforms = platforms.stream().collect(Collectors.toMap(Platform::name, p -> p));
    this.limits = limits;
    this.presence = presence;
    this.clock = clock;
    this.claims = new Claims(presence.id(), List.copyOf(watchers));
    Health health = new Health();
    Backoff backoff = new Backoff(random);
    this.sender =
        new Sender(
            transactions,
            new Records(claims, List.copyOf(watchers), limits, backoff, health),
            new Records(new Claims(presence.id(), List.of()), List.of(), limits, backoff, health),
            health,
            presence.id(),
            clock,
            closing);
    this.heartbeat = new Heartbeat(transactions, presence.id());
    heartbeat.beat(clock.instant());
  }

  /// Sends by itself from now on, as the clock goes.
  public synchronized void start() {
    loop = Thread.ofPlatform().name("dispatcher").daemon().start(this::loop);
  }

  /// Something was committed that may have to be sent.
  public void wake() {
    bell.release();
  }

  @Override
  public Optional<Instant> nextDue() {
    Optional<Instant> next = transactions.read(this::next);
    Instant earliest = clockGuard.waitsUntil().orElse(Instant.MIN);
    return next.map(at -> at.isAfter(earliest) ? at : earliest);
  }

  private Optional<Instant> next(Sql sql) {
    return Stream.concat(
            platforms.keySet().stream().flatMap(name -> Lanes.nextAt(sql, name).stream()),
            Claims.nextExpiry(sql).stream())
        .min(Instant::compareTo);
  }

  /// Sends everything that is due at `now`, and what becomes due by that, and returns when it has
  /// arrived or can only be tried again later.
  @Override
  public void runDue(Instant now) {
    try {
      boolean goesOn = true;
      while (goesOn) {
        long before = flights.landed();
        boolean launched = launchDue(now);
        goesOn = flights.awaitMoreThan(before) || launched;
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Until when nothing is sent because the clock jumped back; absent when all is well.
  public Optional<Instant> waitsForClockUntil() {
    return clockGuard.waitsUntil();
  }

  private synchronized boolean launchDue(Instant now) {
    if (closing.getCount() == 0) {
      return false;
    }
    takeOverFromTheGone();
    List<String> open =
        platforms.keySet().stream().filter(name -> room(name) > 0).sorted().toList();
    if (!transactions.read(sql -> isAnythingDue(sql, open, now))) {
      return false;
    }
    List<Claim> claimed = new ArrayList<>();
    boolean expired = transactions.write(sql -> claim(sql, open, now, claimed));
    claimed.forEach(this::launch);
    return expired || !claimed.isEmpty();
  }

  private int room(String platform) {
    return limits.of(platform) - flights.count(platform);
  }

  private static boolean isAnythingDue(Sql sql, List<String> platforms, Instant now) {
    return Stream.concat(
            Claims.nextExpiry(sql).stream(),
            platforms.stream().flatMap(name -> Lanes.nextAt(sql, name).stream()))
        .anyMatch(at -> !at.isAfter(now));
  }

  private boolean claim(Sql sql, List<String> open, Instant now, List<Claim> claimed) {
    if (clockGuard.isBack(sql, now)) {
      return false;
    }
    int expired = claims.expireDue(sql, now);
    open.forEach(name -> claimed.addAll(claims.due(sql, name, room(name), now)));
    return expired > 0;
  }

  private void launch(Claim claim) {
    flights.start(claim.lane(), claim.platform());
    Thread.ofVirtual()
        .name("send " + claim.lane())
        .uncaughtExceptionHandler(
            (thread, failure) -> log.error("{} ended early", thread.getName(), failure))
        .start(() -> fly(claim));
  }

  private void fly(Claim first) {
    try {
      Platform platform = Objects.requireNonNull(platforms.get(first.platform()));
      Optional<Claim> claim = Optional.of(first);
      while (claim.isPresent()) {
        claim = sender.step(platform, claim.get());
      }
    } finally {
      flights.land(first.lane());
      wake();
    }
  }

  /// Others that are gone, and lanes of our own whose sending ended without a record.
  private void takeOverFromTheGone() {
    List<Lanes.Held> lost =
        transactions.read(Lanes::held).stream()
            .filter(held ->
                held.owner().equals(presence.id())
                    ? !flights.has(held.lane())
                    : presence.isGone(held.owner()))
            .toList();
    if (!lost.isEmpty()) {
      takeOver(lost);
    }
  }

  private void takeOver(List<Lanes.Held> lost) {
    log.info("taking over {} lanes whose sender is gone", lost.size());
    transactions.write(sql -> {
      lost.forEach(held -> Lanes.takeOver(sql, held));
      return lost.size();
    });
  }

  private void loop() {
    try {
      while (closing.getCount() > 0) {
        Duration rest = turn();
        if (bell.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
          bell.drainPermits();
        }
      }
    } catch (InterruptedException nobodyShould) {
      log.warn("the dispatcher was interrupted and ends", nobodyShould);
    }
  }

  private Duration turn() {
    try {
      Instant now = clock.instant();
      while (launchDue(now)) {
        now = clock.instant();
      }
      return rest(now);
    } catch (RuntimeException failure) {
      // The edge of this thread: what failed is rolled back and due again.
      log.error("the dispatcher failed and goes on in {}", LONGEST_REST, failure);
      return LONGEST_REST;
    }
  }

  private Duration rest(Instant now) {
    heartbeat.beatIfDue(now);
    boolean isFull = platforms.keySet().stream().noneMatch(name -> room(name) > 0);
    Duration wanted =
        isFull ? LONGEST_REST : nextDue().map(at -> Duration.between(now, at)).orElse(LONGEST_REST);
    return wanted.compareTo(LONGEST_REST) > 0
        ? LONGEST_REST
        : wanted.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : wanted;
  }

  /// Claims nothing more, gives what is being sent ten seconds to arrive, and frees its lanes.
  @Override
  public void close() {
    closing.countDown();
    wake();
    try {
      awaitTheLast();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    transactions.write(this::freeOwn);
    heartbeat.beat(clock.instant());
    presence.close();
  }

  private void awaitTheLast() throws InterruptedException {
    Thread started = startedLoop();
    if (started != null) {
      started.join();
    }
    if (!flights.awaitAll(LAST_SENDINGS)) {
      log.warn("closing while something is still being sent; it is looked for at the next start");
    }
  }

  private synchronized @Nullable Thread startedLoop() {
    return loop;
  }

  private int freeOwn(Sql sql) {
    List<Lanes.Held> own =
        Lanes.held(sql).stream().filter(held -> held.owner().equals(presence.id())).toList();
    own.forEach(held -> Lanes.takeOver(sql, held));
    return own.size();
  }
}
