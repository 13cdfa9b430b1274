package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.round.NowOpened;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.schedule.Holidays;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Openings;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// Opens a channel's own rounds: when its schedule is due, or at once by hand.
final class ChannelRounds {
  private static final Duration JUST_NOW = Duration.ofMinutes(10);

  private final NewRounds rounds;
  private final RoundKeeper keeper;
  private final Plans plans;
  private final Shelf shelf;
  private final Holidays holidays;

  ChannelRounds(NewRounds rounds, RoundKeeper keeper, Plans plans, Shelf shelf, Holidays holidays) {
    this.rounds = rounds;
    this.keeper = keeper;
    this.plans = plans;
    this.shelf = shelf;
    this.holidays = holidays;
  }

  /// Opens the round that a schedule planned for its next date, unless that date has one.
  void onSchedule(Sql sql, Schedules.Stored stored, Instant planned, Instant now) {
    LocalDate date = Objects.requireNonNull(stored.nextDate());
    if (NewRounds.isTaken(sql, stored.channelId(), date)) {
      return;
    }
    Optional<Drill> drill = plans.take(sql, stored);
    if (drill.isEmpty()) {
      PoolCare.empty(sql, stored, now);
      return;
    }
    NewRounds.Wanted wanted = NewRounds.Wanted.of(stored.schedule(), date, planned);
    holdScheduled(sql, stored, drill.get(), wanted, now);
  }

  /// Opens a round now, with the drill that is planned next. On a study day that has had no round
  /// it is that day's, so that the schedule opens no second one; else it is extra, without streaks.
  NowOpened now(Sql sql, ChannelRef ref, Instant now) {
    Optional<Channels.Channel> channel = Channels.find(sql, ref);
    Optional<Schedules.Stored> stored = channel.flatMap(c -> Schedules.of(sql, c.id()));
    if (stored.isEmpty()) {
      return new NowOpened.NoSchedule();
    }
    if (!channel.orElseThrow().isActive()) {
      return new NowOpened.NoChannel();
    }
    return tooSoon(sql, stored.get().channelId(), now)
        .or(() -> plans.take(sql, stored.get()).map(drill -> open(sql, stored.get(), drill, now)))
        .orElseGet(NowOpened.NoDrill::new);
  }

  private Optional<NowOpened> tooSoon(Sql sql, String channel, Instant now) {
    Optional<Round> last = ChannelsRounds.newestOfChannel(sql, channel);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    String title = shelf.of(sql, last.get().head().drillHash()).title();
    if (last.get().state() == RoundState.OPENING) {
      return Optional.of(new NowOpened.StillPosting(title));
    }
    boolean justNow =
        last.get().times() != null
            && last.get().opened().opened().isAfter(now.minus(JUST_NOW))
            && !last.get().state().isFinal();
    return justNow ? Optional.of(new NowOpened.JustOpened(title)) : Optional.empty();
  }

  private NowOpened open(Sql sql, Schedules.Stored stored, Drill drill, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, stored.schedule().zone());
    NewRounds.Wanted wanted = NewRounds.Wanted.of(stored.schedule(), today, now);
    if (!studiesOn(stored.schedule(), today, now)
        || NewRounds.isTaken(sql, stored.channelId(), today)) {
      rounds.beside(sql, stored.channelId(), drill, wanted, now);
      return new NowOpened.Extra(drill.title());
    }
    holdScheduled(sql, stored, drill, wanted, now);
    if (today.equals(stored.nextDate())) {
      planAfterToday(sql, stored);
    }
    return new NowOpened.Todays(drill.title());
  }

  private boolean studiesOn(Schedule schedule, LocalDate day, Instant now) {
    Instant paused = schedule.pausedUntil();
    boolean isPaused = paused != null && now.isBefore(paused);
    return !isPaused && Openings.isStudyDay(schedule, day, holidays.of(schedule.holidays()));
  }

  private void planAfterToday(Sql sql, Schedules.Stored stored) {
    Schedule schedule = stored.schedule();
    Instant todays = Objects.requireNonNull(stored.nextRunAt());
    Optional<Opening> next = Openings.nextAfter(schedule, todays, holidays.of(schedule.holidays()));
    Schedules.next(
        sql, stored.id(), next.map(Opening::at).orElse(null), next.map(Opening::date).orElse(null));
  }

  private void holdScheduled(
      Sql sql, Schedules.Stored stored, Drill drill, NewRounds.Wanted wanted, Instant now) {
    wrapEarlier(sql, stored.channelId(), now);
    if (rounds.onSchedule(sql, stored.channelId(), drill, wanted, now)) {
      Schedules.opened(sql, stored.id(), wanted.planned());
      PoolCare.taken(sql, stored, plans.pool(sql, stored), now);
    }
  }

  /// Only the schedule's own round before: what is practised goes on beside it.
  private void wrapEarlier(Sql sql, String channelId, Instant now) {
    for (String open : ChannelsRounds.open(sql, channelId)) {
      Round before = Rounds.find(sql, open).orElseThrow();
      if (before.head().scheduled() && before.state().isUnderWay()) {
        keeper.decide(sql, before, new RoundEvent.NextOpens(now));
      }
    }
  }
}
