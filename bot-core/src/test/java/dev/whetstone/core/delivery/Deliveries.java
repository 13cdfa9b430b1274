package dev.whetstone.core.delivery;

import dev.whetstone.core.HandClock;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.ScriptedPlatform;
import dev.whetstone.core.store.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// A database, a scripted platform, a clock that stands, and processes that can be killed.
final class Deliveries implements AutoCloseable {
  final HandClock clock = new HandClock("2026-03-27T08:00:00Z");
  final ScriptedPlatform platform = new ScriptedPlatform("scripted", clock);
  final ChannelRef channel = platform.channel("C1");
  final Life.Living living = new Life.Living();
  final Database database;

  Deliveries(Path folder) {
    database = Database.open(folder.resolve("whetstone.db"));
  }

  /// A dispatcher of a new process.
  Dispatcher process() {
    return process(living.next());
  }

  Dispatcher process(Life life) {
    return process(life, 8);
  }

  Dispatcher process(Life life, int atOnce) {
    return new Dispatcher(
        life.around(database),
        List.of(life.around(platform)),
        List.of(new NotedWatcher()),
        RateLimits.of(atOnce),
        life,
        clock,
        new SplittableRandom(1));
  }

  void add(Draft... drafts) {
    database.write(sql -> {
      List.of(drafts).forEach(draft -> Outbox.add(sql, draft));
      return drafts.length;
    });
  }

  /// A message of the channel in a lane.
  Draft root(String lane, String key) {
    return draft(lane, key, new Draft.What.ToChannel(channel, Post.line(key)), null, null);
  }

  Draft opening(String lane, String key, String root) {
    return draft(lane, key, new Draft.What.OpenThread(root, "Title"), null, null);
  }

  Draft reply(String lane, String key, String thread) {
    return draft(lane, key, new Draft.What.ToThread(thread, Post.line(key)), null, null);
  }

  Draft edit(String lane, String key, String message, String words) {
    return draft(lane, key, new Draft.What.Edit(message, Post.line(words)), null, null);
  }

  Draft expiring(Draft draft, Instant at) {
    return draft(draft.lane(), draft.key(), draft.what(), at, draft.after());
  }

  Draft after(Draft draft, String key) {
    return draft(draft.lane(), draft.key(), draft.what(), draft.expiresAt(), key);
  }

  private Draft draft(
      String lane,
      String key,
      Draft.What what,
      @Nullable Instant expiresAt,
      @Nullable String after) {
    return new Draft(lane, key, what, clock.instant(), expiresAt, after);
  }

  /// Sends what is due without moving the clock.
  void settle(Dispatcher dispatcher) {
    dispatcher.runDue(clock.instant());
  }

  /// Moves the clock on to whatever is due next, until nothing is or this has passed.
  void settleFor(Dispatcher dispatcher, Duration most) {
    Instant end = clock.instant().plus(most);
    settle(dispatcher);
    Optional<Instant> next = dispatcher.nextDue();
    while (next.isPresent() && !next.get().isAfter(end)) {
      clock.moveTo(next.get().isAfter(clock.instant()) ? next.get() : clock.instant());
      settle(dispatcher);
      next = dispatcher.nextDue();
    }
    clock.moveTo(end);
  }

  State state(String key) {
    return database.read(sql -> Outbox.state(sql, key)).orElseThrow();
  }

  Optional<Ref> refOf(String key) {
    return database.read(sql -> Outbox.refOf(sql, key));
  }

  Optional<String> keyOf(MessageRef message) {
    return database.read(sql -> Outbox.keyOf(sql, message));
  }

  List<Outbox.Trouble> troubles() {
    return database.read(sql -> Outbox.troubles(sql, 10));
  }

  String heard(String key) {
    return NotedWatcher.heard(database, key);
  }

  @Override
  public void close() {
    database.close();
  }
}
