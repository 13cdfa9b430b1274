package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.WorkspaceRef;
import java.util.List;
import java.util.Optional;

/// The tables of workspaces and channels.
public final class Channels {
  private static final String SELECT =
      "SELECT c.id, c.native_id, c.name, c.state, c.workspace_id, w.platform, w.native_id AS home"
          + " FROM channel c JOIN workspace w ON w.id = c.workspace_id ";

  private Channels() {}

  /// A channel as stored.
  ///
  /// @param isActive false when the platform took it away; `state` says why
  public record Channel(
      String id, String workspaceId, ChannelRef ref, String name, boolean isActive) {}

  /// Makes sure that the channel is there, under this name and active.
  public static Channel put(Sql sql, Ids ids, ChannelRef ref, String name) {
    String workspace = workspace(sql, ids, ref.workspace());
    sql.update(
        "INSERT INTO channel (id, workspace_id, native_id, name, state) VALUES (?, ?, ?, ?,"
            + " 'ACTIVE') ON CONFLICT (workspace_id, native_id) DO UPDATE SET name = excluded.name,"
            + " state = 'ACTIVE', reason = NULL",
        ids.next(),
        workspace,
        ref.id(),
        name);
    return find(sql, ref).orElseThrow();
  }

  private static String workspace(Sql sql, Ids ids, WorkspaceRef ref) {
    sql.update(
        "INSERT INTO workspace (id, platform, native_id, status) VALUES (?, ?, ?, 'ACTIVE')"
            + " ON CONFLICT (platform, native_id) DO NOTHING",
        ids.next(),
        ref.platform(),
        ref.id());
    return sql.first(
            "SELECT id FROM workspace WHERE platform = ? AND native_id = ?",
            row -> row.text("id"),
            ref.platform(),
            ref.id())
        .orElseThrow();
  }

  /// The channel with this ref.
  public static Optional<Channel> find(Sql sql, ChannelRef ref) {
    return sql.first(
        SELECT + "WHERE w.platform = ? AND w.native_id = ? AND c.native_id = ?",
        Channels::channel,
        ref.workspace().platform(),
        ref.workspace().id(),
        ref.id());
  }

  /// The channel with this id.
  public static Channel get(Sql sql, String id) {
    return sql.first(SELECT + "WHERE c.id = ?", Channels::channel, id).orElseThrow();
  }

  /// All channels.
  public static List<Channel> all(Sql sql) {
    return sql.all(SELECT + "ORDER BY c.id", Channels::channel);
  }

  /// Notes that the platform took the channel away.
  public static void disable(Sql sql, String id, String reason) {
    sql.update("UPDATE channel SET state = 'DISABLED', reason = ? WHERE id = ?", reason, id);
  }

  private static Channel channel(Row row) {
    WorkspaceRef home = new WorkspaceRef(row.text("platform"), row.text("home"));
    return new Channel(
        row.text("id"),
        row.text("workspace_id"),
        new ChannelRef(home, row.text("native_id")),
        row.text("name"),
        row.text("state").equals("ACTIVE"));
  }
}
