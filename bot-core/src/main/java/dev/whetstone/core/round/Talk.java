package dev.whetstone.core.round;

import java.time.Duration;
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
    List<Answer> breath = breath(turn, part, event);
    Substance.Verdict verdict = judge(turn, part, event, own, breath);
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
            isBlind(turn, part, event),
            false,
            null,
            own.words(),
            own.characters(),
            null,
            Set.of());
    turn.round = turn.round.with(book -> book.with(answer));
    if (counts) {
      turn.answered(event.member(), new Effect.Mark(event.source()));
      turn.redrawWrapIfPosted();
      return new Receipt.Marked(part.ordinal());
    }
    return chat(turn, part, event, verdict);
  }

  private static Substance.Verdict judge(
      Turn turn,
      Part part,
      RoundEvent.ThreadSaid event,
      Substance.Measured own,
      List<Answer> breath) {
    Substance.Measured whole = own;
    for (Answer earlier : breath) {
      whole = whole.with(earlier.length(), earlier.tokens());
    }
    List<String> leaveOut = breath.stream().map(Answer::id).toList();
    Substance.Known known =
        new Comparisons(turn.drill, turn.round).known(part, event.member(), event.at(), leaveOut);
    return Substance.judge(whole, known);
  }

  /// The author's messages right before this one, each within five minutes of the next.
  private static List<Answer> breath(Turn turn, Part part, RoundEvent.ThreadSaid event) {
    List<Answer> earlier =
        turn.round
            .book()
            .by(event.member())
            .filter(a -> a.kind() == Answer.Kind.OPEN && a.ordinal() == part.ordinal())
            .filter(a -> a.state() == Answer.State.CHAT && a.at().isBefore(event.at()))
            .toList()
            .reversed();
    List<Answer> breath = new ArrayList<>();
    var next = event.at();
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

  private static boolean isBlind(Turn turn, Part part, RoundEvent.ThreadSaid event) {
    return !part.wasClosedBy(event.at())
        && turn.round.book().progressOf(event.member(), part.ordinal()).referenceSeenAt() == null;
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
    Substance.Known known =
        new Comparisons(turn.drill, turn.round)
            .known(part, answer.member(), event.at(), List.of(answer.id()));
    boolean counts = Substance.judge(own, known) == Substance.Verdict.COUNTS;
    boolean other =
        turn.round
            .book()
            .by(answer.member())
            .anyMatch(a -> a.ordinal() == part.ordinal() && a.counts() && !a.equals(answer));
    boolean isFor = turn.round.isFor(answer.member());
    Answer.State state = counts && isFor && !other ? Answer.State.COUNTED : Answer.State.CHAT;
    turn.round =
        turn.round.with(
            book -> book.with(answer.saying(null, own.words(), own.characters(), state)));
    if (state == Answer.State.COUNTED) {
      turn.answered(answer.member(), new Effect.Mark(event.source()));
    }
    return new Receipt.Nothing();
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
      turn.round = turn.round.with(book -> book.with(found.get().in(Answer.State.WITHDRAWN)));
    }
    return new Receipt.Nothing();
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
