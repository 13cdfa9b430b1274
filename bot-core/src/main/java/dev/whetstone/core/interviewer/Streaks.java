package dev.whetstone.core.interviewer;

import dev.whetstone.core.round.Credit;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.Times;
import dev.whetstone.core.store.ChannelsRounds;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Rounds;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.Standing;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.StreakFold;
import dev.whetstone.core.words.StreakWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How members stand: the ledger, folded, with the open rounds' credit on top.
final class Streaks {

  /// In words at the end of a walk.
  String inWords(Sql sql, Round round, String member) {
    return StreakWords.afterWalk(now(sql, round.head().channel(), member).streak());
  }

  /// As of the last round that is over.
  static Streak of(Sql sql, String channelId, String member) {
    return StreakFold.of(new LedgerTable(sql).of(channelId, member));
  }

  /// As it is now: what a member did in open rounds counts, though it is not written yet.
  static Standing now(Sql sql, String channelId, String member) {
    return now(sql, new LedgerTable(sql).of(channelId, member), channelId, member);
  }

  /// The same, by a ledger that was read already.
  static Standing now(Sql sql, List<LedgerEntry> ledger, String channelId, String member) {
    List<LedgerEntry> entries = new ArrayList<>(ledger);
    Set<String> written =
        entries.stream().map(LedgerEntry::roundId).collect(Collectors.toUnmodifiableSet());
    List<Standing.Open> open = new ArrayList<>();
    for (String id : ChannelsRounds.open(sql, channelId)) {
      Round round = Rounds.find(sql, id).orElseThrow();
      if (round.head().scheduled()
          && round.times() != null
          && round.isFor(member)
          && !written.contains(id)) {
        Standing.Open one = open(sql, round, member);
        one.credit().ifPresent(at -> entries.add(provisional(round, member, at)));
        open.add(one);
      }
    }
    return new Standing(StreakFold.of(entries), open);
  }

  private static Standing.Open open(Sql sql, Round round, String member) {
    Times times = round.opened();
    return new Standing.Open(
        Explanations.title(sql, round.id()),
        times.due(),
        times.graceEnd(),
        Credit.at(round, member).filter(at -> at.isBefore(times.graceEnd())),
        Explanations.awayAt(sql, member, times.opened()).isPresent());
  }

  private static LedgerEntry provisional(Round round, String member, Instant credit) {
    Times times = round.opened();
    return new LedgerEntry(
        round.head().channel(),
        member,
        round.id(),
        round.head().seq(),
        LedgerEntry.Outcome.of(Optional.of(credit), times.due(), times.graceEnd(), false),
        credit,
        LedgerEntry.FINAL,
        null);
  }
}
