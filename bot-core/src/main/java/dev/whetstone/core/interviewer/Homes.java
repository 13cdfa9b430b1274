package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.WorkspaceRef;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.store.Channels;
import dev.whetstone.core.store.Ids;
import dev.whetstone.core.store.Sql;

/// Which workspace channels belong to. One that an operator adds before its platform is connected
/// has a place to wait in.
public final class Homes {
  /// The workspace of channels that were added before any was known.
  public static final String ANY = "-";

  private Homes() {}

  static int adopt(Sql sql, Ids ids, WorkspaceRef workspace) {
    String home = Channels.workspace(sql, ids, workspace);
    WorkspaceRef waiting = new WorkspaceRef(workspace.platform(), ANY);
    int adopted =
        sql.update(
            """
            UPDATE channel SET workspace_id = ?
            WHERE workspace_id = (SELECT id FROM workspace WHERE platform = ? AND native_id = ?)
              AND native_id NOT IN (SELECT native_id FROM channel WHERE workspace_id = ?)\
            """,
            home,
            waiting.platform(),
            waiting.id(),
            home);
    if (adopted > 0) {
      Outbox.moveHome(sql, waiting, workspace);
    }
    return adopted;
  }

  /// The same for one channel, where others that wait may belong elsewhere; whether it did wait.
  static boolean adopt(Sql sql, Ids ids, ChannelRef channel) {
    String home = Channels.workspace(sql, ids, channel.workspace());
    WorkspaceRef waiting = new WorkspaceRef(channel.workspace().platform(), ANY);
    int adopted =
        sql.update(
            """
            UPDATE channel SET workspace_id = ?
            WHERE native_id = ?
              AND workspace_id = (SELECT id FROM workspace WHERE platform = ? AND native_id = ?)
              AND native_id NOT IN (SELECT native_id FROM channel WHERE workspace_id = ?)\
            """,
            home,
            channel.id(),
            waiting.platform(),
            waiting.id(),
            home);
    if (adopted > 0) {
      Outbox.moveHome(sql, new ChannelRef(waiting, channel.id()), channel);
    }
    return adopted > 0;
  }
}
