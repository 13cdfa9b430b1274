package dev.whetstone.web;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message as it stands in the database.
///
/// @param threadId the root's id, absent in the channel itself
/// @param authorId absent for the bot
/// @param toId the only reader of a private message
/// @param post the bot's document as the page reads it
/// @param text what a person wrote, as it stands now
/// @param firstText the same before the first edit
/// @param threadTitle of a root whose thread was opened
record WebMessage(
    long id,
    String channelId,
    @Nullable Long threadId,
    @Nullable String authorId,
    @Nullable String toId,
    Instant at,
    @Nullable String post,
    @Nullable String text,
    @Nullable String firstText,
    @Nullable String threadTitle,
    @Nullable Instant editedAt,
    @Nullable Instant deletedAt,
    @Nullable String deletedBy) {

  static WebMessage of(Row row) {
    return new WebMessage(
        row.number("id"),
        row.text("channel_id"),
        row.numberOrNull("thread_id"),
        row.textOrNull("author_id"),
        row.textOrNull("to_id"),
        row.instant("at"),
        row.textOrNull("post"),
        row.textOrNull("text"),
        row.textOrNull("first_text"),
        row.textOrNull("thread_title"),
        row.instantOrNull("edited_at"),
        row.instantOrNull("deleted_at"),
        row.textOrNull("deleted_by"));
  }

  boolean isDeleted() {
    return deletedAt != null;
  }

  boolean isReadableBy(String memberId) {
    return toId == null || toId.equals(memberId);
  }

  ChannelRef channel() {
    return WebPlatform.channel(channelId);
  }

  MessageRef ref() {
    return new MessageRef(
        channel(), threadId == null ? null : Long.toString(threadId), Long.toString(id));
  }

  /// The thread it stands in; absent for what stands in the channel itself.
  @Nullable ThreadRef thread() {
    return threadId == null ? null : new ThreadRef(channel(), Long.toString(threadId));
  }
}
