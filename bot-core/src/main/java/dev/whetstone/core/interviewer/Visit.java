package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.command.Commands;
import dev.whetstone.core.delivery.Seen;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.pack.FactSearch;
import dev.whetstone.core.round.Decision;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Receipt;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEngine;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.Scene;
import dev.whetstone.core.words.Verbs;
import dev.whetstone.core.words.WalkWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One event's stay within its transaction: finds the round that it is about, hands it to the
/// engine and words the reply.
final class Visit {
  private final Sql sql;
  private final RoundKeeper keeper;
  private final Ids ids;
  private final Streaks streaks;
  private final Planner planner;

  Visit(Sql sql, RoundKeeper keeper, Ids ids, Streaks streaks, Planner planner) {
    this.sql = sql;
    this.keeper = keeper;
    this.ids = ids;
    this.streaks = streaks;
    this.planner = planner;
  }

  Reply commanded(ChatEvent.Commanded event) {
    return Commands.run(new DeskOfVisit(sql, this, event, planner, streaks), event.words());
  }

  Scene scene(Round round) {
    return keeper.scene(sql, round);
  }

  Reply pressed(ChatEvent.Pressed event, boolean first) {
    Press press = event.press();
    Optional<Round> round = Rounds.find(sql, press.round());
    if (round.isEmpty()) {
      return new Reply.Whisper(Post.line(Replies.unknownRound()));
    }
    String member = member(event.origin(), round.get());
    return switch (press.verb()) {
      case Verbs.START -> walk(round.get(), member, event.origin());
      case Verbs.GO_ON -> walk(round.get(), member, event.origin());
      case Verbs.CHECK -> selfCheck(round.get(), member);
      default ->
          round.get().partAt(press.ordinal()).isEmpty()
              ? new Reply.Whisper(Post.line(Replies.unknownRound()))
              : pressedPart(event, round.get(), member, first);
    };
  }

  private Reply pressedPart(ChatEvent.Pressed event, Round round, String member, boolean first) {
    int ordinal = event.press().ordinal();
    Part part = round.part(ordinal);
    var at = event.origin().at();
    Scene scene = keeper.scene(sql, round);
    return switch (event.press().verb()) {
      case Verbs.ANSWER ->
          RoundEngine.refusal(round, at)
              .map(receipt -> WalkWords.reply(scene, receipt, member))
              .orElseGet(() -> new Reply.Show(FormWords.answer(scene, part, member)));
      case Verbs.HINT ->
          first
              ? decided(round, new RoundEvent.HintWanted(at, member, ordinal), member)
              : WalkWords.reply(
                  scene,
                  new Receipt.Hints(ordinal, round.book().progressOf(member, ordinal).hints()),
                  member);
      case Verbs.ASK -> new Reply.Show(FormWords.ask(scene, part));
      case Verbs.REFERENCE ->
          decided(round, new RoundEvent.ReferenceWanted(at, member, ordinal), member);
      case Verbs.TAUGHT ->
          part.closedAt() == null
              ? new Reply.Whisper(Post.line(Replies.opensLater()))
              : FormWords.taught(scene, part, member)
                  .<Reply>map(Reply.Show::new)
                  .orElseGet(() -> new Reply.Whisper(Post.line(Replies.nobodyToName())));
      case Verbs.REMOVE -> decided(round, new RoundEvent.MineRemoved(at, member, ordinal), member);
      default -> opened(scene, event, part, member);
    };
  }

  /// What stands behind a reveal's buttons is open after the reveal, or after one's own reference.
  private Reply opened(Scene scene, ChatEvent.Pressed event, Part part, String member) {
    boolean isOpen =
        part.wasClosedBy(event.origin().at())
            || scene.round().book().progressOf(member, part.ordinal()).referenceSeenAt() != null;
    boolean sealed = event.press().verb().equals(Verbs.ALL) && part.closedAt() == null;
    Optional<Post> post =
        isOpen && !sealed
            ? WalkWords.opened(scene, event.press().verb(), part)
            : Optional.of(Post.line(Replies.opensLater()));
    return post.<Reply>map(Reply.Whisper::new)
        .orElseGet(() -> new Reply.Whisper(Post.line(Replies.unknownRound())));
  }

  /// The walk's next question, or its end.
  private Reply walk(Round round, String member, Origin origin) {
    Scene scene = keeper.scene(sql, round);
    Optional<Receipt> refused = RoundEngine.refusal(round, origin.at());
    if (refused.isPresent()) {
      return WalkWords.reply(scene, refused.get(), member);
    }
    return round
        .nextFor(member)
        .<Reply>map(part -> new Reply.Show(FormWords.answer(scene, part, member)))
        .orElseGet(() ->
            new Reply.Update(
                WalkWords.finished(scene, member, streaks.inWords(sql, round, member))));
  }

