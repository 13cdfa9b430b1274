package dev.whetstone.core.interviewer;

import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Lateness;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Openings;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.core.words.LogWords;
import dev.whetstone.core.words.WrapWords;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Opens rounds when their schedules are due: exactly one for a schedule and local date.
final class Opener implements DueWork {
  private static final Duration SAID_FOR = Duration.ofHours(12);

  private final Transactions transactions;
  private final ChannelRounds rounds;
  private final Holidays holidays;

  Opener(Transactions transactions, Wiring wiring) {
    this.transactions = transactions;
    this.rounds = wiring.rounds();
    this.holidays = wiring.holidays();
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.read(Schedules::nextDue);
  }

  @Override
  public void runDue(Instant now) {
    List<Schedules.Stored> due = transactions.read(sql -> Schedules.due(sql, now));
    EachAlone.write(transactions, due, (sql, stored) -> openIfDue(sql, stored.channelId(), now));
  }

  /// Reads the schedule again: another process may have opened the round meanwhile.
  private void openIfDue(Sql sql, String channelId, Instant now) {
    Schedules.Stored stored = Schedules.of(sql, channelId).orElseThrow();
    Instant planned = stored.nextRunAt();
    if (planned == null || planned.isAfter(now)) {
      return;
    }
    Schedule schedule = stored.schedule();
    boolean missed = Lateness.of(planned, now, schedule.catchUp()) instanceof Lateness.Missed;
    if (!missed) {
      rounds.onSchedule(sql, stored, planned, now);
    }
    Optional<Opening> next = next(schedule, missed ? now.minus(schedule.catchUp()) : planned);
    Schedules.next(
        sql, stored.id(), next.map(Opening::at).orElse(null), next.map(Opening::date).orElse(null));
    if (missed && next.filter(opening -> !opening.at().isAfter(now)).isEmpty()) {
      skip(sql, stored, now);
    }
  }

  /// The opening after this one. What was missed while we were away is not made up for, except one
  /// that is late by no more than the channel allows.
  private Optional<Opening> next(Schedule schedule, Instant after) {
    return Openings.nextAfter(schedule, after, holidays.of(schedule.holidays()));
  }

  /// Says that a date goes without a round, where none is about to open.
  private void skip(Sql sql, Schedules.Stored stored, Instant now) {
    Channels.Channel channel = Channels.get(sql, stored.channelId());
    LocalDate date = Objects.requireNonNull(stored.nextDate());
    Audit.note(sql, now, channel.id(), LogWords.skippedLate(date));
    Outbox.add(
        sql,
        new Draft(
            Keys.channelLane(channel.id()),
            Keys.skipped(channel.id(), date),
            new Draft.What.ToChannel(channel.ref(), WrapWords.skipped()),
            now,
            now.plus(SAID_FOR),
            null));
  }
}
