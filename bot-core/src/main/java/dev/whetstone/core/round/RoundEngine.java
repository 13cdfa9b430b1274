package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides what an event does to a round. Pure: the same drill, round and event always give the
/// same decision.
public final class RoundEngine {
  private RoundEngine() {}

  /// The decision on one event. What time alone has made due by then is done first.
  public static Decision decide(Drill drill, Round round, RoundEvent event) {
    Turn turn = new Turn(drill, round);
    Passing.upTo(turn, event.at());
    turn.receipt = act(turn, event);
    Solo.moveOn(turn, event.at());
    Passing.upTo(turn, event.at());
    return turn.decision();
  }

  /// Why a round takes nothing from members at this instant; empty when it does. What was given
  /// before the end is taken also where it is heard after it.
  public static Optional<Receipt> refusal(Round round, Instant at) {
    if (round.times() != null && !at.isBefore(round.opened().graceEnd())) {
      return Optional.of(new Receipt.RoundOver(round.opened().graceEnd()));
    }
    return round.state().takesAnswers() || round.state() == RoundState.DONE
        ? Optional.empty()
        : Optional.of(new Receipt.NotOpen(round.state()));
  }

  /// Why a round takes nothing from this member at this instant; empty when it does.
  public static Optional<Receipt> refusal(Round round, String member, Instant at) {
    return refusal(round, at)
        .or(() ->
            round.isFor(member) ? Optional.empty() : round.leader().map(Receipt.NotYours::new));
  }

  /// The receipt of a form that came a second time: what the first one got, as far as it still
  /// holds. Nothing is to be stored.
  public static Receipt again(Drill drill, Round round, RoundEvent.FormSent form) {
    return Forms.again(new Turn(drill, round), form);
  }

  private static Receipt act(Turn turn, RoundEvent event) {
    return switch (event) {
      case RoundEvent.RootDelivered e -> opened(turn, e.at());
      case RoundEvent.RootExpired _ -> skipped(turn);
      case RoundEvent.TimeCame _ -> new Receipt.Nothing();
      case RoundEvent.NextOpens e -> Passing.wrap(turn, e.at());
      case RoundEvent.PartClosed e -> Closing.byManager(turn, e);
      case RoundEvent.NextWanted e -> Closing.byMember(turn, e);
      case RoundEvent.Joined e -> Interview.joined(turn, e);
      case RoundEvent.ThreadLost _ -> abandoned(turn);
      case RoundEvent.FormSent e -> Forms.sent(turn, e);
      case RoundEvent.ThreadSaid e -> Talk.said(turn, e);
      case RoundEvent.ThreadEdited e -> Talk.edited(turn, e);
      case RoundEvent.ThreadDeleted e -> Talk.deleted(turn, e);
      case RoundEvent.HintWanted e -> hint(turn, e);
      case RoundEvent.ReferenceWanted e -> reference(turn, e);
      case RoundEvent.FactsFound e -> facts(turn, e);
      case RoundEvent.TaughtMost e -> taught(turn, e);
      case RoundEvent.Liked e -> Talk.liked(turn, e);
      case RoundEvent.MineRemoved e -> Removals.byAuthor(turn, e);
      case RoundEvent.WordsRemoved e -> Removals.byModerator(turn, e);
    };
  }

  private static Receipt opened(Turn turn, Instant at) {
    Round.Head head = turn.round.head();
    if (turn.round.state() != RoundState.OPENING) {
      return new Receipt.Nothing();
    }
    Instant opened = Times.opening(head.plannedAt(), at);
    Times times = Times.from(opened, head.settings());
    var path = turn.round.parts().stream().map(Part::id).toList();
    RoundState state = head.pace() == Pace.LIVE ? RoundState.GATHERING : RoundState.RUNNING;
    List<Part> parts = Timetable.parts(turn.drill, head.pace(), path, times);
    turn.round = turn.round.openedAt(times, state, parts);
    if (!opened.equals(head.plannedAt())) {
      turn.effects.add(new Effect.RedrawRoot());
    }
    if (state == RoundState.RUNNING) {
      Passing.open(turn, turn.round.part(0), opened);
    }
    return new Receipt.Nothing();
  }

