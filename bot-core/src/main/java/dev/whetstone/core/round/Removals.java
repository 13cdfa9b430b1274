package dev.whetstone.core.round;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Takes words out of the thread that the round showed there.
final class Removals {
  private Removals() {}

  /// What its own author takes back is withdrawn before the deadline; afterwards only the words
  /// leave.
  static Receipt byAuthor(Turn turn, RoundEvent.MineRemoved event) {
    boolean judged = turn.round.times() != null && turn.isLate(event.at());
    Receipt receipt =
        remove(
            turn,
            event.member(),
            event.ordinal(),
            answer -> answer.kind() != Answer.Kind.OPEN,
            judged ? Answer::withoutWords : Answer::removed);
    if (!judged) {
      turn.round
          .partAt(event.ordinal())
          .ifPresent(part -> Talk.nextCounts(turn, event.member(), part, event.at()));
    }
    return receipt;
  }

  /// What a moderator takes out keeps its credit at any time.
  static Receipt byModerator(Turn turn, RoundEvent.WordsRemoved event) {
    return remove(
        turn,
        event.member(),
        event.ordinal(),
        answer -> answer.kind() == Answer.Kind.FORM && !answer.hidden(),
        Answer::withoutWords);
  }

  private static Receipt remove(
      Turn turn,
      String member,
      int ordinal,
      Predicate<Answer> which,
      Function<Answer, Answer> gone) {
    List<Answer> found =
        turn.round
            .book()
            .by(member)
            .filter(answer -> answer.ordinal() == ordinal && answer.counts() && which.test(answer))
            .toList();
    for (Answer answer : found) {
      turn.round = turn.round.with(book -> book.with(gone.apply(answer)));
    }
    if (!found.isEmpty()) {
      turn.redrawRevealIfClosed(ordinal);
      turn.redrawWrapIfEverPosted();
    }
    return new Receipt.Removed(ordinal, found.size());
  }
}
