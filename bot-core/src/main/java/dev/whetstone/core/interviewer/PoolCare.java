package dev.whetstone.core.interviewer;

import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.CareWords;
import dev.whetstone.core.words.PlanWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;

/// Tells when a channel runs out of drills.
final class PoolCare {
  private static final int FEW = 5;
  private static final Duration SAID_FOR = Duration.ofHours(12);

  private PoolCare() {}

  /// A drill was taken: whoever manages the channel is told once for each pool that few are left.
  static void taken(Sql sql, Schedules.Stored stored, Plans.Pool pool, Instant now) {
    if (pool.left() <= FEW) {
      Channels.Channel channel = Channels.get(sql, stored.channelId());
      String key = "pool/" + channel.id() + "/" + nameOf(stored) + "/" + pool.size();
      Notes.toManager(sql, channel, key, CareWords.fewLeft(channel.name(), pool.left()), now);
    }
  }

  /// No drill fits: the date goes without a round, which is said where the drill was expected and
  /// to whoever can mend it.
  static void empty(Sql sql, Schedules.Stored stored, Instant now) {
    Channels.Channel channel = Channels.get(sql, stored.channelId());
    var date = Objects.requireNonNull(stored.nextDate());
    Outbox.add(
        sql,
        new Draft(
            Keys.channelLane(channel.id()),
            Keys.skipped(channel.id(), date),
            new Draft.What.ToChannel(channel.ref(), PlanWords.noDrillToday()),
            now,
            now.plus(SAID_FOR),
            null));
    Audit.note(sql, now, channel.id(), "no round on " + date + ": no drill fits the filter");
    String key = "empty/" + channel.id() + "/" + nameOf(stored);
    Notes.toManager(sql, channel, key, CareWords.noDrill(channel.name()), now);
  }

  private static String nameOf(Schedules.Stored stored) {
    return stored.schedule().domains().stream().sorted().collect(Collectors.joining("+"));
  }
}
