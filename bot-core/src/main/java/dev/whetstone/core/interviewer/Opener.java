package dev.whetstone.core.interviewer;

import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.round.Book;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.PathOfDay;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.round.RoundSettings;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.round.Times;
import dev.whetstone.core.round.Timetable;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Lateness;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Openings;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.core.words.WrapWords;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Opens rounds when their schedules are due: exactly one for a schedule and local date.
final class Opener implements DueWork {
  private static final Duration SAID_FOR = Duration.ofHours(12);

  private final Transactions transactions;
  private final RoundKeeper keeper;
  private final Plans plans;
  private final Shelf shelf;
  private final Holidays holidays;
  private final Ids ids;

  Opener(Transactions transactions, Wiring wiring) {
    this.transactions = transactions;
    this.keeper = wiring.keeper();
    this.plans = wiring.plans();
    this.shelf = wiring.shelf();
    this.holidays = wiring.holidays();
    this.ids = wiring.ids();
  }

  @Override
  public Optional<Instant> nextDue() {
    return transactions.read(Schedules::nextDue);
  }

  @Override
  public void runDue(Instant now) {
    List<Schedules.Stored> due = transactions.read(sql -> Schedules.due(sql, now));
    due.forEach(stored -> holidays.warm(stored.schedule().holidays()));
    EachAlone.run(
        due, stored -> transactions.write(sql -> openIfDue(sql, stored.channelId(), now)));
  }

  /// Reads the schedule again: another process may have opened the round meanwhile.
  private boolean openIfDue(Sql sql, String channelId, Instant now) {
    Schedules.Stored stored = Schedules.of(sql, channelId).orElseThrow();
    Instant planned = stored.nextRunAt();
    if (planned == null || planned.isAfter(now)) {
      return false;
    }
    Schedule schedule = stored.schedule();
    boolean missed = Lateness.of(planned, now, schedule.catchUp()) instanceof Lateness.Missed;
    if (!missed) {
      open(sql, stored, planned, now);
    }
    Optional<Opening> next = next(schedule, missed ? now.minus(schedule.catchUp()) : planned);
    Schedules.next(
        sql, stored.id(), next.map(Opening::at).orElse(null), next.map(Opening::date).orElse(null));
    if (missed && next.filter(opening -> !opening.at().isAfter(now)).isEmpty()) {
      skip(sql, stored, now);
    }
    return true;
  }

  /// The opening after this one. What was missed while we were away is not made up for, except one
  /// that is late by no more than the channel allows.
  private Optional<Opening> next(Schedule schedule, Instant after) {
    return Openings.nextAfter(schedule, after, holidays.of(schedule.holidays()));
  }

  /// Says that a date goes without a round, where none is about to open.
  private void skip(Sql sql, Schedules.Stored stored, Instant now) {
    Channels.Channel channel = Channels.get(sql, stored.channelId());
    Outbox.add(
        sql,
        new Draft(
            Keys.channelLane(channel.id()),
            Keys.skipped(channel.id(), Objects.requireNonNull(stored.nextDate())),
            new Draft.What.ToChannel(channel.ref(), WrapWords.skipped()),
            now,
            now.plus(SAID_FOR),
            null));
  }

  private void open(Sql sql, Schedules.Stored stored, Instant planned, Instant now) {
    String slot = "schedule:" + stored.nextDate();
    if (Rounds.isTaken(sql, stored.channelId(), slot)) {
      return;
    }
    Optional<Drill> drill = plans.take(sql, stored);
    if (drill.isEmpty()) {
      PoolCare.empty(sql, stored, now);
      return;
    }
    wrapEarlier(sql, stored.channelId(), now);
    Round round = round(sql, stored, drill.get(), planned);
    if (Rounds.insert(sql, round, slot, drill.get().title(), drill.get().key())) {
      Schedules.opened(sql, stored.id(), planned);
      PoolCare.taken(sql, stored, plans.pool(sql, stored), now);
      keeper.announce(sql, round, now);
    }
  }

  private void wrapEarlier(Sql sql, String channelId, Instant now) {
    for (String open : Rounds.open(sql, channelId)) {
      Round before = Rounds.find(sql, open).orElseThrow();
      if (before.state() == RoundState.RUNNING) {
        keeper.decide(sql, before, new RoundEvent.NextOpens(now));
      }
    }
  }

  private Round round(Sql sql, Schedules.Stored stored, Drill drill, Instant planned) {
    Schedule schedule = stored.schedule();
    String channel = stored.channelId();
    RoundSettings settings =
        new RoundSettings(schedule.wrapAfter(), schedule.grace(), schedule.catchUp());
    Set<String> met = new HashSet<>(Rounds.twistsMet(sql, channel, drill.key()));
    // Until the other paces have their own rules every scheduled round runs on the day's timetable.
    List<String> path = PathOfDay.parts(drill, Pace.DAY, met);
    List<Part> parts = Timetable.parts(drill, path, Times.from(planned, settings));
    Round.Head head =
        new Round.Head(
            ids.next(),
            channel,
            Rounds.nextSeq(sql, channel),
            Objects.requireNonNull(stored.nextDate()),
            true,
            Pace.DAY,
            schedule.credit(),
            shelf.pin(sql, drill),
            planned,
            settings,
            Set.copyOf(Members.expected(sql, channel, planned)),
            ids.next());
    return new Round(head, RoundState.OPENING, 0, 1, null, parts, Book.EMPTY);
  }
}
