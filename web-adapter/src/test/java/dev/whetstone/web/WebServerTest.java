package dev.whetstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The page, and what it shows.
class WebServerTest extends OneChat {
  @Test
  void the_page_and_its_parts_are_served_with_a_strict_policy() {
    Http.Got page = chat.stranger().get("/");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy"))
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    for (String part : List.of("app.css", "main.js", "walk.js", "mark.svg")) {
      assertThat(chat.stranger().get("/" + part).status()).as(part).isEqualTo(200);
    }
  }

  @Test
  void a_page_that_is_known_already_is_not_sent_again() {
    String tag = chat.stranger().get("/main.js").header("ETag");

    assertThat(chat.stranger().with("If-None-Match", tag).get("/main.js").status()).isEqualTo(304);
  }

  @Test
  void posts_come_as_blocks_with_instants_as_milliseconds() {
    Instant at = Instant.parse("2026-03-27T09:00:00Z");
    Text words = Text.strong("Due ").andTime(at).andLink("docs", "https://example.org/");
    chat.send(
        new Sending.ToChannel(
            "k",
            Chat.GENERAL,
            Post.of(
                "All",
                new Block.Paragraph(words),
                new Block.Note(new Text(List.of(new Span.Time(at, Span.Style.DAY_AND_CLOCK)))),
                new Block.Exhibit("mail", "T", "B"),
                new Block.Facts(List.of(new Block.Row("l", "t"))),
                new Block.Spoiler("s", Text.of("hidden")),
                new Block.Picture("diagram/abc", "alt"),
                new Block.Progress("1 of 2", 1, 2),
                new Block.Quote("Ana", "said"),
                new Block.Speech("Noor", "said"),
                Block.bullets(List.of("one")))));

    JsonNode blocks = chat.person("Ana").get(CHANNEL).json().at("/messages/0/post/blocks");

    assertThat(blocks)
        .extracting(b -> b.path("type").asText())
        .containsExactly(
            "paragraph",
            "note",
            "exhibit",
            "facts",
            "spoiler",
            "picture",
            "progress",
            "quote",
            "speech",
            "bullets");
    assertThat(blocks.at("/0/text/1/at").asLong()).isEqualTo(at.toEpochMilli());
    assertThat(blocks.at("/1/text/0/style").asText()).isEqualTo("day-and-clock");
  }

  @Test
  void pictures_are_drawn_as_svg_and_png() {
    assertThat(chat.stranger().get("/pictures/diagram/abc.svg").header("Content-Type"))
        .isEqualTo("image/svg+xml");
    assertThat(chat.stranger().get("/pictures/diagram%2Fabc.png").header("Content-Type"))
        .isEqualTo("image/png");
    assertThat(chat.stranger().get("/pictures/diagram/other.svg").status()).isEqualTo(404);
    assertThat(chat.stranger().get("/pictures/diagram/abc.gif").status()).isEqualTo(404);
  }

  @Test
  void the_clock_is_shown_and_moved() {
    Http ana = chat.person("Ana");
    long before = ana.get("/api/clock").json().path("now").asLong();

    JsonNode moved = ana.post("/api/clock", "{\"move\": \"next-step\"}").json();
    JsonNode runs = ana.post("/api/clock", "{\"run\": true}").json();

    assertThat(moved.path("now").asLong()).isEqualTo(before + Duration.ofMinutes(80).toMillis());
    assertThat(runs.path("running").asBoolean()).isTrue();
    assertThat(ana.post("/api/clock", "{\"move\": \"backwards\"}").status()).isEqualTo(400);
  }

  @Test
  void a_move_of_the_clock_that_is_sent_again_leads_no_further() {
    Http ana = chat.person("Ana");
    String move = "{\"move\": \"hour\", \"nonce\": \"move-0001\"}";

    JsonNode first = ana.post("/api/clock", move).json();
    JsonNode again = ana.post("/api/clock", move).json();

    assertThat(again).isEqualTo(first);
  }
}
