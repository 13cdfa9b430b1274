package dev.whetstone.core.store;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A channel's rounds, participation and verdicts as CSV files; no texts of answers.
public final class ChannelExport {
  private final Sql sql;
  private final String channel;

  /// The export of one channel, within a transaction.
  public ChannelExport(Sql sql, String channelId) {
    this.sql = sql;
    this.channel = channelId;
  }

  /// One line a round.
  public String rounds() {
    Csv csv =
        new Csv(
            "number",
            "date",
            "drill",
            "title",
            "pace",
            "scheduled",
            "state",
            "opened",
            "wrap",
            "deadline",
            "end_of_grace",
            "degraded",
            "parts",
            "participants",
            "answers");
    sql.all(
            """
            SELECT r.*, (SELECT COUNT(*) FROM step_run s WHERE s.round_id = r.id) AS parts,
              (SELECT COUNT(DISTINCT a.member_id) FROM answer a
                WHERE a.round_id = r.id AND a.state = 'COUNTED') AS participants,
              (SELECT COUNT(*) FROM answer a
                WHERE a.round_id = r.id AND a.state = 'COUNTED') AS answers
            FROM round r WHERE r.channel_id = ? ORDER BY r.seq\
            """,
            ChannelExport::round,
            channel)
        .forEach(cells -> csv.add(Arrays.asList(cells)));
    return csv.text();
  }

  private static @Nullable String[] round(Row row) {
    return new @Nullable String[] {
      row.text("seq"),
      row.text("local_date"),
      row.textOrNull("drill_key"),
      row.text("title"),
      row.text("pace"),
      row.text("slot_key").startsWith("schedule:") ? "yes" : "no",
      row.text("state"),
      at(row, "opened_at"),
      at(row, "wrap_at"),
      at(row, "due_at"),
      at(row, "grace_end_at"),
      row.flag("degraded") ? "yes" : "no",
      row.text("parts"),
      row.text("participants"),
      row.text("answers")
    };
  }

  /// One line for each round and member who took part in it or has a verdict for it.
  public String participation() {
    Csv csv =
        new Csv(
            "number",
            "date",
            "member",
            "name",
            "parts_answered",
            "given_blind",
            "first_answer",
            "verdict",
            "verdict_at",
            "verdict_cause",
            "verdict_by");
    sql.all(
            """
            SELECT r.seq, r.local_date, p.member_id, m.name, p.parts, p.blind, p.first_at,
              l.outcome, l.at AS verdict_at, l.cause, l.actor
            FROM (
              SELECT round_id, member_id, COUNT(DISTINCT ordinal) AS parts,
                COUNT(DISTINCT CASE WHEN blind = 1 THEN ordinal END) AS blind, MIN(at) AS first_at
              FROM answer WHERE state = 'COUNTED' GROUP BY round_id, member_id
              UNION ALL
              SELECT DISTINCT round_id, member_id, 0, 0, NULL FROM ledger e
              WHERE channel_id = ? AND NOT EXISTS (SELECT 1 FROM answer a
                WHERE a.round_id = e.round_id AND a.member_id = e.member_id
                  AND a.state = 'COUNTED')) p
            JOIN round r ON r.id = p.round_id
            JOIN member m ON m.id = p.member_id
            LEFT JOIN ledger l ON l.seq = (SELECT MAX(n.seq) FROM ledger n
              WHERE n.channel_id = r.channel_id AND n.member_id = p.member_id
                AND n.round_seq = r.seq)
            WHERE r.channel_id = ? ORDER BY r.seq, p.member_id\
            """,
            ChannelExport::part,
            channel,
            channel)
        .forEach(cells -> csv.add(Arrays.asList(cells)));
    return csv.text();
  }

  private static @Nullable String[] part(Row row) {
    return new @Nullable String[] {
      row.text("seq"),
      row.text("local_date"),
      row.text("member_id"),
      row.textOrNull("name"),
      row.text("parts"),
      row.text("blind"),
      at(row, "first_at"),
      row.textOrNull("outcome"),
      at(row, "verdict_at"),
      row.textOrNull("cause"),
      row.textOrNull("actor")
    };
  }

  private static @Nullable String at(Row row, String column) {
    var at = row.instantOrNull(column);
    return at == null ? null : at.toString();
  }
}
