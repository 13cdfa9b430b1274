package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Receipt;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundEngine;
import dev.whetstone.core.round.RoundEvent;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.FormWords;
import dev.whetstone.core.words.PictureWords;
import dev.whetstone.core.words.ReceiptWords;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.Scene;
import dev.whetstone.core.words.Verbs;
import dev.whetstone.core.words.WalkWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people press and send: buttons and forms, on the walk and below the thread's posts.
final class Presses {
  private final Sql sql;
  private final Visit visit;
  private final Ids ids;
  private final Streaks streaks;

  Presses(Sql sql, Visit visit, Wiring wiring) {
    this.sql = sql;
    this.visit = visit;
    this.ids = wiring.ids();
    this.streaks = wiring.streaks();
  }

  Reply pressed(ChatEvent.Pressed event, boolean first) {
    Press press = event.press();
    Optional<Round> round = visit.round(press.round(), event.origin(), event.channel());
    if (round.isEmpty()) {
      return new Reply.Whisper(Post.line(Replies.unknownRound()));
    }
    String member = visit.member(event.origin(), round.get());
    return switch (press.verb()) {
      case Verbs.START -> walk(round.get(), member, event.origin());
      case Verbs.GO_ON -> walk(round.get(), member, event.origin());
      case Verbs.CHECK -> selfCheck(round.get(), member);
      case Verbs.IN_WORDS -> inWords(round.get(), member);
      case Verbs.JOIN ->
          visit.decided(round.get(), new RoundEvent.Joined(event.origin().at(), member), member);
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
    Scene scene = visit.scene(round);
    return switch (event.press().verb()) {
      case Verbs.ANSWER ->
          RoundEngine.refusal(round, member, at)
              .map(receipt -> ReceiptWords.reply(scene, receipt, member))
              .orElseGet(() -> new Reply.Show(FormWords.answer(scene, part, member)));
      case Verbs.HINT ->
          first
              ? visit.decided(round, new RoundEvent.HintWanted(at, member, ordinal), member)
              : ReceiptWords.reply(
                  scene,
                  new Receipt.Hints(ordinal, round.book().progressOf(member, ordinal).hints()),
                  member);
      case Verbs.ASK -> new Reply.Show(FormWords.ask(scene, part));
      case Verbs.NEXT ->
          first || part.closedAt() == null
              ? visit.next(round, ordinal, member, event.origin(), event.channel())
              : ReceiptWords.reply(scene, new Receipt.Closed(true), member);
      case Verbs.REFERENCE ->
          visit.decided(round, new RoundEvent.ReferenceWanted(at, member, ordinal), member);
      case Verbs.TAUGHT ->
          part.closedAt() == null
              ? new Reply.Whisper(Post.line(Replies.opensLater()))
              : FormWords.taught(scene, part, member)
                  .<Reply>map(Reply.Show::new)
                  .orElseGet(() -> new Reply.Whisper(Post.line(Replies.nobodyToName())));
      case Verbs.REMOVE ->
          visit.decided(round, new RoundEvent.MineRemoved(at, member, ordinal), member);
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
  Reply walk(Round round, String member, Origin origin) {
    Scene scene = visit.scene(round);
    Optional<Receipt> refused = RoundEngine.refusal(round, member, origin.at());
    if (refused.isPresent()) {
      return ReceiptWords.reply(scene, refused.get(), member);
    }
    return round
        .nextFor(member)
        .<Reply>map(part -> new Reply.Show(FormWords.answer(scene, part, member)))
        .orElseGet(() ->
            new Reply.Update(
                WalkWords.finished(scene, member, streaks.inWords(sql, round, member))));
  }

  private Reply selfCheck(Round round, String member) {
    return isEnded(round, member)
        ? new Reply.Show(FormWords.selfCheck(visit.scene(round)))
        : new Reply.Whisper(Post.line(Replies.checkLater()));
  }

  /// The architecture is open when the self-check is: it would give the answers away before.
  private Reply inWords(Round round, String member) {
    return new Reply.Whisper(
        isEnded(round, member)
            ? PictureWords.inWords(visit.scene(round))
            : Post.line(Replies.pictureLater()));
  }

  private static boolean isEnded(Round round, String member) {
    boolean isUnderWay =
        round.state() == RoundState.RUNNING || round.state() == RoundState.GATHERING;
    return (!isUnderWay && round.times() != null) || round.nextFor(member).isEmpty();
  }

  Reply submitted(ChatEvent.Submitted event, boolean first) {
    Optional<Round> found = visit.round(event.press().round(), event.origin(), event.channel());
    if (found.isEmpty()) {
      return new Reply.Whisper(Post.line(Replies.unknownRound()));
    }
    Round round = found.get();
    String member = visit.member(event.origin(), round);
    if (event.press().verb().equals(Verbs.CHECK)) {
      return selfChecked(event, round, member);
    }
    Optional<Part> part = round.partAt(event.press().ordinal());
    return part.isEmpty()
        ? new Reply.Whisper(Post.line(Replies.unknownRound()))
        : submittedPart(event, round, part.get(), member, first);
  }

  private Reply selfChecked(ChatEvent.Submitted event, Round round, String member) {
    if (!isEnded(round, member)) {
      return new Reply.Whisper(Post.line(Replies.checkLater()));
    }
    int kept = SelfChecks.keep(sql, round.id(), member, event.values(), event.origin().at());
    return new Reply.Update(Post.line(Replies.checked(kept)));
  }

  private Reply submittedPart(
      ChatEvent.Submitted event, Round round, Part part, String member, boolean first) {
    Scene scene = visit.scene(round);
    return switch (event.press().verb()) {
      case Verbs.ANSWER ->
          first
              ? visit.decided(round, sent(event, part, member), member)
              : ReceiptWords.reply(
                  scene,
                  RoundEngine.again(scene.drill(), round, sent(event, part, member)),
                  member);
      case Verbs.ASK ->
          visit.asked(
              round,
              part.ordinal(),
              member,
              event.values().getOrDefault(FormWords.QUESTION, ""),
              event.origin());
      case Verbs.TAUGHT -> taught(event, round, part, member);
      default -> new Reply.Whisper(Post.line(Replies.unknownRound()));
    };
  }

  private RoundEvent.FormSent sent(ChatEvent.Submitted event, Part part, String member) {
    Map<String, String> values = event.values();
    return new RoundEvent.FormSent(
        event.origin().at(),
        member,
        part.ordinal(),
        event.origin().id(),
        values.get(FormWords.TEXT),
        values.get(FormWords.NUMBER),
        option(values.get(FormWords.VOTE)),
        values.containsKey(FormWords.HIDE),
        List.of(ids.next(), ids.next(), ids.next()));
  }

  private Reply taught(ChatEvent.Submitted event, Round round, Part part, String member) {
    var choosable = FormWords.choosable(visit.scene(round), part, member);
    Integer option = option(event.values().get(FormWords.TAUGHT));
    if (option == null || option < 0 || option >= choosable.size()) {
      return new Reply.Whisper(Post.line(Replies.nobodyToName()));
    }
    String answer = choosable.get(option).id();
    return visit.decided(
        round, new RoundEvent.TaughtMost(event.origin().at(), member, answer), member);
  }

  private static @Nullable Integer option(@Nullable String value) {
    return value != null && value.matches("[0-9]{1,2}") ? Integer.valueOf(value) : null;
  }
}
