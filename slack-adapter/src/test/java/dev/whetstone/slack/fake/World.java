package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import dev.whetstone.core.fake.FakeWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Everything the fake Slack knows.
final class World extends FakeWorld {
  static final String APP = "A0WHETSTONE";

  final Map<String, FakeTeam> teams = new LinkedHashMap<>();
  final Map<String, Grant> grants = new LinkedHashMap<>();
  final Map<String, StoredFile> files = new LinkedHashMap<>();
  final Map<String, LiveView> views = new LinkedHashMap<>();
  final Map<String, Trigger> triggers = new LinkedHashMap<>();
  final Map<String, ResponseUrl> responseUrls = new LinkedHashMap<>();
  final List<Violation> violations = new ArrayList<>();
  final List<JsonObject> answers = new ArrayList<>();
  final OAuth oauth = new OAuth(this);
  final Deliveries deliveries = new Deliveries(this);
  final EventFeed feed = new EventFeed(this);

  private boolean filesAreSlow;
  private long lastTs;
  private long sequence;

  World(InstantSource clock) {
    super(clock);
  }

  boolean filesAreSlow() {
    return filesAreSlow;
  }

  void filesAreSlow(boolean slow) {
    filesAreSlow = slow;
  }

  /// A timestamp as Slack's messages have: seconds, a dot, six digits; unique and increasing
  /// (docs.slack.dev/messaging/retrieving-messages: `ts` is the message's id in its channel).
  String nextTs() {
    Instant now = now();
    long micros =
        TimeUnit.SECONDS.toMicros(now.getEpochSecond())
            + TimeUnit.NANOSECONDS.toMicros(now.getNano());
    lastTs = Math.max(micros, lastTs + 1);
    return "%d.%06d".formatted(lastTs / 1_000_000, lastTs % 1_000_000);
  }

  /// A number never used before.
  long next() {
    return ++sequence;
  }

  long latest() {
    return sequence;
  }

  String nextId(String prefix) {
    return prefix + "%09d".formatted(next());
  }

  FakeTeam team(String id) {
    return Optional.ofNullable(teams.get(id))
        .orElseThrow(() -> new AssertionError("No workspace " + id));
  }

  void blames(Violation.Kind kind, String what) {
    violations.add(new Violation(kind, what));
  }

  /// Whether so much has passed since.
  boolean isOver(Instant since, Duration time) {
    return now().isAfter(since.plus(time));
  }
}
