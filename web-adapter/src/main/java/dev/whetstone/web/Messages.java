package dev.whetstone.web;

import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of messages.
final class Messages {
  private Messages() {}

  /// What a new message starts with.
  record Fresh(
      String key,
      String channelId,
      @Nullable Long threadId,
      @Nullable String authorId,
      @Nullable String toId,
      @Nullable String post,
      @Nullable String text) {}

  /// Adds it once; a second time gives what stands under its key already.
  static WebMessage add(Sql sql, Fresh fresh, Instant at) {
    Optional<WebMessage> there = byKey(sql, fresh.key());
    if (there.isPresent()) {
      return there.get();
    }
    long id =
        sql.first("SELECT coalesce(max(id), 0) + 1 AS next FROM web_message", r -> r.number("next"))
            .orElse(1L);
    int added =
        sql.update(
            "INSERT INTO web_message (id, channel_id, thread_id, key, author_id, to_id, at, post, text)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
            id,
            fresh.channelId(),
            fresh.threadId(),
            fresh.key(),
            fresh.authorId(),
            fresh.toId(),
            at,
            fresh.post(),
            fresh.text());
    if (added == 1) {
      Changes.add(sql, Changes.Kind.ADDED, id);
    }
    return byKey(sql, fresh.key()).orElseThrow();
  }

  static Optional<WebMessage> byKey(Sql sql, String key) {
    return sql.first("SELECT * FROM web_message WHERE key = ?", WebMessage::of, key);
  }

  static Optional<WebMessage> byId(Sql sql, long id) {
    return sql.first("SELECT * FROM web_message WHERE id = ?", WebMessage::of, id);
  }

  /// The newest of a channel or of a thread before an id, oldest first, that this member may read.
  static List<WebMessage> page(Sql sql, Page page, String reader) {
    return sql.all(
            "SELECT * FROM web_message WHERE channel_id = ? AND coalesce(thread_id, 0) = ?"
                + " AND id < ? AND (to_id IS NULL OR to_id = ?)"
                + " AND (deleted_at IS NULL OR thread_title IS NOT NULL) ORDER BY id DESC LIMIT ?",
            WebMessage::of,
            page.channelId(),
            page.thread() == null ? 0L : page.thread(),
            page.before(),
            reader,
            page.limit())
        .reversed();
  }

  /// Which messages are wanted.
  ///
  /// @param thread the root's id, absent for the channel itself
  record Page(String channelId, @Nullable Long thread, long before, int limit) {}

  static List<WebMessage> ofPeopleIn(Sql sql, String channelId, long threadId) {
    return sql.all(
        "SELECT * FROM web_message WHERE channel_id = ? AND thread_id = ? AND author_id IS NOT NULL ORDER BY id",
        WebMessage::of,
        channelId,
        threadId);
  }

  static long newestIn(Sql sql, String channelId, String reader) {
    return sql.first(
            "SELECT coalesce(max(id), 0) AS newest FROM web_message"
                + " WHERE channel_id = ? AND deleted_at IS NULL AND (to_id IS NULL OR to_id = ?)",
            row -> row.number("newest"),
            channelId,
            reader)
        .orElse(0L);
  }

  static Replies repliesTo(Sql sql, long rootId, String channelId) {
    return sql.first(
            "SELECT count(*) AS replies, max(at) AS last, coalesce(max(id), 0) AS newest FROM web_message"
                + " WHERE channel_id = ? AND thread_id = ? AND deleted_at IS NULL AND to_id IS NULL",
            row ->
                new Replies(row.number("replies"), row.number("newest"), row.instantOrNull("last")),
            channelId,
            rootId)
        .orElseThrow();
  }

  /// How much was said in a thread.
  record Replies(long count, long newest, @Nullable Instant last) {}

  static void openThread(Sql sql, long rootId, String title) {
    if (sql.update(
            "UPDATE web_message SET thread_title = ? WHERE id = ? AND thread_title IS NULL",
            title,
            rootId)
        == 1) {
      Changes.add(sql, Changes.Kind.CHANGED, rootId);
    }
  }

  static void repost(Sql sql, long id, String post) {
    if (sql.update("UPDATE web_message SET post = ? WHERE id = ? AND post <> ?", post, id, post)
        == 1) {
      Changes.add(sql, Changes.Kind.CHANGED, id);
    }
  }

  /// Another text by its author; the same key again changes nothing.
  static void edit(Sql sql, Edit edit) {
    int added =
        sql.update(
            "INSERT INTO web_edit (key, message_id, at, text) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
            edit.key(),
            edit.messageId(),
            edit.at(),
            edit.text());
    if (added == 1) {
      sql.update(
          "UPDATE web_message SET first_text = coalesce(first_text, text), text = ?, edited_at = ? WHERE id = ?",
          edit.text(),
          edit.at(),
          edit.messageId());
      Changes.add(sql, Changes.Kind.CHANGED, edit.messageId());
    }
  }

  /// One change of a text.
  record Edit(String key, long messageId, Instant at, String text) {}

  static Optional<Edit> editByKey(Sql sql, String key) {
    return sql.first("SELECT * FROM web_edit WHERE key = ?", Messages::edit, key);
  }

  static List<Edit> editsOf(Sql sql, long messageId) {
    return sql.all(
        "SELECT * FROM web_edit WHERE message_id = ? ORDER BY at, key", Messages::edit, messageId);
  }

  private static Edit edit(dev.whetstone.core.store.Row row) {
    return new Edit(row.text("key"), row.number("message_id"), row.instant("at"), row.text("text"));
  }

  /// Takes a message away with everything it said; the second time changes nothing.
  static void delete(Sql sql, long id, String by, Instant at) {
    int gone =
        sql.update(
            "UPDATE web_message SET deleted_at = ?, deleted_by = ?, text = NULL, first_text = NULL, post = NULL"
                + " WHERE id = ? AND deleted_at IS NULL",
            at,
            by,
            id);
    if (gone == 1) {
      sql.update("DELETE FROM web_edit WHERE message_id = ?", id);
      Changes.add(sql, Changes.Kind.DELETED, id);
    }
  }
}
