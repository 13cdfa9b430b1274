package dev.whetstone.core.store;

import dev.whetstone.core.round.Round;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rounds of a channel, found by what they are to it.
public final class ChannelsRounds {
  private static final String UNDER_WAY = "state IN ('OPENING', 'GATHERING', 'RUNNING')";
  private static final String SCHEDULED = "slot_key LIKE 'schedule:%'";

  private ChannelsRounds() {}

  /// The number of a channel's next round.
  public static int nextSeq(Sql sql, String channelId) {
    return sql.first(
            "SELECT COALESCE(MAX(seq), 0) + 1 AS next FROM round WHERE channel_id = ?",
            row -> (int) row.number("next"),
            channelId)
        .orElse(1);
  }

  /// The newest scheduled round of a channel that is not over.
  public static Optional<Round> newestScheduled(Sql sql, String channelId) {
    return newestOpen(sql, channelId, SCHEDULED);
  }

  /// The newest round that somebody who runs the channel opened by hand and that is not over.
  public static Optional<Round> newestByHand(Sql sql, String channelId) {
    return newestOpen(sql, channelId, "slot_key LIKE 'adhoc:%' AND starter_id IS NULL");
  }

  /// The newest round of a channel's own, on schedule or by hand, that was not skipped.
  public static Optional<Round> newestOfChannel(Sql sql, String channelId) {
    return sql.first(
        "SELECT * FROM round WHERE channel_id = ? AND drill_hash IS NOT NULL AND starter_id IS NULL"
            + " AND state <> 'SKIPPED' ORDER BY seq DESC LIMIT 1",
        row -> Rounds.round(sql, row),
        channelId);
  }

  /// A member's practice in a channel that goes on, the newest.
  public static Optional<Round> practiceOf(Sql sql, String channelId, String member) {
    return practices(sql, channelId).reversed().stream()
        .filter(round -> round.leader().map(member::equals).orElse(false))
        .findFirst();
  }

  /// The practice rounds of a channel's members that go on, the oldest first.
  public static List<Round> practices(Sql sql, String channelId) {
    return sql
        .all(
            "SELECT id FROM round WHERE channel_id = ? AND starter_id IS NOT NULL AND slot_key LIKE"
                + " 'adhoc:%' AND "
                + UNDER_WAY
                + " ORDER BY seq",
            row -> row.text("id"),
            channelId)
        .stream()
        .flatMap(id -> Rounds.find(sql, id).stream())
        .toList();
  }

  private static Optional<Round> newestOpen(Sql sql, String channelId, String which) {
    return sql.first(
        "SELECT * FROM round WHERE channel_id = ? AND drill_hash IS NOT NULL AND "
            + Rounds.OPEN
            + " AND "
            + which
            + " ORDER BY seq DESC LIMIT 1",
        row -> Rounds.round(sql, row),
        channelId);
  }

  /// Whether a channel has a round in this slot already.
  public static boolean isTaken(Sql sql, String channelId, String slot) {
    return sql.first(
            "SELECT id FROM round WHERE channel_id = ? AND slot_key = ?",
            row -> row.text("id"),
            channelId,
            slot)
        .isPresent();
  }

  /// Ids of a channel's rounds that are not over.
  public static List<String> open(Sql sql, String channelId) {
    return sql.all(
        "SELECT id FROM round WHERE channel_id = ? AND drill_hash IS NOT NULL AND "
            + Rounds.OPEN
            + " ORDER BY seq",
        row -> row.text("id"),
        channelId);
  }

  /// Ids of a channel's rounds that took answers after an instant, or still do.
  public static List<String> openAfter(Sql sql, String channelId, Instant at) {
    return sql.all(
        "SELECT id FROM round WHERE channel_id = ? AND drill_hash IS NOT NULL AND ("
            + Rounds.OPEN
            + " OR (state = 'DONE' AND grace_end_at > ?)) ORDER BY seq",
        row -> row.text("id"),
        channelId,
        at);
  }

  /// Ids of the twists of this drill that a channel has met.
  public static List<String> twistsMet(Sql sql, String channelId, String drillKey) {
    return sql.all(
        "SELECT DISTINCT s.part_id AS id FROM step_run s JOIN round r ON r.id = s.round_id"
            + " WHERE r.channel_id = ? AND r.drill_key = ? AND s.part_id LIKE 't-%'",
        row -> row.text("id"), channelId, drillKey);
  }
}
