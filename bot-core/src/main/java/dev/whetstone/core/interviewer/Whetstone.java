package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Platforms;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.delivery.DeliveryWatcher;
import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.round.NowOpened;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.round.Timetable;
import dev.whetstone.core.schedule.DueWork;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Outages;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The product's heart, put together: the door for events, the work that time brings, and what
/// delivery reports back. Platforms, clock and threads come from outside.
public final class Whetstone {
  private static final Duration HEARD_LATE = Duration.ofDays(1);

  private final Transactions transactions;
  private final InstantSource clock;
  private final Ids ids;
  private final Wiring wiring;
  private final Opener opener;
  private final Errands errands;
  private final Door door;

  /// @param order keys of drills; among equals the earlier one is chosen
  /// @param platforms what each can do
  public Whetstone(
      Transactions transactions,
      InstantSource clock,
      Ids ids,
      Bank bank,
      List<String> order,
      Platforms platforms) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
    wiring = Wiring.of(ids, bank, order, platforms);
    opener = new Opener(transactions, wiring);
    errands = new Errands(transactions, List.of(new Digests(), new Reminding(wiring.keeper())));
    door =
        new Interviewer(
            transactions,
            ids,
            new Beforehand(transactions, wiring.holidays())::ready,
            sql -> new Visit(sql, wiring));
  }

  /// Where every platform hands in its events.
  public Door door() {
    return door;
  }

  /// What time brings, in the order in which things of one instant are done: steps, wraps and
  /// deadlines first, openings after them, errands last.
  public List<DueWork> dueWorks() {
    return List.of(new RoundTimers(transactions, wiring.keeper()), opener, errands);
  }

  /// Has these platforms forget whom the core has forgotten.
  ///
  /// @param erased comes after all that was kept about somebody is gone from the tables
  public DueWork forgetting(List<Platform> platforms, Runnable erased) {
    return new Forgetting(transactions, platforms, erased);
  }

  /// What delivery reports to.
  public DeliveryWatcher delivery() {
    return new NotedDelivery(new RoundDelivery(wiring.keeper(), wiring.platforms()));
  }

  /// The drills that rounds carry.
  public Shelf shelf() {
    return wiring.shelf();
  }

  /// Makes sure that a channel is known and has a schedule; one that it has already is kept, and
  /// planned anew where the platform had taken the channel away.
  ///
  /// @return when its next round opens
  public Optional<Opening> settle(ChannelRef ref, String name, Schedule schedule) {
    wiring.holidays().warm(schedule.holidays());
    return transactions.write(sql -> {
      boolean wasActive = Channels.find(sql, ref).filter(Channels.Channel::isActive).isPresent();
      Channels.Channel channel = Channels.put(sql, ids, ref, name);
      Optional<Schedules.Stored> known =
          Schedules.of(sql, channel.id())
              .filter(stored -> wasActive && stored.schedule().equals(schedule));
      known.ifPresent(k -> Digests.planOnce(sql, channel.id(), k.schedule(), clock.instant()));
      return known.isPresent()
          ? known.flatMap(Planner::nextOf)
          : wiring
              .planner()
              .change(
                  sql,
                  channel.id(),
                  schedule,
                  new Audit.Entry(
                      clock.instant(), Audit.OPERATOR, null, channel.id(), "set the schedule"))
              .next();
    });
  }

  /// What whoever runs the product can do to channels.
  public Operator operator() {
    return new Operator(transactions, clock, wiring);
  }

  /// A member's own page, as it is now.
  public Post home(MemberRef member, HomeReader reader) {
    return new HomePages(transactions).of(member, reader);
  }

  /// Opens a round in a channel now, with the drill that is planned next: today's, where today has
  /// none yet, so that the schedule opens no second one.
  public NowOpened openNow(ChannelRef ref) {
    wiring.warmHolidays(transactions);
    Instant now = clock.instant();
    return transactions.write(sql -> {
      NowOpened opened = wiring.rounds().now(sql, ref, now);
      Channels.find(sql, ref)
          .map(c -> new Audit.Entry(now, Audit.OPERATOR, null, c.id(), "opened a round by hand"))
          .filter(_ -> opened instanceof NowOpened.Todays || opened instanceof NowOpened.Extra)
          .ifPresent(entry -> Audit.note(sql, entry));
      return opened;
    });
  }

  /// The channel's schedule.
  public Optional<Schedule> scheduleOf(ChannelRef ref) {
    return transactions.read(sql ->
        Channels.find(sql, ref)
            .flatMap(c -> Schedules.of(sql, c.id()))
            .map(Schedules.Stored::schedule));
  }

  /// When the channel's open question closes, or its gathering ends.
  public Optional<Instant> nextStep(ChannelRef ref) {
    return newest(ref)
        .flatMap(round ->
            round.state() == RoundState.GATHERING
                ? Timetable.nextDue(round)
                : round.openPart().map(part -> Timetable.closeOf(round, part)));
  }

  /// When the channel's open round is wrapped.
  public Optional<Instant> nextWrap(ChannelRef ref) {
    return newest(ref).filter(round -> round.state() == RoundState.RUNNING).map(Round::endsAt);
  }

  /// When the channel's next round opens.
  public Optional<Instant> nextOpening(ChannelRef ref) {
    return transactions.read(sql ->
        Channels.find(sql, ref)
            .flatMap(c -> Schedules.of(sql, c.id()))
            .flatMap(Planner::nextOf)
            .map(Opening::at));
  }

  private Optional<Round> newest(ChannelRef ref) {
    return transactions.read(
        sql -> Channels.find(sql, ref).flatMap(c -> ChannelsRounds.newestOfChannel(sql, c.id())));
  }

  /// Reads what was written while nobody listened, in threads that are open or were a day ago.
  public void catchUp(Platform platform) {
    for (Gap gap : gaps(platform.name())) {
      for (ChatEvent missed : platform.since(gap.thread, gap.from)) {
        door.accept(missed);
      }
    }
  }

  private List<Gap> gaps(String platform) {
    return transactions.read(sql ->
        Channels.all(sql).stream()
            .filter(channel -> channel.ref().workspace().platform().equals(platform))
            .flatMap(channel ->
                ChannelsRounds.openAfter(sql, channel.id(), clock.instant().minus(HEARD_LATE))
                    .stream()
                    .flatMap(id -> gap(Rounds.find(sql, id), channel, Rounds.place(sql, id))))
            .toList());
  }

  /// An adapter lost the connection on which a platform tells what happens. May be called twice.
  public void lineDown(String platform, Instant at) {
    transactions.write(sql -> {
      Outages.begin(sql, platform, Outages.Cause.LINE, at);
      return platform;
    });
  }

  /// An adapter has that connection, again or for the first time. May be called twice.
  public void lineUp(String platform, Instant at) {
    transactions.write(sql -> {
      Outages.end(sql, platform, Outages.Cause.LINE, at);
      return platform;
    });
  }

  private static java.util.stream.Stream<Gap> gap(
      Optional<Round> round, Channels.Channel channel, Rounds.Place place) {
    String thread = place.threadId();
    return thread == null || round.isEmpty() || round.get().times() == null
        ? java.util.stream.Stream.empty()
        : java.util.stream.Stream.of(
            new Gap(new ThreadRef(channel.ref(), thread), round.get().opened().opened()));
  }

  private record Gap(ThreadRef thread, Instant from) {}
}
