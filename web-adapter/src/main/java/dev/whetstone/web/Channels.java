package dev.whetstone.web;

import dev.whetstone.core.store.Row;
import dev.whetstone.core.store.Sql;
import java.util.List;
import java.util.Optional;

/// The table of channels.
final class Channels {
  private Channels() {}

  static List<WebChannel> all(Sql sql) {
    return sql.all("SELECT * FROM web_channel ORDER BY position, id", Channels::channel);
  }

  static Optional<WebChannel> byId(Sql sql, String id) {
    return sql.first("SELECT * FROM web_channel WHERE id = ?", Channels::channel, id);
  }

  /// Adds a channel; one with this id that is there already stays as it is.
  static void add(Sql sql, WebChannel channel) {
    int added =
        sql.update(
            "INSERT INTO web_channel (id, name, topic, position)"
                + " VALUES (?, ?, ?, (SELECT count(*) FROM web_channel)) ON CONFLICT (id) DO"
                + " NOTHING",
            channel.id(),
            channel.name(),
            channel.topic());
    if (added > 0) {
      Changes.add(sql, Changes.Kind.CHANNELS, null);
    }
  }

  /// Gives a channel another name.
  static void rename(Sql sql, String id, String name) {
    int renamed =
        sql.update("UPDATE web_channel SET name = ? WHERE id = ? AND name <> ?", name, id, name);
    if (renamed > 0) {
      Changes.add(sql, Changes.Kind.CHANNELS, null);
    }
  }

  private static WebChannel channel(Row row) {
    return new WebChannel(row.text("id"), row.text("name"), row.text("topic"));
  }
}
