package dev.whetstone.core.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Judges what people write in the thread.
final class Talk {
  private static final Duration ONE_BREATH = Duration.ofMinutes(5);

  private Talk() {}

  static Receipt said(Turn turn, RoundEvent.ThreadSaid event) {
    boolean known = turn.round.book().answers().stream().anyMatch(a -> isFrom(a, event.source()));
    if (known
        || Interview.isBeforeStart(turn.round, event.at())
        || turn.refusal(event.at()).isPresent()) {
      return new Receipt.Nothing();
    }
    Part part = turn.round.partAt(event.at());
    Substance.Measured own =
        Substance.measure(turn.round.head().salt(), event.text(), event.hasPicture());
    Substance.Verdict verdict =
        judge(turn, part, event.member(), own, event.at(), event.at(), List.of());
    boolean counts =
        verdict == Substance.Verdict.COUNTS
            && turn.round.isFor(event.member())
            && !turn.round.book().hasAnswered(event.member(), part.ordinal());
    Answer answer =
        new Answer(
            event.id(),
            part.ordinal(),
            event.member(),
            Answer.Kind.OPEN,
            event.source(),
            event.at(),
            counts ? Answer.State.COUNTED : Answer.State.CHAT,
            isBlind(turn, part, event.member(), event.at()),
            false,
            null,
            own.words(),
            own.characters(),
            null,
            Set.of());
    turn.round = turn.round.with(book -> book.with(answer));
    if (counts) {
      counted(turn, event.member(), event.source());
      return new Receipt.Marked(part.ordinal());
    }
    return chat(turn, part, event, verdict);
  }

  private static void counted(Turn turn, String member, String source) {
    turn.answered(member, new Effect.Mark(source));
    turn.redrawWrapIfPosted();
  }

  /// @param written when the message was written: what was said right before it belongs to it
  /// @param at when it became what it is
  /// @param leaveOut ids of answers that are no copy of it, but itself
  private static Substance.Verdict judge(
      Turn turn,
      Part part,
      String member,
      Substance.Measured own,
      Instant written,
      Instant at,
      List<String> leaveOut) {
    Substance.Measured whole = own;
    List<String> itself = new ArrayList<>(leaveOut);
    for (Answer earlier : breath(turn, part, member, written)) {
      whole = whole.with(earlier.length(), earlier.tokens());
      itself.add(earlier.id());
    }
    return Substance.judge(
        whole, new Comparisons(turn.drill, turn.round).known(part, member, at, itself));
  }

  /// The author's messages right before this one, each within five minutes of the next.
  private static List<Answer> breath(Turn turn, Part part, String member, Instant written) {
    List<Answer> earlier =
        turn.round
            .book()
            .by(member)
            .filter(a -> a.kind() == Answer.Kind.OPEN && a.ordinal() == part.ordinal())
            .filter(a -> a.state() == Answer.State.CHAT && a.at().isBefore(written))
            .toList()
            .reversed();
    List<Answer> breath = new ArrayList<>();
    Instant next = written;
    for (Answer answer : earlier) {
      if (answer.at().plus(ONE_BREATH).isBefore(next)) {
        break;
      }
      breath.add(answer);
      next = answer.at();
    }
    return breath;
  }

  private static Receipt chat(
      Turn turn, Part part, RoundEvent.ThreadSaid event, Substance.Verdict verdict) {
    boolean silent =
        verdict == Substance.Verdict.COUNTS || verdict == Substance.Verdict.MEANT_AS_CHAT;
    boolean told =
        turn.round.book().progress().stream()
            .anyMatch(p -> p.member().equals(event.member()) && p.toldAt() != null);
    boolean answered = turn.round.book().hasAnswered(event.member(), part.ordinal());
    boolean tell = !silent && !told && !answered;
    if (tell) {
      Progress progress =
          turn.round.book().progressOf(event.member(), part.ordinal()).told(event.at());
      turn.round = turn.round.with(book -> book.with(progress));
    }
    return new Receipt.Chat(part.ordinal(), verdict, tell);
  }

  private static boolean isBlind(Turn turn, Part part, String member, Instant at) {
    return !part.wasClosedBy(at)
        && turn.round.book().progressOf(member, part.ordinal()).referenceSeenAt() == null;
  }

