package dev.whetstone.core.delivery;

import dev.whetstone.core.AheadClock;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A round's root, its thread and its first question on their way to an adapter, and processes that
/// send them and may die.
public final class RoundOnItsWay {
  /// The key of the day's message.
  public static final String ROOT = "r/root";

  /// The key of its thread.
  public static final String THREAD = "r/thread";

  /// The key of the first question there.
  public static final String QUESTION = "r/q1";

  /// The words of the day's message.
  public static final String TITLE = "The day's drill";

  /// The words of the first question.
  public static final String ASKED = "What do you ask first?";

  private static final Duration LONGEST = Duration.ofHours(2);

  private final Transactions database;
  private final AheadClock clock;
  private final Life.Living living = new Life.Living();

  /// On a clock that goes on with the world's.
  public RoundOnItsWay(Transactions database, AheadClock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// A dispatcher of a new process.
  public Dispatcher process(Platform platform) {
    return new Dispatcher(
        database,
        List.of(platform),
        List.of(),
        RateLimits.of(8),
        living.next(),
        clock,
        new SplittableRandom(1));
  }

  /// All processes are gone, as far as the next one can tell.
  public void allDie() {
    living.end();
  }

  /// Decides the three of them for a channel.
  public void add(ChannelRef channel) {
    List<Draft> drafts =
        List.of(
            draft(ROOT, new Draft.What.ToChannel(channel, Post.line(TITLE))),
            draft(THREAD, new Draft.What.OpenThread(ROOT, TITLE)),
            draft(QUESTION, new Draft.What.ToThread(THREAD, Post.line(ASKED))));
    database.write(sql -> {
      drafts.forEach(draft -> Outbox.add(sql, draft));
      return drafts.size();
    });
  }

  private Draft draft(String key, Draft.What what) {
    return new Draft("lane", key, what, clock.instant(), null, null);
  }

  /// Moves the clock on to whatever is due next until nothing is.
  public void settle(Dispatcher dispatcher) {
    Instant end = clock.instant().plus(LONGEST);
    dispatcher.runDue(clock.instant());
    Optional<Instant> next = dispatcher.nextDue();
    while (next.isPresent() && next.get().isBefore(end)) {
      clock.moveTo(next.get());
      dispatcher.runDue(clock.instant());
      next = dispatcher.nextDue();
    }
  }

  /// What became of one of them.
  public State state(String key) {
    return database.read(sql -> Outbox.state(sql, key)).orElseThrow();
  }

  /// Where the day's message stands.
  public MessageRef root() {
    return (MessageRef) database.read(sql -> Outbox.refOf(sql, ROOT)).orElseThrow();
  }
}
