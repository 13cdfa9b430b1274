package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.round.Credit;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.streak.Streak;
import dev.whetstone.core.streak.StreakFold;
import dev.whetstone.core.words.StreakWords;

/// How members stand: the ledger, folded, with the open round's credit on top.
final class Streaks {

  /// In words at the end of a walk.
  String inWords(Sql sql, Round round, String member) {
    Streak streak = of(sql, round.head().channel(), member);
    boolean credited = round.head().scheduled() && Credit.at(round, member).isPresent();
    return StreakWords.afterWalk(streak, credited);
  }

  /// In words for a command.
  String inWords(Sql sql, Channels.Channel channel, MemberRef member) {
    return Members.idOf(sql, channel.workspaceId(), member)
        .map(id -> StreakWords.line(of(sql, channel.id(), id)))
        .orElseGet(StreakWords::none);
  }

  private static Streak of(Sql sql, String channelId, String member) {
    return StreakFold.of(new LedgerTable(sql).of(channelId, member));
  }
}
