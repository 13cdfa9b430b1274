package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.command.Commands;
import dev.whetstone.core.delivery.Seen;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.pack.FactSearch;
import dev.whetstone.core.round.Decision;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.ReceiptWords;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One event's stay within its transaction: finds the round that it is about, hands it to the
/// engine and words the reply.
final class Visit {
  private static final int LONGEST_QUESTION = 1_000;

  private final Sql sql;
  private final Wiring wiring;
  private final RoundKeeper keeper;
  private final Ids ids;

  Visit(Sql sql, Wiring wiring) {
    this.sql = sql;
    this.wiring = wiring;
    this.keeper = wiring.keeper();
    this.ids = wiring.ids();
  }

  Reply commanded(ChatEvent.Commanded event) {
    return Commands.run(desk(event.origin(), event.channel(), event.thread()), event.words());
  }

  Scene scene(Round round) {
    return keeper.scene(sql, round);
  }

  Reply pressed(ChatEvent.Pressed event, boolean first) {
    return Commands.hears(event.press().verb())
        ? Commands.used(
            desk(event.origin(), event.channel(), event.thread()), event.press(), Map.of())
        : new Presses(sql, this, wiring).pressed(event, first);
  }

  Reply submitted(ChatEvent.Submitted event, boolean first) {
    if (!Commands.hears(event.press().verb())) {
      return new Presses(sql, this, wiring).submitted(event, first);
    }
    return first
        ? Commands.used(desk(event.origin(), event.channel(), null), event.press(), event.values())
        : new Reply.Update(Post.line(Replies.doneAlready()));
  }

  Reply invited(ChatEvent.Invited event) {
    return Invitations.accept(caller(event.origin(), event.channel(), null));
  }

  private DeskOfVisit desk(Origin origin, ChannelRef channel, @Nullable ThreadRef thread) {
    return new DeskOfVisit(caller(origin, channel, thread));
  }

  private Caller caller(Origin origin, ChannelRef channel, @Nullable ThreadRef thread) {
    return new Caller(sql, this, wiring, origin, channel, thread);
  }

  /// @param key under which the event counts as seen
  Reply said(ChatEvent.Said event, String key) {
    Optional<Round> round = roundOfThread(event.thread().channel(), event.thread().id());
    if (round.isEmpty()) {
      // Our own thread may not be recorded yet: what is said in it is heard again when catching up.
      Seen.forget(sql, key);
      return Reply.nothing();
    }
    String member = member(event.origin(), round.get());
    String text = event.text().strip();
    if (text.startsWith("?")) {
      keeper.mark(sql, round.get(), event.message().id(), event.origin().at());
      int ordinal = round.get().partAt(event.origin().at()).ordinal();
      return asked(round.get(), ordinal, member, text.substring(1), event.origin());
    }
    RoundEvent.ThreadSaid said =
        new RoundEvent.ThreadSaid(
            event.origin().at(),
            member,
            event.message().id(),
            event.text(),
            event.hasPicture(),
            ids.next());
    return decided(round.get(), said, member);
  }

  /// @param ordinal the part that the question was asked at
  Reply asked(Round round, int ordinal, String member, String question, Origin origin) {
    Scene scene = keeper.scene(sql, round);
    String read = question.substring(0, Math.min(question.length(), LONGEST_QUESTION));
    List<String> found =
        FactSearch.search(scene.drill(), read).stream().limit(1).map(Fact::id).toList();
    return decided(round, new RoundEvent.FactsFound(origin.at(), member, ordinal, found), member);
  }

  Reply edited(ChatEvent.Edited event) {
    roundOfThread(event.thread().channel(), event.thread().id())
        .ifPresent(round ->
            keeper.decide(
                sql,
                round,
                new RoundEvent.ThreadEdited(
                    event.origin().at(), event.message().id(), event.text(), event.hasPicture())));
    return Reply.nothing();
  }

  Reply deleted(ChatEvent.Deleted event) {
    ChannelRef channel = event.message().channel();
    String thread = event.message().thread();
    Optional<Round> round =
        thread == null
            ? Channels.find(sql, channel)
                .flatMap(c -> Rounds.ofRoot(sql, c.id(), event.message().id()))
            : roundOfThread(channel, thread);
    round.ifPresent(r ->
        keeper.decide(
            sql,
            r,
            thread == null
                ? new RoundEvent.ThreadLost(event.origin().at())
                : new RoundEvent.ThreadDeleted(
                    event.origin().at(), event.message().id(), event.byAuthor())));
    return Reply.nothing();
  }

  Reply reacted(ChatEvent.Reacted event) {
    String thread = event.message().thread();
    if (thread != null) {
      roundOfThread(event.message().channel(), thread)
          .ifPresent(round ->
              keeper.decide(
                  sql,
                  round,
                  new RoundEvent.Liked(
                      event.origin().at(),
                      member(event.origin(), round),
                      event.message().id(),
                      event.added())));
    }
    return Reply.nothing();
  }

  /// Lets the engine decide and words its receipt.
  Reply decided(Round round, RoundEvent event, String member) {
    Decision decision = keeper.decide(sql, round, event);
    return ReceiptWords.reply(keeper.scene(sql, decision.round()), decision.receipt(), member);
  }

  /// A round by its id, for who comes from its own workspace: ids of others are no way in.
  Optional<Round> round(String id, Origin origin, ChannelRef where) {
    return Rounds.find(sql, id)
        .filter(round -> {
          WorkspaceRef home = Channels.get(sql, round.head().channel()).ref().workspace();
          return home.equals(where.workspace()) && home.equals(origin.member().workspace());
        });
  }

  /// Closes the open part, for who may. Who manages another channel is a member in this one.
  ///
  /// @param ordinal the part that they see open
  /// @param where the channel in which they want it
  Reply next(Round round, int ordinal, String member, Origin origin, ChannelRef where) {
    boolean manages =
        origin.managesChannel() && Channels.get(sql, round.head().channel()).ref().equals(where);
    RoundEvent event =
        manages
            ? new RoundEvent.PartClosed(origin.at(), ordinal)
            : new RoundEvent.NextWanted(origin.at(), member, ordinal);
    return decided(round, event, member);
  }

  /// The walk as Start opens it.
  Reply start(Round round, Origin origin) {
    return new Presses(sql, this, wiring).walk(round, member(origin, round), origin);
  }

  /// The id of the member behind an event, who is added when new.
  String member(Origin origin, Round round) {
    Channels.Channel channel = Channels.get(sql, round.head().channel());
    return Members.put(sql, ids, channel.workspaceId(), origin);
  }

  private Optional<Round> roundOfThread(ChannelRef channel, String thread) {
    return Channels.find(sql, channel)
        .flatMap(c ->
            // On most platforms a thread has its root's id.
            Rounds.ofThread(sql, c.id(), thread).or(() -> Rounds.ofRoot(sql, c.id(), thread)));
  }
}
