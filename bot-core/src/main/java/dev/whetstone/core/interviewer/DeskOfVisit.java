package dev.whetstone.core.interviewer;

import dev.whetstone.core.command.Desk;
import dev.whetstone.core.command.HouseDesk;
import dev.whetstone.core.command.PeopleDesk;
import dev.whetstone.core.command.RoundDesk;
import dev.whetstone.core.command.ScheduleDesk;
import dev.whetstone.core.command.StreakDesk;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.Rounds;
import java.time.Instant;
import java.util.Optional;

/// A command's desk, within the transaction of its event.
final class DeskOfVisit implements Desk {
  private final Caller caller;

  DeskOfVisit(Caller caller) {
    this.caller = caller;
  }

  @Override
  public Instant at() {
    return caller.at();
  }

  @Override
  public boolean manages() {
    return caller.origin().managesChannel();
  }

  @Override
  public Optional<Round> round() {
    var sql = caller.sql();
    var thread = caller.thread();
    return caller
        .channel()
        .flatMap(c ->
            Optional.ofNullable(thread)
                .flatMap(t -> Rounds.ofThread(sql, c.id(), t.id()))
                .or(() -> ChannelsRounds.newestScheduled(sql, c.id()))
                .or(() -> ChannelsRounds.newestByHand(sql, c.id()))
                .or(() -> caller.known().flatMap(me -> ChannelsRounds.practiceOf(sql, c.id(), me)))
                .or(() -> ChannelsRounds.newestOfChannel(sql, c.id())));
  }

  @Override
  public Optional<Round> round(String id) {
    return caller
        .channel()
        .flatMap(c ->
            Rounds.find(caller.sql(), id).filter(round -> round.head().channel().equals(c.id())));
  }

  @Override
  public RoundDesk rounds() {
    return new RoundsOfCaller(caller);
  }

  @Override
  public ScheduleDesk schedule() {
    return new ScheduleOfCaller(caller);
  }

  @Override
  public StreakDesk streaks() {
    return new StreaksOfCaller(caller);
  }

  @Override
  public PeopleDesk people() {
    return new PeopleOfCaller(caller);
  }

  @Override
  public HouseDesk house() {
    return new HouseOfCaller(caller);
  }
}
