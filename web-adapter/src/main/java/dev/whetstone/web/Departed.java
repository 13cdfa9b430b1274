package dev.whetstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.whetstone.core.store.Sql;
import dev.whetstone.core.words.Names;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Takes a member out of the browser chat's tables: their messages become gone ones by nobody, and
/// old posts of the bot lose their name and what they were quoted with.
final class Departed {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /// Who wrote what is gone; who deleted it is somebody else, so that nothing counts as taken back.
  private static final String AUTHOR = "gone";

  private static final String DELETER = "departed";

  private final Sql sql;
  private final String id;

  Departed(Sql sql, String id) {
    this.sql = sql;
    this.id = id;
  }

  void goes(Instant at) {
    Optional<WebMember> member = Members.byId(sql, id);
    messages(at);
    member.map(WebMember::name).ifPresent(this::posts);
    traces();
    // Who belongs to the demo stays on its list of people, and comes again as somebody new.
    if (member.filter(WebMember::seeded).isEmpty()) {
      browsers();
      if (sql.update("DELETE FROM web_member WHERE id = ?", id) == 1) {
        Changes.add(sql, Changes.Kind.MEMBERS, null);
      }
    }
  }

  private void messages(Instant at) {
    List<Long> own =
        sql.all(
            "SELECT id FROM web_message WHERE author_id = ? OR to_id = ? ORDER BY id",
            row -> row.number("id"),
            id,
            id);
    for (long message : own) {
      Messages.delete(sql, message, DELETER, at);
      sql.update(
          "UPDATE web_message SET key = '~gone/' || id, deleted_by = ?,"
              + " author_id = CASE WHEN author_id IS NULL THEN NULL ELSE ? END,"
              + " to_id = CASE WHEN to_id IS NULL THEN NULL ELSE ? END WHERE id = ?",
          DELETER,
          AUTHOR,
          AUTHOR,
          message);
    }
    sql.update("UPDATE web_message SET deleted_by = ? WHERE deleted_by = ?", DELETER, id);
  }

  private void traces() {
    List<Long> liked =
        sql.all(
            "SELECT message_id FROM web_reaction WHERE member_id = ?",
            row -> row.number("message_id"),
            id);
    sql.update("DELETE FROM web_reaction WHERE member_id = ?", id);
    liked.forEach(message -> Changes.add(sql, Changes.Kind.REACTED, message));
    // Its keys are `<kind>/<member>/<nonce>`; an id has no sign that LIKE would read.
    sql.update("DELETE FROM web_action WHERE key LIKE '%/' || ? || '/%'", id);
    sql.update("DELETE FROM web_window WHERE plays_id = ?", id);
  }

  private void browsers() {
    sql.update("UPDATE web_browser SET plays_id = COALESCE(own_id, '') WHERE plays_id = ?", id);
    sql.update("DELETE FROM web_browser WHERE own_id = ?", id);
  }

  private void posts(String name) {
    UnaryOperator<String> clear = Names.withoutListed(name);
    record Posted(long id, String post) {}
    List<Posted> naming =
        sql.all(
            "SELECT id, post FROM web_message WHERE post LIKE ? ESCAPE '!'",
            row -> new Posted(row.number("id"), row.text("post")),
            "%" + json(name).replaceAll("[!%_]", "!$0") + "%");
    naming.forEach(one -> Messages.repost(sql, one.id(), cleared(one.post(), name, clear)));
  }

  private static String cleared(String post, String name, UnaryOperator<String> clear) {
    JsonNode read = read(post);
    if (read.path("blocks") instanceof ArrayNode blocks) {
      for (int i = blocks.size() - 1; i >= 0; i--) {
        if (isQuoteOf(blocks.get(i), name)) {
          blocks.remove(i);
        }
      }
    }
    clear(read, clear);
    return read.toString();
  }

  /// Names are unique here, so whoever is quoted by it is the one.
  private static boolean isQuoteOf(JsonNode block, String name) {
    return block.path("type").asText().equals("quote")
        && block.path("author").asText().equals(name);
  }

  private static void clear(JsonNode node, UnaryOperator<String> clear) {
    switch (node) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(entry -> {
                if (entry.getValue() instanceof TextNode text) {
                  entry.setValue(TextNode.valueOf(clear.apply(text.asText())));
                } else {
                  clear(entry.getValue(), clear);
                }
              });
      case ArrayNode items -> items.forEach(item -> clear(item, clear));
      default -> {}
    }
  }

  private static JsonNode read(String post) {
    try {
      return MAPPER.readTree(post);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("reading a stored post", broken);
    }
  }

  private static String json(String name) {
    String quoted = TextNode.valueOf(name).toString();
    return quoted.substring(1, quoted.length() - 1);
  }
}
