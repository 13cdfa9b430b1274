package dev.whetstone.core.store;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.WorkspaceRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The tables of workspaces and channels.
public final class Channels {
  /// Why a channel is disabled when an operator ended its schedule.
  public static final String REMOVED = "REMOVED";

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
            + " state = 'ACTIVE', reason = NULL, lost_at = NULL",
        ids.next(),
        workspace,
        ref.id(),
        name);
    return find(sql, ref).orElseThrow();
  }

  /// The id of a workspace, which is added when new.
  public static String workspace(Sql sql, Ids ids, WorkspaceRef ref) {
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

  /// Notes that the channel gets no more drills, and why.
  ///
  /// @param reason one word in capitals
  public static void disable(Sql sql, String id, String reason, Instant at) {
    sql.update(
        "UPDATE channel SET state = 'DISABLED', reason = ?, lost_at = ? WHERE id = ?",
        reason,
        at,
        id);
  }

  /// Gives a channel another name.
  public static void rename(Sql sql, String id, String name) {
    sql.update("UPDATE channel SET name = ? WHERE id = ?", name, id);
  }

  /// What is known of a channel besides its name.
  ///
  /// @param reason why it is disabled; absent while it is active
  /// @param since when it was disabled
  /// @param digest whether it gets the Monday digest
  /// @param manager the id of whoever set it up
  /// @param silentAfter the round after which rounds with nobody are counted
  public record Standing(
      @Nullable String reason,
      @Nullable Instant since,
      boolean digest,
      @Nullable String manager,
      int silentAfter) {}

  /// How a channel stands.
  public static Standing standing(Sql sql, String id) {
    return sql.first(
            "SELECT reason, lost_at, digest, manager_id, silent_after FROM channel WHERE id = ?",
            row ->
                new Standing(
                    row.textOrNull("reason"),
                    row.instantOrNull("lost_at"),
                    row.flag("digest"),
                    row.textOrNull("manager_id"),
                    (int) row.number("silent_after")),
            id)
        .orElseThrow();
  }

  /// Whether it gets the Monday digest.
  public static void digest(Sql sql, String id, boolean wanted) {
    sql.update("UPDATE channel SET digest = ? WHERE id = ?", wanted, id);
  }

  /// This member is told what concerns whoever manages the channel.
  public static void managedBy(Sql sql, String id, String member) {
    sql.update("UPDATE channel SET manager_id = ? WHERE id = ?", member, id);
  }

  /// Counts rounds with nobody anew, from the next one on.
  public static void heardFrom(Sql sql, String id) {
    sql.update(
        "UPDATE channel SET silent_after ="
            + " (SELECT COALESCE(MAX(seq), 0) FROM round WHERE channel_id = ?) WHERE id = ?",
        id,
        id);
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
