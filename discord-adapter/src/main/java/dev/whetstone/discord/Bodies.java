package dev.whetstone.discord;

import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/// Bodies of requests with a message in them. Each of them switches all mentions off
/// (discord.com/developers/docs/resources/message#allowed-mentions-object).
final class Bodies {
  /// Days until a silent thread is archived, in minutes: longer than answers count
  /// (discord.com/developers/docs/resources/channel#start-thread-from-message).
  static final int ARCHIVED_AFTER = 4_320;

  private Bodies() {}

  /// A new message, which Discord makes once however often it is asked within some minutes
  /// (discord.com/developers/docs/resources/message#create-message: `enforce_nonce`).
  static DataObject message(MessageCreateData message, String nonce) {
    return plain(message).put("nonce", nonce).put("enforce_nonce", true);
  }

  /// Another text for a message; pictures that it had and that are not sent along go.
  static DataObject edit(MessageCreateData message) {
    DataObject body = plain(message);
    return body.hasKey("attachments") ? body : body.put("attachments", DataArray.empty());
  }

  /// A post of a forum, which is thread and message in one
  /// (discord.com/developers/docs/resources/channel#start-thread-in-forum-or-media-channel).
  static DataObject forumPost(String name, List<String> tags, MessageCreateData message) {
    return DataObject.empty()
        .put("name", name)
        .put("auto_archive_duration", ARCHIVED_AFTER)
        .put("applied_tags", DataArray.fromCollection(tags))
        .put("message", plain(message));
  }

  /// A thread.
  static DataObject thread(String name) {
    return DataObject.empty().put("name", name).put("auto_archive_duration", ARCHIVED_AFTER);
  }

  private static DataObject plain(MessageCreateData message) {
    DataObject all = message.toData();
    DataObject body =
        DataObject.empty()
            .put("content", message.getContent())
            .put("embeds", all.getArray("embeds"))
            .put("components", all.getArray("components"))
            .put("allowed_mentions", DataObject.empty().put("parse", DataArray.empty()));
    return all.hasKey("attachments") ? body.put("attachments", attachments(all)) : body;
  }

  /// Ids are texts (discord.com/developers/docs/reference#snowflakes), these too.
  private static DataArray attachments(DataObject message) {
    DataArray attachments = DataArray.empty();
    message.getArray("attachments").stream(DataArray::getObject)
        .forEach(it -> attachments.add(it.put("id", it.get("id").toString())));
    return attachments;
  }
}