  private static Receipt skipped(Turn turn) {
    if (turn.round.state() == RoundState.OPENING) {
      turn.round = turn.round.in(RoundState.SKIPPED);
      turn.effects.add(new Effect.SaySkipped());
    }
    return new Receipt.Nothing();
  }

  private static Receipt abandoned(Turn turn) {
    if (!turn.round.state().isFinal()) {
      turn.round = turn.round.in(RoundState.ABANDONED);
      turn.effects.add(new Effect.RedrawRoot());
      turn.effects.add(new Effect.Verdicts());
      turn.effects.add(new Effect.DropTexts());
    }
    return new Receipt.Nothing();
  }

  private static Receipt hint(Turn turn, RoundEvent.HintWanted event) {
    var part = turn.round.partAt(event.ordinal());
    var refusal = turn.refusal(event.at());
    if (part.isEmpty() || refusal.isPresent()) {
      return refusal.orElse(new Receipt.Nothing());
    }
    int most = turn.drill.step(part.get().id()).map(Step::hints).map(h -> h.size()).orElse(0);
    Progress progress = turn.round.book().progressOf(event.member(), event.ordinal()).hinted(most);
    turn.round = turn.round.with(book -> book.with(progress));
    return new Receipt.Hints(event.ordinal(), progress.hints());
  }

  /// A reference is shown after one's own try, or when the thread has shown it anyway.
  private static Receipt reference(Turn turn, RoundEvent.ReferenceWanted event) {
    var part = turn.round.partAt(event.ordinal());
    if (part.isEmpty() || turn.round.times() == null) {
      return new Receipt.NotOpen(turn.round.state());
    }
    Progress progress = turn.round.book().progressOf(event.member(), event.ordinal());
    boolean tried =
        progress.triedAt() != null
            || turn.round.book().hasAnswered(event.member(), event.ordinal());
    if (!tried && !part.get().wasClosedBy(event.at())) {
      return refusal(turn.round, event.member(), event.at())
          .orElseGet(() -> new Receipt.TryFirst(event.ordinal()));
    }
    turn.round = turn.round.with(book -> book.with(progress.sawReference(event.at())));
    return new Receipt.Reference(event.ordinal());
  }

  private static Receipt facts(Turn turn, RoundEvent.FactsFound event) {
    var refusal = turn.refusal(event.at());
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Book before = turn.round.book();
    for (String fact : event.factIds()) {
      FactAsked asked = new FactAsked(fact, event.member(), event.at());
      turn.round = turn.round.with(book -> book.with(asked));
    }
    if (turn.round.book().asked().size() > before.asked().size()) {
      turn.effects.add(new Effect.Facts());
    }
    return new Receipt.Facts(event.ordinal(), event.factIds());
  }

  private static Receipt taught(Turn turn, RoundEvent.TaughtMost event) {
    boolean fits =
        turn.round.book().answers().stream()
            .anyMatch(answer ->
                answer.id().equals(event.answerId())
                    && answer.counts()
                    && !answer.hidden()
                    && isShown(turn.round, answer)
                    && !answer.member().equals(event.member()));
    if (!fits) {
      return new Receipt.NotThatOne();
    }
    turn.round = turn.round.with(book -> book.withTaught(event.member(), event.answerId()));
    turn.redrawWrapIfPosted();
    return new Receipt.Thanks();
  }

  /// What was said openly, or stands behind a reveal; a sealed answer is nobody's to name yet.
  private static boolean isShown(Round round, Answer answer) {
    return answer.kind() == Answer.Kind.OPEN || round.part(answer.ordinal()).closedAt() != null;
  }
}
