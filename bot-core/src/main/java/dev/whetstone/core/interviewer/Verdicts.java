package dev.whetstone.core.interviewer;

import dev.whetstone.core.round.Credit;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Audit;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.LedgerEntry.Outcome;
import dev.whetstone.core.streak.StreakFold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Writes a round's ledger rows once they can no longer change (docs/streaks.md, rule 3).
final class Verdicts {
  private final Sql sql;
  private final Round round;
  private final LedgerTable ledger;

  private Verdicts(Sql sql, Round round) {
    this.sql = sql;
    this.round = round;
    this.ledger = new LedgerTable(sql);
  }

  /// Credit on time from the deadline on; all the rest once the round is over. May be called again.
  static void write(Sql sql, Round round, Instant at) {
    if (touchesStreaks(round)) {
      Excuse.noteOutages(sql, round);
      Verdicts verdicts = new Verdicts(sql, round);
      verdicts.credited();
      if (round.state() == RoundState.DONE) {
        verdicts.others(round.opened().graceEnd());
      } else if (round.state() == RoundState.ABANDONED) {
        verdicts.others(at);
      }
    }
  }

  /// An answer that was given in time came to our ears after the final rows: it is added to them if
  /// it makes more of the round.
  static void heardLate(Sql sql, Round round, String member) {
    if (touchesStreaks(round) && Members.isCounted(sql, member)) {
      new Verdicts(sql, round).addIfBetter(member);
    }
  }

  private static boolean touchesStreaks(Round round) {
    return round.head().scheduled() && round.times() != null;
  }

  private void credited() {
    boolean alsoLate = round.state() == RoundState.DONE || round.state() == RoundState.ABANDONED;
    for (String member : counted(round.book().members())) {
      Credit.at(round, member)
          .filter(credit -> alsoLate || credit.isBefore(round.opened().due()))
          .ifPresent(credit -> addFinal(member, outcome(credit), credit));
    }
  }

  /// Members with a ledger here who are not dormant; whoever has a verdict keeps it. Somebody
  /// else's solo round was not theirs to answer.
  private void others(Instant at) {
    counted(ledger.begunIn(round.head().channel())).stream()
        .filter(round::isFor)
        .filter(Predicate.not(this::isDormant))
        .forEach(member ->
            addFinal(
                member,
                Excuse.of(sql, round, member).isPresent() ? Outcome.EXCUSED : Outcome.ABSENT,
                at));
  }

  /// Who left or opted out has no rows and keeps what they had.
  private List<String> counted(List<String> members) {
    return members.stream().filter(member -> Members.isCounted(sql, member)).toList();
  }

  private boolean isDormant(String member) {
    return ledger.absencesInARow(round.head().channel(), member) >= StreakFold.DORMANT_AFTER;
  }

  private void addIfBetter(String member) {
    Optional<Outcome> holding =
        ledger
            .holding(round.head().channel(), member, round.head().seq())
            .map(LedgerEntry::outcome);
    Credit.at(round, member)
        .filter(credit -> holding.isEmpty() || holding.get().isBetteredBy(outcome(credit)))
        .ifPresent(credit ->
            ledger.add(entry(member, outcome(credit), credit, LedgerEntry.HEARD_LATE, Audit.BOT)));
  }

  private Outcome outcome(Instant credit) {
    return Outcome.of(Optional.of(credit), round.opened().due(), round.opened().graceEnd(), false);
  }

  private void addFinal(String member, Outcome outcome, Instant at) {
    ledger.addFinal(entry(member, outcome, at, LedgerEntry.FINAL, null));
  }

  private LedgerEntry entry(
      String member, Outcome outcome, Instant at, String cause, @Nullable String actor) {
    return new LedgerEntry(
        round.head().channel(), member, round.id(), round.head().seq(), outcome, at, cause, actor);
  }
}
