package dev.whetstone.core.interviewer;

import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.CareWords;
import java.time.Instant;
import java.util.List;

/// Channels where nobody answers: after five scheduled rounds in a row whoever manages one is asked
/// once whether to go on, after ten it pauses.
final class QuietChannels {
  private static final int ASKED_AFTER = 5;
  private static final int PAUSED_AFTER = 10;

  private QuietChannels() {}

  /// A scheduled round came to its end.
  static void ended(Sql sql, Round round, Instant at) {
    if (!round.head().scheduled()
        || round.state() != RoundState.DONE
        || round.book().answers().stream().anyMatch(Answer::counts)) {
      return;
    }
    List<Integer> silent = silent(sql, round.head().channel());
    if (silent.size() >= PAUSED_AFTER) {
      pause(sql, round, silent.size(), at);
    } else if (silent.size() >= ASKED_AFTER) {
      ask(sql, round, silent, at);
    }
  }

  /// The numbers of the newest rounds in a row that nobody answered, the oldest first; an answer, a
  /// pause or somebody who said to go on begins a new row.
  private static List<Integer> silent(Sql sql, String channel) {
    return sql.all(
        """
        SELECT r.seq FROM round r JOIN channel c ON c.id = r.channel_id
        WHERE r.channel_id = ? AND r.slot_key LIKE 'schedule:%' AND r.state = 'DONE'
          AND r.seq > c.silent_after AND r.seq > COALESCE((
            SELECT MAX(x.seq) FROM round x JOIN answer a ON a.round_id = x.id
            WHERE x.channel_id = r.channel_id AND a.state = 'COUNTED'), 0)
        ORDER BY r.seq\
        """,
        row -> (int) row.number("seq"), channel);
  }

  private static void ask(Sql sql, Round round, List<Integer> silent, Instant at) {
    Channels.Channel channel = Channels.get(sql, round.head().channel());
    Notes.toManager(
        sql,
        channel,
        "quiet/" + channel.id() + "/" + silent.getFirst(),
        CareWords.quiet(channel.name(), channel.id(), silent.size(), PAUSED_AFTER),
        at);
  }

  private static void pause(Sql sql, Round round, int rounds, Instant at) {
    Channels.Channel channel = Channels.get(sql, round.head().channel());
    Schedules.Stored stored = Schedules.of(sql, channel.id()).orElseThrow();
    if (stored.schedule().isPausedWithoutEnd()) {
      return;
    }
    Schedules.change(sql, stored.id(), stored.schedule().pausedUntil(Schedule.WITHOUT_END));
    Schedules.next(sql, stored.id(), null, null);
    Channels.heardFrom(sql, channel.id());
    Audit.note(
        sql, at, channel.id(), "paused: nobody answered %d rounds in a row".formatted(rounds));
    Notes.toManager(
        sql,
        channel,
        "paused/" + channel.id() + "/" + round.head().seq(),
        CareWords.wentQuiet(channel.name(), rounds),
        at);
  }
}
