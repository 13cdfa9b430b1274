package dev.whetstone.core.store;

import dev.whetstone.core.streak.Leaderboard;
import dev.whetstone.core.streak.Leaderboard.Score;
import dev.whetstone.core.streak.LedgerEntry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Boards of a channel. They count rounds whose newest ledger row is CREDITED, and read only what
/// they show: the table of standings follows the ledger row by row. Who hides, left, opted out or
/// was forgotten is on none.
public final class Boards {
  private static final String SHOWN = "m.off_boards = 0 AND m.state = 'IN'";

  private Boards() {}

  /// The board of all rounds ever.
  ///
  /// @param most how many are shown
  /// @param reader the id of who reads it
  public static Leaderboard ofAllTime(
      Sql sql, String channelId, int most, Optional<String> reader) {
    List<Score> best =
        sql.all(
            "SELECT s.member_id, s.credited FROM standing s JOIN member m ON m.id = s.member_id"
                + " WHERE s.channel_id = ? AND s.credited > 0 AND "
                + SHOWN
                + " ORDER BY s.credited DESC, s.member_id LIMIT ?",
            Boards::score,
            channelId,
            most);
    List<Leaderboard.Row> top = Leaderboard.of(best, most, Optional.empty()).top();
    return new Leaderboard(top, reader.flatMap(id -> own(sql, channelId, id)));
  }

  private static Optional<Leaderboard.Row> own(Sql sql, String channelId, String reader) {
    return sql.first(
            "SELECT s.member_id, s.credited FROM standing s JOIN member m ON m.id = s.member_id"
                + " WHERE s.channel_id = ? AND s.member_id = ? AND s.credited > 0 AND "
                + SHOWN,
            Boards::score,
            channelId,
            reader)
        .map(
            mine -> new Leaderboard.Row(1 + better(sql, channelId, mine), reader, mine.credited()));
  }

  private static int better(Sql sql, String channelId, Score mine) {
    return sql.first(
            "SELECT COUNT(*) AS n FROM standing s JOIN member m ON m.id = s.member_id"
                + " WHERE s.channel_id = ? AND s.credited > ? AND "
                + SHOWN,
            row -> (int) row.number("n"),
            channelId,
            mine.credited())
        .orElse(0);
  }

  /// The board of the rounds since a local date, that day included.
  ///
  /// @param most how many are shown
  /// @param reader the id of who reads it
  public static Leaderboard since(
      Sql sql, String channelId, LocalDate from, int most, Optional<String> reader) {
    Optional<Long> first =
        sql.first(
                "SELECT MIN(seq) AS first FROM round WHERE channel_id = ? AND local_date >= ?",
                row -> Optional.ofNullable(row.numberOrNull("first")),
                channelId,
                from)
            .flatMap(seq -> seq);
    return Leaderboard.of(
        first.map(seq -> scores(sql, channelId, seq)).orElse(List.of()), most, reader);
  }

  private static List<Score> scores(Sql sql, String channelId, long firstSeq) {
    Map<String, Integer> corrections = corrections(sql, channelId, firstSeq);
    return sql
        .all(
            "SELECT s.member_id, (SELECT COUNT(*) FROM ledger l"
                + " WHERE l.channel_id = s.channel_id AND l.member_id = s.member_id"
                + " AND l.round_seq >= ? AND l.outcome = 'CREDITED') AS credited"
                + " FROM standing s JOIN member m ON m.id = s.member_id"
                + " WHERE s.channel_id = ? AND s.last_seq >= ? AND "
                + SHOWN,
            Boards::score,
            firstSeq,
            channelId,
            firstSeq)
        .stream()
        .map(score ->
            new Score(
                score.member(), score.credited() + corrections.getOrDefault(score.member(), 0)))
        .toList();
  }

  /// What the rows that were added later change in a count of CREDITED rows.
  private static Map<String, Integer> corrections(Sql sql, String channelId, long firstSeq) {
    Map<String, Integer> corrections = new HashMap<>();
    sql.all(
            """
            SELECT p.member_id, (
              SELECT CASE WHEN n.outcome = 'CREDITED' THEN 1 ELSE 0 END FROM ledger n
              WHERE n.channel_id = p.channel_id AND n.member_id = p.member_id
                AND n.round_seq = p.round_seq ORDER BY n.seq DESC LIMIT 1
            ) - (
              SELECT COUNT(*) FROM ledger c
              WHERE c.channel_id = p.channel_id AND c.member_id = p.member_id
                AND c.round_seq = p.round_seq AND c.outcome = 'CREDITED'
            ) AS credited FROM (
              SELECT DISTINCT channel_id, member_id, round_seq FROM ledger
              WHERE cause <> 'FINAL' AND channel_id = ? AND round_seq >= ?) p\
            """,
            Boards::score,
            channelId,
            firstSeq)
        .forEach(change -> corrections.merge(change.member(), change.credited(), Integer::sum));
    return corrections;
  }

  /// Counts a row that was just added.
  ///
  /// @param before the row that held until then
  static void follow(Sql sql, Optional<LedgerEntry> before, LedgerEntry added) {
    int change = credit(Optional.of(added)) - credit(before);
    if (change != 0 || added.outcome() == LedgerEntry.Outcome.LATE) {
      put(sql, added, change);
    }
  }

  private static int credit(Optional<LedgerEntry> entry) {
    return entry.filter(e -> e.outcome() == LedgerEntry.Outcome.CREDITED).isPresent() ? 1 : 0;
  }

  private static void put(Sql sql, LedgerEntry entry, int change) {
    sql.update(
        """
        INSERT INTO standing (channel_id, member_id, credited, last_seq) VALUES (?, ?, ?, ?)
        ON CONFLICT (channel_id, member_id) DO UPDATE SET
          credited = standing.credited + excluded.credited,
          last_seq = CASE WHEN excluded.last_seq > standing.last_seq
            THEN excluded.last_seq ELSE standing.last_seq END\
        """,
        entry.channelId(),
        entry.memberId(),
        change,
        entry.roundSeq());
  }

  /// Counts a channel anew from its ledger, for rows that did not come by [LedgerTable].
  public static void recount(Sql sql, String channelId) {
    sql.update("DELETE FROM standing WHERE channel_id = ?", channelId);
    sql.update(
        """
        INSERT INTO standing (channel_id, member_id, credited, last_seq)
        SELECT l.channel_id, l.member_id,
          SUM(CASE WHEN l.outcome = 'CREDITED' THEN 1 ELSE 0 END), MAX(l.round_seq)
        FROM ledger l WHERE l.channel_id = ? AND NOT EXISTS (SELECT 1 FROM ledger n
          WHERE n.channel_id = l.channel_id AND n.member_id = l.member_id
            AND n.round_seq = l.round_seq AND n.seq > l.seq)
        GROUP BY l.channel_id, l.member_id\
        """,
        channelId);
  }

  private static Score score(Row row) {
    return new Score(row.text("member_id"), (int) row.number("credited"));
  }
}
