package dev.whetstone.core.store;

import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Origin;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.words.Names;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The table of members.
public final class Members {
  private static final Pattern MENTION = Pattern.compile("<@!?([^|>]+)(?:\\|[^>]*)?>");

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

  /// The same, with the zone that the platform knows.
  public static String put(Sql sql, Ids ids, String workspaceId, Origin origin) {
    String id = put(sql, ids, workspaceId, origin.member(), origin.name());
    if (origin.zone() != null) {
      sql.update(
          "UPDATE member SET zone = ? WHERE id = ? AND COALESCE(zone, '') <> ?",
          origin.zone().getId(),
          id,
          origin.zone().getId());
    }
    return id;
  }

  /// Where a member stands.
  public enum State {
    IN,
    LEFT,
    /// Here, and not counted: no ledger, not expected, on no board.
    OPTED_OUT,
    /// Nobody knows any more who it was.
    FORGOTTEN
  }

  /// A member as stored.
  ///
  /// @param ref absent for who is forgotten
  /// @param zone absent where the platform does not know it
  public record Member(
      String id,
      @Nullable MemberRef ref,
      @Nullable String name,
      @Nullable ZoneId zone,
      State state) {}

  /// The member with this id.
  public static Member get(Sql sql, String id) {
    return sql.first(
            "SELECT m.*, w.platform, w.native_id AS home FROM member m JOIN workspace w ON w.id ="
                + " m.workspace_id WHERE m.id = ?",
            Members::member,
            id)
        .orElseThrow();
  }

  private static Member member(Row row) {
    WorkspaceRef home = new WorkspaceRef(row.text("platform"), row.text("home"));
    String nativeId = row.textOrNull("native_id");
    String zone = row.textOrNull("zone");
    return new Member(
        row.text("id"),
        nativeId == null ? null : new MemberRef(home, nativeId),
        row.textOrNull("name"),
        zone == null ? null : ZoneId.of(zone),
        State.valueOf(row.text("state")));
  }

  /// Changes where a member stands.
  public static void become(Sql sql, String id, State state) {
    sql.update("UPDATE member SET state = ? WHERE id = ?", state, id);
  }

  /// The member whom somebody typed: a mention as the platform hands it over (`<@ID>`, `<@!ID>`,
  /// `<@ID|name>`), or a name, with or without an @, in any case. A name that two people have names
  /// nobody.
  public static Optional<String> typed(Sql sql, String workspaceId, String typed) {
    Matcher mention = MENTION.matcher(typed);
    if (mention.matches()) {
      return sql.first(
          "SELECT id FROM member WHERE workspace_id = ? AND native_id = ?",
          row -> row.text("id"),
          workspaceId,
          mention.group(1));
    }
    String name = typed.startsWith("@") ? typed.substring(1) : typed;
    List<String> found =
        sql.all(
            "SELECT id FROM member WHERE workspace_id = ? AND lower(name) = lower(?)",
            row -> row.text("id"),
            workspaceId,
            name);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
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
                          return name == null ? Names.NOBODY : name;
                        },
                        wanted,
                        workspaceId)
                    .orElse(Names.NOBODY));
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
