package dev.whetstone.core.delivery;

import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
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
  private static final Duration LAST_SENDINGS = Duration.ofSeconds(8);
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
  private final Orphans orphans;
  private final Semaphore bell = new Semaphore(0);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ClockSetback setback = new ClockSetback();
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
    this.orphans = new Orphans(presence, flights);
    this.claims = new Claims(presence.id(), List.copyOf(watchers));
    Health health = new Health();
    Backoff backoff = new Backoff(random);
    this.sender =
        new Sender(
            transactions,
            new Records(claims, List.copyOf(watchers), limits, backoff, health),
            new Records(new Claims(presence.id(), List.of()), List.of(), limits, backoff, health),
            health,
            new Turnstile(limits),
            presence.id(),
            clock,
            closing);
  }

  /// Sets who hears of every sending from now on.
  public void tellsTo(SendTally tally) {
    sender.tellsTo(tally);
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
    if (!orphans.among(transactions.read(Lanes::held)).isEmpty()) {
      return Optional.of(clock.instant());
    }
    Instant earliest = setback.waitsUntil().orElse(Instant.MIN);
    return transactions
        .read(sql -> Outlook.next(sql, platforms.keySet()))
        .map(at -> at.isAfter(earliest) ? at : earliest);
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
    Instant now = clock.instant();
    return setback.waitsUntil().filter(until -> until.isAfter(now));
  }

  private synchronized boolean launchDue(Instant now) {
    if (closing.getCount() == 0) {
      return false;
    }
    List<String> open =
        platforms.keySet().stream().filter(name -> room(name) > 0).sorted().toList();
    Outlook outlook =
        transactions.read(sql -> {
          isClockBack(sql, now); // also when nothing is due
          return Outlook.of(sql, open);
        });
    boolean tookOver = takeOverFromTheGone(outlook.held());
    if (!tookOver && !outlook.isAnythingDue(now)) {
      return false;
    }
    List<Claim> claimed = new ArrayList<>();
    boolean expired = transactions.write(sql -> claim(sql, open, now, claimed));
    claimed.forEach(this::launch);
    return expired || !claimed.isEmpty();
  }

  private int room(String platform) {
    // While one claim follows another, both count; as many as are sent may wait for their record.
    return Math.max(0, 2 * limits.of(platform) - flights.count(platform));
  }

  private boolean claim(Sql sql, List<String> open, Instant now, List<Claim> claimed) {
    if (isClockBack(sql, now)) {
      return false;
    }
    setback.note(sql, now);
    int expired = claims.expireDue(sql, now);
    open.forEach(name -> claimed.addAll(claims.due(sql, name, room(name), now)));
    return expired > 0;
  }

  /// An instant that somebody took before they had to wait is no clock that went back.
  private boolean isClockBack(Sql sql, Instant now) {
    Instant shown = clock.instant();
    return setback.isBack(sql, shown.isAfter(now) ? shown : now);
  }

  private void launch(Claim claim) {
    flights.start(claim.held(presence.id()), claim.platform());
    Thread.ofVirtual()
        .name("send " + claim.lane())
        .uncaughtExceptionHandler(
            (thread, failure) -> log.error("{} ended early", thread.getName(), failure))
        .start(() -> fly(claim));
  }

  private void fly(Claim first) {
    Platform platform = Objects.requireNonNull(platforms.get(first.platform()));
    Set<Lanes.Held> mine = new HashSet<>(Set.of(first.held(presence.id())));
    try {
      Optional<Claim> claim = Optional.of(first);
      while (claim.isPresent()) {
        claim = sender.step(platform, claim.get(), next -> takeOff(next, mine));
        landBut(mine, claim.map(next -> next.held(presence.id())));
      }
    } finally {
      landBut(mine, Optional.empty());
      wake();
    }
  }

  /// Known before the claim is committed, so that nobody takes the lane for an orphan.
  private void takeOff(Claim claim, Set<Lanes.Held> mine) {
    flights.start(claim.held(presence.id()), claim.platform());
    mine.add(claim.held(presence.id()));
  }

  private void landBut(Set<Lanes.Held> mine, Optional<Lanes.Held> current) {
    List<Lanes.Held> left =
        mine.stream().filter(lease -> !Optional.of(lease).equals(current)).toList();
    left.forEach(flights::land);
    left.forEach(mine::remove);
  }

  private boolean takeOverFromTheGone(List<Lanes.Held> held) {
    List<Lanes.Held> lost = orphans.among(held);
    if (lost.isEmpty()) {
      return false;
    }
    log.info("taking over {} lanes whose sender is gone", lost.size());
    transactions.write(sql -> {
      lost.forEach(lane -> Lanes.takeOver(sql, lane));
      return lost.size();
    });
    return true;
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
    boolean isFull = platforms.keySet().stream().noneMatch(name -> room(name) > 0);
    Duration wanted =
        isFull ? LONGEST_REST : nextDue().map(at -> Duration.between(now, at)).orElse(LONGEST_REST);
    return wanted.compareTo(LONGEST_REST) > 0
        ? LONGEST_REST
        : wanted.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : wanted;
  }

  /// Begins nothing more from now on, and lets no [#runDue] wait for what is being sent.
  public void endSoon() {
    closing.countDown();
    flights.waitForNone();
    wake();
  }

  /// To be closed before the database. Claims nothing more, gives what is being sent eight seconds
  /// to arrive, so that the process is gone within ten, and frees its lanes.
  @Override
  public void close() {
    endSoon();
    try {
      awaitTheLast();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    transactions.write(this::freeOwn);
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
