package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Desk;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Schedules;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A command's desk, within the transaction of its event.
final class DeskOfVisit implements Desk {
  private final Sql sql;
  private final Visit visit;
  private final ChatEvent.Commanded event;
  private final Planner planner;
  private final Streaks streaks;
  private final Optional<Channels.Channel> channel;

  DeskOfVisit(Sql sql, Visit visit, ChatEvent.Commanded event, Planner planner, Streaks streaks) {
    this.sql = sql;
    this.visit = visit;
    this.event = event;
    this.planner = planner;
    this.streaks = streaks;
    this.channel = Channels.find(sql, event.channel());
  }

  @Override
  public Instant at() {
    return event.origin().at();
  }

  @Override
  public boolean manages() {
    return event.origin().managesChannel();
  }

  @Override
  public Optional<Round> round() {
    var thread = event.thread();
    return channel.flatMap(c ->
        Optional.ofNullable(thread)
            .flatMap(t -> Rounds.ofThread(sql, c.id(), t.id()))
            .or(() -> Rounds.newestOpen(sql, c.id()))
            .or(() -> Rounds.newest(sql, c.id())));
  }

  @Override
  public String titleOf(Round round) {
    return visit.scene(round).drill().title();
  }

  @Override
  public Optional<Schedule> schedule() {
    return stored().map(Schedules.Stored::schedule);
  }

  @Override
  public Optional<Opening> next() {
    return stored().flatMap(Planner::nextOf);
  }

  @Override
  public List<String> planned() {
    return stored().map(stored -> planner.titles(sql, stored)).orElse(List.of());
  }

  @Override
  public Optional<Opening> change(Schedule changed, String why) {
    return channel.flatMap(
        c -> planner.change(sql, c.id(), changed, at(), event.origin().name(), why));
  }

  @Override
  public Reply start(Round round) {
    return visit.start(round, event.origin());
  }

  @Override
  public Reply ask(Round round, String question) {
    return visit.asked(
        round, round.position(), visit.member(event.origin(), round), question, event.origin());
  }

  @Override
  public Reply hint(Round round) {
    String member = visit.member(event.origin(), round);
    return visit.decided(round, new RoundEvent.HintWanted(at(), member, round.position()), member);
  }

  @Override
  public Reply close(Round round) {
    return visit.decided(
        round,
        new RoundEvent.PartClosed(at(), round.position()),
        visit.member(event.origin(), round));
  }

  @Override
  public String streak() {
    return channel
        .map(c -> streaks.inWords(sql, c, event.origin().member()))
        .orElseGet(dev.whetstone.core.words.Replies::noChannel);
  }

  private Optional<Schedules.Stored> stored() {
    return channel.flatMap(c -> Schedules.of(sql, c.id()));
  }
}
