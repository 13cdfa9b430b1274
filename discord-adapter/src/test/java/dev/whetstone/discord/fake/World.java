package dev.whetstone.discord.fake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Everything the fake knows, under one lock.
final class World {
  // reference#snowflakes: milliseconds since the first second of 2015, then 22 bits.
  private static final long EPOCH = 1_420_070_400_000L;

  final InstantSource clock;
  final Map<String, FakeGuild> guilds = new LinkedHashMap<>();
  final Map<String, FakeChannel> channels = new LinkedHashMap<>();
  final Map<String, Person> people = new LinkedHashMap<>();
  final Map<String, Interaction> interactions = new LinkedHashMap<>();
  final List<Violation> violations = new ArrayList<>();
  final Commands commands = new Commands(this);
  final Reactions reactions = new Reactions(this);
  final Posting posting = new Posting(this);
  final App app;
  final Links links;
  final Feed feed;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private String address = "";
  private long latest;

  World(InstantSource clock) {
    this.clock = clock;
    this.app = new App(nextId(), nextId());
    this.links = new Links(this);
    this.feed = new Feed(this);
  }

  Instant now() {
    return clock.instant();
  }

  /// The address of the HTTP server, without a slash at the end.
  String address() {
    return address;
  }

  void livesAt(String url) {
    address = url;
  }

  /// Does something with nobody else at it, and wakes who waits.
  <T> T within(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      changed.signalAll();
      lock.unlock();
    }
  }

  void doing(Runnable work) {
    within(() -> {
      work.run();
      return true;
    });
  }

  /// Waits in real time until something is seen; fails with what it waited for.
  <T> T await(String what, Supplier<Optional<T>> look) {
    long left = FakeDiscord.PATIENCE.toNanos();
    lock.lock();
    try {
      Optional<T> seen = look.get();
      while (seen.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
        seen = look.get();
      }
      return seen.orElseThrow(() -> new AssertionError("Waited in vain for " + what));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + what, interrupted);
    } finally {
      lock.unlock();
    }
  }

  void awaitThat(String what, BooleanSupplier look) {
    boolean _ = await(what, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  /// An id that says when it was made; unique and increasing.
  String nextId() {
    latest = Math.max((now().toEpochMilli() - EPOCH) << 22, latest + 1);
    return Long.toUnsignedString(latest);
  }

  /// When an id was made, to the millisecond.
  static Instant instantOf(String id) {
    return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >> 22) + EPOCH);
  }

  static boolean isLater(String id, String than) {
    return Long.compareUnsigned(Long.parseUnsignedLong(id), Long.parseUnsignedLong(than)) > 0;
  }

  FakeChannel channel(String id) {
    return Optional.ofNullable(channels.get(id))
        .orElseThrow(() -> Refusal.unknown(10003, "Unknown Channel"));
  }

  FakeGuild guild(String id) {
    return Optional.ofNullable(guilds.get(id))
        .orElseThrow(() -> Refusal.unknown(10004, "Unknown Guild"));
  }

  void blames(Violation.Kind kind, String what) {
    violations.add(new Violation(kind, what));
  }
}
