package dev.whetstone.core.store;

import dev.whetstone.core.streak.LedgerEntry;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The ledger: rows are added, never changed.
public final class LedgerTable {
  private static final String COLUMNS =
      "channel_id, member_id, round_id, round_seq, outcome, at, cause, actor";
  private static final String INSERT =
      "INSERT INTO ledger (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  static final String BEGUN =
      """
      SELECT s.member_id FROM standing s WHERE s.channel_id = ? AND EXISTS (
        SELECT 1 FROM ledger l WHERE l.channel_id = s.channel_id AND l.member_id = s.member_id
          AND l.outcome IN ('CREDITED', 'LATE'))
      ORDER BY s.member_id\
      """;

  private final Sql sql;

  /// The ledger within a transaction.
  public LedgerTable(Sql sql) {
    this.sql = sql;
  }

  /// Adds the row that ends a round for a member; false when there is one already.
  public boolean addFinal(LedgerEntry entry) {
    if (!entry.cause().equals(LedgerEntry.FINAL)) {
      throw new IllegalArgumentException("not a final row: " + entry.cause());
    }
    return insert(
        INSERT + " ON CONFLICT (member_id, round_id) WHERE cause = 'FINAL' DO NOTHING", entry);
  }

  /// Adds what somebody decided later, with who and why.
  public void add(LedgerEntry entry) {
    if (entry.cause().equals(LedgerEntry.FINAL) || entry.actor() == null) {
      throw new IllegalArgumentException("a later row needs a cause and an actor");
    }
    insert(INSERT, entry);
  }

  /// All rows of a member in a channel: by round, of the same round the newest last.
  public List<LedgerEntry> of(String channelId, String memberId) {
    // By index alone, and no more of a row than differs: a ledger may go on for years.
    return sql.all(
        "SELECT round_id, round_seq, outcome, at, NULLIF(cause, 'FINAL') AS cause, actor"
            + " FROM ledger WHERE channel_id = ? AND member_id = ? ORDER BY round_seq, seq",
        row -> entry(row, channelId, memberId),
        channelId,
        memberId);
  }

  /// How many rounds in a row a member has been absent from since their last answer; excused ones
  /// are passed over.
  public int absencesInARow(String channelId, String memberId) {
    return sql.first(
            """
            SELECT COUNT(*) AS n FROM ledger l
            WHERE l.channel_id = ? AND l.member_id = ? AND l.outcome = 'ABSENT'
              AND l.round_seq > COALESCE((
                SELECT a.round_seq FROM ledger a
                WHERE a.channel_id = l.channel_id AND a.member_id = l.member_id
                  AND a.outcome IN ('CREDITED', 'LATE', 'VOIDED')
                  AND NOT EXISTS (
                    SELECT 1 FROM ledger newer
                    WHERE newer.channel_id = a.channel_id AND newer.member_id = a.member_id
                      AND newer.round_seq = a.round_seq AND newer.seq > a.seq)
                ORDER BY a.round_seq DESC LIMIT 1), 0)
              AND NOT EXISTS (
                SELECT 1 FROM ledger newer
                WHERE newer.channel_id = l.channel_id AND newer.member_id = l.member_id
                  AND newer.round_seq = l.round_seq AND newer.seq > l.seq)\
            """,
            row -> (int) row.number("n"),
            channelId,
            memberId)
        .orElse(0);
  }

  /// Who has ever been credited in a channel, late or in time. Standings are one row a member, so
  /// that a long ledger is not read through.
  public List<String> begunIn(String channelId) {
    return sql.all(BEGUN, row -> row.text("member_id"), channelId);
  }

  /// The row that holds for a member and the round of this number in a channel.
  public Optional<LedgerEntry> holding(String channelId, String memberId, int roundSeq) {
    return sql.first(
        "SELECT "
            + COLUMNS
            + " FROM ledger WHERE channel_id = ? AND member_id = ? AND round_seq = ?"
            + " ORDER BY seq DESC LIMIT 1",
        LedgerTable::entry,
        channelId,
        memberId,
        roundSeq);
  }

  private boolean insert(String statement, LedgerEntry entry) {
    Optional<LedgerEntry> before = holding(entry.channelId(), entry.memberId(), entry.roundSeq());
    boolean added =
        sql.update(
                statement,
                entry.channelId(),
                entry.memberId(),
                entry.roundId(),
                entry.roundSeq(),
                entry.outcome(),
                entry.at(),
                entry.cause(),
                entry.actor())
            == 1;
    if (added) {
      Boards.follow(sql, before, entry);
    }
    return added;
  }

  private static LedgerEntry entry(Row row) {
    return entry(row, row.text("channel_id"), row.text("member_id"));
  }

  private static LedgerEntry entry(Row row, String channelId, String memberId) {
    String cause = Objects.requireNonNullElse(row.textOrNull("cause"), LedgerEntry.FINAL);
    return new LedgerEntry(
        channelId,
        memberId,
        row.text("round_id"),
        Math.toIntExact(row.number("round_seq")),
        LedgerEntry.Outcome.valueOf(row.text("outcome")),
        row.instant("at"),
        cause,
        cause.equals(LedgerEntry.FINAL) ? null : row.textOrNull("actor"));
  }
}
