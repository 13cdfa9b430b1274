package dev.whetstone.discord.fake;

import dev.whetstone.core.fake.FakeWorld;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything the fake Discord knows.
final class World extends FakeWorld {
  // reference#snowflakes: milliseconds since the first second of 2015, then 22 bits.
  private static final long EPOCH = 1_420_070_400_000L;

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

  private long latest;

  World(InstantSource clock) {
    super(clock);
    this.app = new App(nextId(), nextId());
    this.links = new Links(this);
    this.feed = new Feed(this);
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