  /// An edit before the deadline is judged again; afterwards the verdict stands.
  static Receipt edited(Turn turn, RoundEvent.ThreadEdited event) {
    Optional<Answer> found =
        open(turn, event.source()).filter(answer -> answer.state() != Answer.State.WITHDRAWN);
    if (found.isEmpty() || turn.round.times() == null || turn.isLate(event.at())) {
      return new Receipt.Nothing();
    }
    Answer answer = found.get();
    Part part = turn.round.part(answer.ordinal());
    Substance.Measured own =
        Substance.measure(turn.round.head().salt(), event.text(), event.hasPicture());
    boolean counts =
        judge(turn, part, answer.member(), own, answer.at(), event.at(), List.of(answer.id()))
                == Substance.Verdict.COUNTS
            && mayCount(turn, answer);
    Answer.State state = counts ? Answer.State.COUNTED : Answer.State.CHAT;
    // What counted before an edit keeps what it was worth when it was written.
    boolean blind =
        answer.counts()
            ? answer.blind()
            : answer.blind() && isBlind(turn, part, answer.member(), event.at());
    Answer judged = answer.saying(null, own.words(), own.characters(), state);
    turn.round = turn.round.with(book -> book.with(counts ? judged.blindIf(blind) : judged));
    if (counts && !answer.counts()) {
      counted(turn, answer.member(), event.source());
    } else if (!counts && answer.counts()) {
      turn.effects.add(new Effect.Unmark(event.source()));
      nextCounts(turn, answer.member(), part, event.at());
    }
    return new Receipt.Nothing();
  }

  /// Whether nothing else of its author counts for the part, and the part is theirs to answer.
  private static boolean mayCount(Turn turn, Answer answer) {
    return turn.round.isFor(answer.member())
        && turn.round
            .book()
            .by(answer.member())
            .noneMatch(
                a -> a.ordinal() == answer.ordinal() && a.counts() && !a.id().equals(answer.id()));
  }

  /// An author's delete before the deadline withdraws; a moderator's takes nothing away.
  static Receipt deleted(Turn turn, RoundEvent.ThreadDeleted event) {
    Optional<Answer> found = open(turn, event.source());
    boolean withdraws =
        found.isPresent()
            && event.byAuthor()
            && turn.round.times() != null
            && !turn.isLate(event.at());
    if (withdraws) {
      Answer answer = found.get();
      turn.round = turn.round.with(book -> book.with(answer.in(Answer.State.WITHDRAWN)));
      nextCounts(turn, answer.member(), turn.round.part(answer.ordinal()), event.at());
    }
    return new Receipt.Nothing();
  }

  /// The first that passes counts: where it is taken back, the next one that stands in the thread.
  static void nextCounts(Turn turn, String member, Part part, Instant at) {
    turn.round
        .book()
        .by(member)
        .filter(a -> a.kind() == Answer.Kind.OPEN && a.ordinal() == part.ordinal())
        .filter(
            a -> a.state() == Answer.State.CHAT && mayCount(turn, a) && passes(turn, part, a, at))
        .findFirst()
        .ifPresent(answer -> {
          turn.round = turn.round.with(book -> book.with(answer.in(Answer.State.COUNTED)));
          turn.effects.add(new Effect.Mark(answer.source()));
        });
  }

  private static boolean passes(Turn turn, Part part, Answer answer, Instant at) {
    var own = new Substance.Measured(answer.length(), answer.tokens(), false);
    return judge(turn, part, answer.member(), own, answer.at(), at, List.of(answer.id()))
        == Substance.Verdict.COUNTS;
  }

  static Receipt liked(Turn turn, RoundEvent.Liked event) {
    open(turn, event.source())
        .filter(answer -> !answer.member().equals(event.member()))
        .ifPresent(answer ->
            turn.round =
                turn.round.with(book ->
                    book.with(
                        event.added()
                            ? answer.likedBy(event.member())
                            : answer.notLikedBy(event.member()))));
    return new Receipt.Nothing();
  }

  private static Optional<Answer> open(Turn turn, String source) {
    return turn.round.book().answers().stream().filter(a -> isFrom(a, source)).findFirst();
  }

  private static boolean isFrom(Answer answer, String source) {
    return answer.kind() == Answer.Kind.OPEN && answer.source().equals(source);
  }
}