  private Reply selfCheck(Round round, String member) {
    boolean isOpen =
        (round.state() != RoundState.RUNNING && round.times() != null)
            || round.nextFor(member).isEmpty();
    return isOpen
        ? new Reply.Show(FormWords.selfCheck(keeper.scene(sql, round)))
        : new Reply.Whisper(Post.line(Replies.checkLater()));
  }

  Reply submitted(ChatEvent.Submitted event, boolean first) {
    Optional<Round> found = Rounds.find(sql, event.press().round());
    if (found.isEmpty()) {
      return new Reply.Whisper(Post.line(Replies.unknownRound()));
    }
    Round round = found.get();
    String member = member(event.origin(), round);
    if (event.press().verb().equals(Verbs.CHECK)) {
      int kept = SelfChecks.keep(sql, round.id(), member, event.values(), event.origin().at());
      return new Reply.Update(Post.line(Replies.checked(kept)));
    }
    Optional<Part> part = round.partAt(event.press().ordinal());
    return part.isEmpty()
        ? new Reply.Whisper(Post.line(Replies.unknownRound()))
        : submittedPart(event, round, part.get(), member, first);
  }

  private Reply submittedPart(
      ChatEvent.Submitted event, Round round, Part part, String member, boolean first) {
    return switch (event.press().verb()) {
      case Verbs.ANSWER ->
          first ? answered(event, round, part, member) : again(round, part, member);
      case Verbs.ASK ->
          asked(
              round,
              part.ordinal(),
              member,
              event.values().getOrDefault(FormWords.QUESTION, ""),
              event.origin());
      case Verbs.TAUGHT -> taught(event, round, part, member);
      default -> new Reply.Whisper(Post.line(Replies.unknownRound()));
    };
  }

  private Reply answered(ChatEvent.Submitted event, Round round, Part part, String member) {
    Map<String, String> values = event.values();
    RoundEvent.FormSent sent =
        new RoundEvent.FormSent(
            event.origin().at(),
            member,
            part.ordinal(),
            event.origin().id(),
            values.get(FormWords.TEXT),
            values.get(FormWords.NUMBER),
            option(values.get(FormWords.VOTE)),
            values.containsKey(FormWords.HIDE),
            List.of(ids.next(), ids.next(), ids.next()));
    return decided(round, sent, member);
  }

  /// A form that came again: the same words, from what is stored.
  private Reply again(Round round, Part part, String member) {
    boolean saw = round.book().progressOf(member, part.ordinal()).referenceSeenAt() != null;
    Receipt receipt =
        round.book().hasAnswered(member, part.ordinal())
            ? new Receipt.Taken(part.ordinal(), null, null, false, isLate(round, part, member), saw)
            : new Receipt.Nothing();
    return WalkWords.reply(keeper.scene(sql, round), receipt, member);
  }

  private static boolean isLate(Round round, Part part, String member) {
    return round
        .book()
        .by(member)
        .filter(answer -> answer.ordinal() == part.ordinal() && answer.counts())
        .noneMatch(answer -> answer.at().isBefore(round.opened().due()));
  }

  private Reply taught(ChatEvent.Submitted event, Round round, Part part, String member) {
    var choosable = FormWords.choosable(keeper.scene(sql, round), part, member);
    Integer option = option(event.values().get(FormWords.TAUGHT));
    if (option == null || option < 0 || option >= choosable.size()) {
      return new Reply.Whisper(Post.line(Replies.nobodyToName()));
    }
    String answer = choosable.get(option).id();
    return decided(round, new RoundEvent.TaughtMost(event.origin().at(), member, answer), member);
  }

  private static @Nullable Integer option(@Nullable String value) {
    return value != null && value.matches("[0-9]{1,2}") ? Integer.valueOf(value) : null;
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
    List<String> found =
        FactSearch.search(scene.drill(), question).stream().limit(1).map(Fact::id).toList();
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
    return WalkWords.reply(keeper.scene(sql, decision.round()), decision.receipt(), member);
  }

  /// The walk as Start opens it.
  Reply start(Round round, Origin origin) {
    return walk(round, member(origin, round), origin);
  }

  /// The id of the member behind an event, who is added when new.
  String member(Origin origin, Round round) {
    Channels.Channel channel = Channels.get(sql, round.head().channel());
    return Members.put(sql, ids, channel.workspaceId(), origin.member(), origin.name());
  }

  private Optional<Round> roundOfThread(ChannelRef channel, String thread) {
    return Channels.find(sql, channel)
        .flatMap(c ->
            // On most platforms a thread has its root's id.
            Rounds.ofThread(sql, c.id(), thread).or(() -> Rounds.ofRoot(sql, c.id(), thread)));
  }
}
