package dev.whetstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.store.Sql;
import java.util.List;

/// A message as one reader's page reads it.
final class MessageView {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Sql sql;
  private final WebMember reader;

  MessageView(Sql sql, WebMember reader) {
    this.sql = sql;
    this.reader = reader;
  }

  ObjectNode of(WebMessage message) {
    ObjectNode view =
        JSON.objectNode()
            .put("id", Long.toString(message.id()))
            .put("channel", message.channelId());
    view.put("thread", message.threadId() == null ? null : Long.toString(message.threadId()));
    view.set("author", message.authorId() == null ? JSON.nullNode() : author(message.authorId()));
    view.put("at", message.at().toEpochMilli());
    view.put("edited", message.editedAt() == null ? null : message.editedAt().toEpochMilli());
    view.put("deleted", message.isDeleted()).put("private", message.toId() != null);
    said(view, message);
    reactions(view, message);
    if (message.threadId() == null) {
      thread(view, message);
    }
    return view;
  }

  private ObjectNode author(String id) {
    String name = Members.byId(sql, id).map(WebMember::name).orElse(id);
    return JSON.objectNode().put("id", id).put("name", name);
  }

  private void said(ObjectNode view, WebMessage message) {
    view.put("mine", reader.id().equals(message.authorId()));
    if (message.post() != null) {
      view.set("post", parsed(message.post()));
    }
    if (message.text() != null) {
      view.put("text", message.text());
    }
  }

  private void reactions(ObjectNode view, WebMessage message) {
    List<Reactions.Reaction> all = Reactions.on(sql, message.id());
    view.put("counted", all.contains(new Reactions.Reaction(Reactions.BOT, Reactions.COUNTED)));
    view.put("heard", all.contains(new Reactions.Reaction(Reactions.BOT, Reactions.HEARD)));
    ObjectNode thumbs = view.putObject("thumbs");
    thumbs.put("mine", all.contains(new Reactions.Reaction(reader.id(), Reactions.THUMBS_UP)));
    ArrayNode names = thumbs.putArray("from");
    all.stream().filter(r -> r.name().equals(Reactions.THUMBS_UP)).forEach(r -> names.add(name(r)));
  }

  private String name(Reactions.Reaction reaction) {
    return Members.byId(sql, reaction.memberId()).map(WebMember::name).orElse("");
  }

  private void thread(ObjectNode view, WebMessage root) {
    Messages.Replies replies = Messages.repliesTo(sql, root.id(), root.channelId());
    view.put("threadTitle", root.threadTitle()).put("replies", replies.count());
    view.put("newestReply", Long.toString(replies.newest()));
    view.put("lastReply", replies.last() == null ? null : replies.last().toEpochMilli());
  }

  private static ObjectNode parsed(String post) {
    try {
      return (ObjectNode) MAPPER.readTree(post);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("reading a stored post", broken);
    }
  }
}
