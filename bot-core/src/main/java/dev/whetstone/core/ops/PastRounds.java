package dev.whetstone.core.ops;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.LedgerTable;
import dev.whetstone.core.store.Members;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.store.Transactions;
import dev.whetstone.core.streak.LedgerEntry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Writes rounds that were never held into a channel's past, with the ledger behind them, so that a
/// demo begins with boards and streaks that are alive. They carry no drill and do not count as
/// held.
public final class PastRounds {
  private static final Duration WRAP = Duration.ofHours(8);
  private static final Duration DUE = Duration.ofHours(24);
  private static final Duration GRACE = Duration.ofHours(12);
  private static final Duration FIRST_ANSWER = Duration.ofMinutes(20);

  private final Transactions transactions;
  private final Ids ids;

  /// Writes into this database.
  public PastRounds(Transactions transactions, Ids ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// A round of the past and how its members stood at its end.
  public record PastRound(
      LocalDate date,
      Instant opened,
      String title,
      List<MemberRef> credited,
      List<MemberRef> late,
      List<MemberRef> absent) {
    /// Copies the lists.
    public PastRound {
      credited = List.copyOf(credited);
      late = List.copyOf(late);
      absent = List.copyOf(absent);
    }
  }

  /// Writes the rounds before all others of the channel, unless it has a past already.
  ///
  /// @param names what the members are called
  /// @param rounds the oldest first
  /// @return whether they were written
  public boolean write(
      ChannelRef channel, String name, Map<MemberRef, String> names, List<PastRound> rounds) {
    return transactions.write(sql -> {
      Channels.Channel home = Channels.put(sql, ids, channel, name);
      if (hasPast(sql, home.id())) {
        return false;
      }
      int seq = firstSeq(sql, home.id(), rounds.size());
      for (PastRound round : rounds) {
        write(sql, home, names, round, seq++);
      }
      return true;
    });
  }

  private static boolean hasPast(Sql sql, String channelId) {
    return sql.first(
            "SELECT id FROM round WHERE channel_id = ? AND slot_key LIKE 'past:%' LIMIT 1",
            row -> row.text("id"), channelId)
        .isPresent();
  }

  /// 1 in an empty channel; else so low that the last one comes before the first that is there.
  private static int firstSeq(Sql sql, String channelId, int count) {
    return sql.first(
            "SELECT COALESCE(MIN(seq), ? + 1) - ? AS first FROM round WHERE channel_id = ?",
            row -> (int) row.number("first"),
            count,
            count,
            channelId)
        .orElse(1);
  }

  private void write(
      Sql sql, Channels.Channel home, Map<MemberRef, String> names, PastRound round, int seq) {
    String id = ids.next();
    insert(sql, home.id(), id, round, seq);
    Instant due = round.opened().plus(DUE);
    Row row = new Row(home, id, seq, names);
    round
        .credited()
        .forEach(
            m -> add(sql, row, m, LedgerEntry.Outcome.CREDITED, round.opened().plus(FIRST_ANSWER)));
    round
        .late()
        .forEach(m -> add(sql, row, m, LedgerEntry.Outcome.LATE, due.plus(GRACE.dividedBy(4))));
    round.absent().forEach(m -> add(sql, row, m, LedgerEntry.Outcome.ABSENT, due.plus(GRACE)));
  }

  private static void insert(Sql sql, String channelId, String id, PastRound round, int seq) {
    Instant opened = round.opened();
    sql.update(
        "INSERT INTO round (id, channel_id, slot_key, seq, local_date, title, pace, k, state,"
            + " position, version, planned_at, opened_at, wrap_at, due_at, grace_end_at, spec,"
            + " salt) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, 0, 0, ?, ?, ?, ?, ?, '{}', '')",
        id,
        channelId,
        "past:" + round.date(),
        seq,
        round.date(),
        round.title(),
        Pace.DAY,
        RoundState.DONE,
        opened,
        opened,
        opened.plus(WRAP),
        opened.plus(DUE),
        opened.plus(DUE).plus(GRACE));
  }

  private record Row(Channels.Channel home, String round, int seq, Map<MemberRef, String> names) {}

  private void add(Sql sql, Row row, MemberRef member, LedgerEntry.Outcome outcome, Instant at) {
    String name = row.names().getOrDefault(member, member.id());
    new LedgerTable(sql)
        .addFinal(
            new LedgerEntry(
                row.home().id(),
                Members.put(sql, ids, row.home().workspaceId(), member, name),
                row.round(),
                row.seq(),
                outcome,
                at,
                LedgerEntry.FINAL,
                null));
  }
}
