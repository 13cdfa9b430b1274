package dev.whetstone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.store.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Reads what has happened in a channel, as those in it see it.
final class Watching {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Watching() {}

  static WebNews news(Sql sql, String channelId, long after, Instant from) {
    long newest = Changes.newest(sql);
    return newest == after
        ? new WebNews(after, List.of())
        : new WebNews(newest, changed(sql, channelId, after, from));
  }

  private static List<SeenMessage> changed(Sql sql, String channelId, long after, Instant from) {
    return sql.all(
        "SELECT * FROM web_message WHERE id IN (SELECT message_id FROM web_change WHERE seq > ?)"
            + " AND channel_id = ? AND at >= ? AND to_id IS NULL AND deleted_at IS NULL ORDER BY id",
        row -> seen(WebMessage.of(row)),
        after,
        channelId,
        from);
  }

  private static SeenMessage seen(WebMessage message) {
    List<String> titles = new ArrayList<>();
    List<Press> presses = new ArrayList<>();
    if (message.post() != null) {
      read(message.post(), titles, presses);
    }
    String author = message.authorId();
    return new SeenMessage(
        message.ref(),
        message.at(),
        author == null ? null : WebPlatform.member(author),
        Objects.requireNonNullElse(message.text(), ""),
        titles,
        presses);
  }

  private static void read(String post, List<String> titles, List<Press> presses) {
    for (JsonNode block : parsed(post).path("blocks")) {
      switch (block.path("type").asText()) {
        case "heading" -> {
          if (block.path("level").asInt() == 1) {
            titles.add(block.path("text").asText());
          }
        }
        case "buttons" ->
            block
                .path("buttons")
                .forEach(b -> Press.decode(b.path("press").asText()).ifPresent(presses::add));
        default -> {}
      }
    }
  }

  private static JsonNode parsed(String post) {
    try {
      return MAPPER.readTree(post);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("reading a stored post", broken);
    }
  }
}
