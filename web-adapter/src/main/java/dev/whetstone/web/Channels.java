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

  static void add(Sql sql, WebChannel channel) {
    sql.update(
        "INSERT INTO web_channel (id, name, topic, position)"
            + " VALUES (?, ?, ?, (SELECT count(*) FROM web_channel)) ON CONFLICT (id) DO NOTHING",
        channel.id(),
        channel.name(),
        channel.topic());
  }

  private static WebChannel channel(Row row) {
    return new WebChannel(row.text("id"), row.text("name"), row.text("topic"));
  }
}
