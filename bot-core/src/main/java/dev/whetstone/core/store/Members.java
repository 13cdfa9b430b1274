package dev.whetstone.core.store;

import dev.whetstone.core.chat.MemberRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The table of members.
public final class Members {
  private Members() {}

  /// The id of a member of this workspace, who is added when new; the name is kept up to date.
  public static String put(Sql sql, Ids ids, String workspaceId, MemberRef ref, String name) {
    Optional<Known> known = find(sql, workspaceId, ref);
    if (known.isEmpty()) {
      String id = ids.next();
      sql.update(
          "INSERT INTO member (id, workspace_id, native_id, name, state) VALUES (?, ?, ?, ?, 'IN')",
          id,
          workspaceId,
          ref.id(),
          name);
      return id;
    }
    if (!known.get().name.equals(name) && !name.isBlank()) {
      sql.update("UPDATE member SET name = ? WHERE id = ?", name, known.get().id);
    }
    return known.get().id;
  }

  /// The id of a member who is known already.
  public static Optional<String> idOf(Sql sql, String workspaceId, MemberRef ref) {
    return find(sql, workspaceId, ref).map(row -> row.id);
  }

  private static Optional<Known> find(Sql sql, String workspaceId, MemberRef ref) {
    return sql.first(
        "SELECT id, name FROM member WHERE workspace_id = ? AND native_id = ?",
        row -> {
          String name = row.textOrNull("name");
          return new Known(row.text("id"), name == null ? "" : name);
        },
        workspaceId,
        ref.id());
  }

  /// What members are called; somebody who is unknown or forgotten is "a former member".
  public static UnaryOperator<String> names(Sql sql, String workspaceId) {
    Map<String, String> known = new HashMap<>();
    return id ->
        known.computeIfAbsent(
            id,
            wanted ->
                sql.first(
                        "SELECT name FROM member WHERE id = ? AND workspace_id = ?",
                        row -> {
                          String name = row.textOrNull("name");
                          return name == null ? "a former member" : name;
                        },
                        wanted,
                        workspaceId)
                    .orElse("a former member"));
  }

  /// Whether rounds may be written down for a member: not for who left or wants not to be counted.
  public static boolean isCounted(Sql sql, String memberId) {
    return sql.first("SELECT state FROM member WHERE id = ?", row -> row.text("state"), memberId)
        .filter("IN"::equals)
        .isPresent();
  }

  /// Members who answered in at least two of the channel's last five scheduled rounds, and are
  /// neither away at `at` nor gone.
  public static List<String> expected(Sql sql, String channelId, java.time.Instant at) {
    return sql.all(
        """
        SELECT a.member_id AS id FROM answer a JOIN member m ON m.id = a.member_id
        WHERE a.state = 'COUNTED' AND m.state = 'IN' AND a.round_id IN (
          SELECT id FROM round WHERE channel_id = ? AND slot_key LIKE 'schedule:%'
            AND state NOT IN ('OPENING', 'SKIPPED', 'ABANDONED') ORDER BY seq DESC LIMIT 5)
        AND NOT EXISTS (SELECT 1 FROM away w WHERE w.member_id = m.id
          AND w.from_at <= ? AND w.until_at > ?)
        GROUP BY a.member_id HAVING COUNT(DISTINCT a.round_id) >= 2
        """,
        row -> row.text("id"), channelId, at, at);
  }

  /// Whether others may see how a member stands: they do not hide, and are still with us.
  public static boolean isOnBoards(Sql sql, String id) {
    return sql.first(
            "SELECT id FROM member WHERE id = ? AND off_boards = 0 AND state = 'IN'",
            row -> row.text("id"),
            id)
        .isPresent();
  }

  private record Known(String id, String name) {}
}
