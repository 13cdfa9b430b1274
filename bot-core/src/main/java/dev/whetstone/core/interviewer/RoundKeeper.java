package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.round.Credit;
import dev.whetstone.core.round.Decision;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEngine;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.round.Timetable;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.Scene;
import java.time.Instant;
import java.util.function.Function;

/// Loads a round, lets the engine decide, and writes all that follows in the same transaction.
final class RoundKeeper {
  private final Shelf shelf;
  private final Function<String, Abilities> abilities;

  /// @param abilities of a platform, by its name
  RoundKeeper(Shelf shelf, Function<String, Abilities> abilities) {
    this.shelf = shelf;
    this.abilities = abilities;
  }

  Decision decide(Sql sql, Round round, RoundEvent event) {
    Drill drill = shelf.of(sql, round.head().drillHash());
    Decision decision = RoundEngine.decide(drill, round, event);
    if (decision.round().version() != round.version()) {
      Rounds.save(sql, round, decision.round());
      if (!Timetable.nextDue(round).equals(Timetable.nextDue(decision.round()))) {
        setTimer(sql, decision.round());
      }
      takeBackReminder(sql, decision.round(), event);
      RoundLog.note(sql, drill.title(), round, decision.round(), event);
    }
    if (!decision.effects().isEmpty()) {
      Publisher publisher = publisher(sql, decision.round());
      decision.effects().forEach(effect -> publisher.publish(effect, event.at()));
    }
    if (decision.round().state() != round.state()) {
      QuietChannels.ended(sql, decision.round(), event.at());
    }
    return decision;
  }

  private static void takeBackReminder(Sql sql, Round round, RoundEvent event) {
    if (event instanceof RoundEvent.Given given && Credit.at(round, given.member()).isPresent()) {
      Reminding.takeBack(sql, round, given.member());
    }
  }

  /// What a platform can do, by its name.
  Abilities abilities(String platform) {
    return abilities.apply(platform);
  }

  /// What the channel's platform can do.
  Abilities abilities(Channels.Channel channel) {
    return abilities.apply(channel.ref().workspace().platform());
  }

  Scene scene(Sql sql, Round round) {
    Channels.Channel channel = Channels.get(sql, round.head().channel());
    return Scene.of(
        shelf.of(sql, round.head().drillHash()),
        round,
        abilities(channel),
        Members.names(sql, channel.workspaceId()));
  }

  /// Does not wait for a member any more in rounds that are open.
  void expectNoMore(Sql sql, String member) {
    for (String id : Rounds.of(sql, member)) {
      Rounds.expectNoMore(sql, Rounds.find(sql, id).orElseThrow(), member);
      Round now = Rounds.find(sql, id).orElseThrow();
      if (!now.state().isFinal()) {
        setTimer(sql, now);
      }
    }
  }

  /// Queues the root and its thread.
  void announce(Sql sql, Round round, Instant now) {
    publisher(sql, round).announce(now);
  }

  /// Draws everything again that shows a member's words or name.
  void redrawWhatShows(Sql sql, Round round, String member, Instant at) {
    publisher(sql, round).redrawWhatShows(member, at);
  }

  private Publisher publisher(Sql sql, Round round) {
    return new Publisher(sql, scene(sql, round));
  }

  void setTimer(Sql sql, Round round) {
    sql.update("DELETE FROM timer WHERE owner = ? AND kind = 'ROUND'", round.id());
    Timetable.nextDue(round)
        .ifPresent(due ->
            sql.update(
                "INSERT INTO timer (owner, kind, ordinal, due_at) VALUES (?, 'ROUND', 0, ?)",
                round.id(),
                due));
  }

  /// Marks somebody's question as heard.
  void mark(Sql sql, Round round, String message, Instant at) {
    publisher(sql, round).mark(message, Sending.Mark.HEARD, at);
  }
}
