package dev.whetstone.web;

import static dev.whetstone.web.Chat.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.chat.ThreadRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebServerTest {
  private static final String CHANNEL = "/api/channels/general/messages";

  @TempDir Path folder;
  private Chat chat;

  @BeforeEach
  void open() {
    chat = Chat.local(folder);
  }

  @AfterEach
  void close() {
    chat.close();
  }

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
  void a_new_browser_has_no_name_until_it_gives_one() {
    Http http = chat.stranger();
    assertThat(http.get("/api/state").json().path("me").isNull()).isTrue();
    assertThat(http.get(CHANNEL).status()).isEqualTo(401);

    Http.Got joined = http.post("/api/me", "{\"name\": \"  Ana  \", \"zone\": \"Europe/Berlin\"}");

    assertThat(joined.header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
    JsonNode me = http.keeping(joined).get("/api/state").json().path("me");
    assertThat(me.path("name").asText()).isEqualTo("Ana");
    assertThat(me.path("zone").asText()).isEqualTo("Europe/Berlin");
  }

  @Test
  void the_first_member_manages_and_the_second_does_not() {
    Http ana = chat.person("Ana");
    Http ben = chat.person("Ben");

    assertThat(ana.get("/api/state").json().at("/me/manages").asBoolean()).isTrue();
    assertThat(ben.get("/api/state").json().at("/me/manages").asBoolean()).isFalse();
  }

  @Test
  void two_people_of_one_name_can_be_told_apart() {
    chat.person("Ana");

    assertThat(chat.person("ana").get("/api/state").json().at("/me/name").asText())
        .isEqualTo("ana 2");
  }

  @Test
  void a_name_can_be_changed_and_old_messages_follow() {
    Http ana = chat.person("Ana");
    ana.post(CHANNEL, text("Hello", "nonce-0001"));

    ana.post("/api/me", "{\"name\": \"Anna\"}");

    assertThat(ana.get(CHANNEL).json().at("/messages/0/author/name").asText()).isEqualTo("Anna");
  }

  @Test
  void two_members_see_each_other() {
    Http ana = chat.person("Ana");
    Http ben = chat.person("Ben");

    ana.post(CHANNEL, text("Hello Ben", "nonce-0001"));

    JsonNode message = ben.get(CHANNEL).json().at("/messages/0");
    assertThat(message.path("text").asText()).isEqualTo("Hello Ben");
    assertThat(message.at("/author/name").asText()).isEqualTo("Ana");
    assertThat(message.path("mine").asBoolean()).isFalse();
  }

  @Test
  void what_is_said_in_a_thread_goes_through_the_door_with_the_time_of_the_chat() {
    ThreadRef thread = chat.round("r");
    chat.door.answers(new Reply.Whisper(Post.line("That was short.")));
    Http ana = chat.person("Ana");

    JsonNode got = ana.post(Chat.in(thread), text("Hello", "nonce-0001")).json();

    ChatEvent.Said said = chat.door.heard(ChatEvent.Said.class).getFirst();
    assertThat(said.text()).isEqualTo("Hello");
    assertThat(said.thread()).isEqualTo(thread);
    assertThat(said.origin().at()).isEqualTo(chat.clock.now());
    assertThat(said.origin().name()).isEqualTo("Ana");
    assertThat(got.at("/reply/kind").asText()).isEqualTo("whisper");
    assertThat(got.at("/reply/post/summary").asText()).isEqualTo("That was short.");
  }

  @Test
  void a_message_retried_with_its_nonce_is_the_same_message() {
    ThreadRef thread = chat.round("r");
    Http ana = chat.person("Ana");

    JsonNode first = ana.post(Chat.in(thread), text("Hello", "nonce-0001")).json();
    chat.clock.advance(Duration.ofHours(1));
    JsonNode again = ana.post(Chat.in(thread), text("Hello", "nonce-0001")).json();

    assertThat(again).isEqualTo(first);
    List<ChatEvent.Said> said = chat.door.heard(ChatEvent.Said.class);
    assertThat(said).hasSize(2);
    assertThat(said.get(1)).isEqualTo(said.get(0));
    assertThat(ana.get(CHANNEL + "?thread=" + thread.id()).json().path("messages")).hasSize(1);
  }

  @Test
  void plain_talk_in_the_channel_reaches_no_door() {
    chat.person("Ana").post(CHANNEL, text("Good morning", "nonce-0001"));

    assertThat(chat.door.heard).isEmpty();
  }

  @Test
  void a_command_is_heard_and_not_shown() {
    chat.door.answers(new Reply.Whisper(Post.line("Help")));
    Http ana = chat.person("Ana");
    ThreadRef thread = chat.round("r");

    JsonNode got = ana.post(CHANNEL, text("/drill streak why", "nonce-0001")).json();
    ana.post(Chat.in(thread), text("/drill", "nonce-0002"));

    assertThat(got.path("message").isNull()).isTrue();
    assertThat(got.at("/reply/kind").asText()).isEqualTo("whisper");
    assertThat(chat.door.heard(ChatEvent.Commanded.class))
        .extracting(ChatEvent.Commanded::words)
        .containsExactly("streak why", "");
    assertThat(chat.door.heard(ChatEvent.Commanded.class).getLast().thread()).isEqualTo(thread);
    assertThat(ana.get(CHANNEL).json().path("messages")).hasSize(1);
  }

  @Test
  void a_press_on_a_root_gives_a_form() {
    Form form =
        new Form(
            "Question",
            List.of(Block.paragraph("Why?")),
            List.of(
                new Form.Lines("text", "Your answer", "Say why", "", 1500),
                new Form.Choice("vote", "Which?", List.of("A", "B"), -1),
                new Form.Tick("hidden", "Hide", false),
                new Form.Line("n", "Number", "", "")),
            "Send",
            Chat.START);
    chat.door.answers(new Reply.Show(form));
    ThreadRef thread = chat.round("r");

    JsonNode reply =
        chat.person("Ana")
            .post("/api/press", press("\"message\": \"" + thread.id() + "\"", "nonce-0001"))
            .json()
            .path("reply");

    assertThat(reply.path("kind").asText()).isEqualTo("show");
    assertThat(reply.at("/form/press").asText()).isEqualTo(Chat.START.encoded());
    assertThat(reply.at("/form/fields"))
        .extracting(f -> f.path("type").asText())
        .containsExactly("lines", "choice", "tick", "line");
    ChatEvent.Pressed pressed = chat.door.heard(ChatEvent.Pressed.class).getFirst();
    assertThat(pressed.press()).isEqualTo(Chat.START);
    assertThat(pressed.thread()).isNull();
  }

  @Test
  void a_press_retried_after_a_crash_keeps_the_time_of_the_first_try() {
    Http ana = chat.person("Ana");
    chat.door.answers(event -> {
      throw new IllegalStateException("the database is away");
    });
    assertThat(ana.post("/api/press", press("\"channel\": \"general\"", "nonce-0001")).status())
        .isEqualTo(500);
    chat.door.answers(Reply.nothing());
    chat.clock.advance(Duration.ofMinutes(5));

    assertThat(ana.post("/api/press", press("\"channel\": \"general\"", "nonce-0001")).status())
        .isEqualTo(200);

    List<ChatEvent.Pressed> pressed = chat.door.heard(ChatEvent.Pressed.class);
    assertThat(pressed.get(1)).isEqualTo(pressed.get(0));
  }

  @Test
  void a_bug_is_told_with_an_id_and_without_its_insides() {
    chat.door.answers(event -> {
      throw new IllegalStateException("secret insides");
    });

    Http.Got got =
        chat.person("Ana").post("/api/press", press("\"channel\": \"general\"", "nonce-0001"));

    assertThat(got.status()).isEqualTo(500);
    assertThat(got.text()).doesNotContain("insides");
    assertThat(got.json().path("error").asText()).matches(".*\\([0-9a-f]{8}\\).*");
  }

  @Test
  void a_form_is_handed_over_by_its_fields_without_what_is_blank() {
    chat.door.answers(new Reply.Update(Post.line("Counted")));
    ThreadRef thread = chat.round("r");

    JsonNode got =
        chat.person("Ana")
            .post(
                "/api/submit",
                "{\"press\": \""
                    + Chat.START.encoded()
                    + "\", \"channel\": \"general\", \"thread\": \""
                    + thread.id()
                    + "\", \"nonce\": \"nonce-0001\", \"values\": {\"text\": \"Be\\u0007cause\", \"vote\": 2, \"n\": \"  \"}}")
            .json();

    assertThat(got.at("/reply/kind").asText()).isEqualTo("update");
    assertThat(chat.door.heard(ChatEvent.Submitted.class).getFirst().values())
        .isEqualTo(Map.of("text", "Because", "vote", "2"));
  }

  @Test
  void a_form_that_needs_mending_says_which_field() {
    Form form =
        new Form(
            "Question",
            List.of(),
            List.of(new Form.Line("n", "Number", "", "")),
            "Send",
            Chat.START);
    chat.door.answers(new Reply.Mend(form, "n", "That is no number."));

    JsonNode reply =
        chat.person("Ana")
            .post(
                "/api/submit",
                "{\"press\": \""
                    + Chat.START.encoded()
                    + "\", \"channel\": \"general\", \"nonce\": \"nonce-0001\", \"values\": {}}")
            .json()
            .path("reply");

    assertThat(reply.path("kind").asText()).isEqualTo("mend");
    assertThat(reply.at("/messages/n").asText()).isEqualTo("That is no number.");
    assertThat(reply.path("messages")).hasSize(1);
  }

  @Test
  void an_author_edits_and_deletes_and_nobody_else_does() {
    ThreadRef thread = chat.round("r");
    chat.person("Manager");
    Http ana = chat.person("Ana");
    Http ben = chat.person("Ben");
    String path =
        "/api/messages/"
            + ana.post(Chat.in(thread), text("Frist", "nonce-0001"))
                .json()
                .at("/message/id")
                .asText();

    assertThat(ben.patch(path, text("Mine", "nonce-0002")).status()).isEqualTo(403);
    assertThat(ben.delete(path).status()).isEqualTo(403);
    assertThat(ana.patch(path, text("First", "nonce-0003")).json().at("/message/text").asText())
        .isEqualTo("First");
    assertThat(ana.delete(path).status()).isEqualTo(200);
    assertThat(ana.delete(path).status()).isEqualTo(200);

    assertThat(ana.get(path).status()).isEqualTo(404);
    assertThat(chat.door.heard(ChatEvent.Edited.class))
        .extracting(ChatEvent.Edited::text)
        .containsExactly("First");
    assertThat(chat.door.heard(ChatEvent.Deleted.class))
        .extracting(ChatEvent.Deleted::byAuthor)
        .containsExactly(true, true);
  }

  @Test
  void who_manages_the_channel_deletes_what_others_wrote() {
    Http manager = chat.person("Manager");
    ThreadRef thread = chat.round("r");
    String id =
        chat.person("Ana")
            .post(Chat.in(thread), text("Rude", "nonce-0001"))
            .json()
            .at("/message/id")
            .asText();

    manager.delete("/api/messages/" + id);

    assertThat(chat.door.heard(ChatEvent.Deleted.class))
        .extracting(ChatEvent.Deleted::byAuthor)
        .containsExactly(false);
  }

  @Test
  void a_thumb_is_counted_once_and_taken_back() {
    ThreadRef thread = chat.round("r");
    Http ana = chat.person("Ana");
    String path = "/api/messages/" + thread.id() + "/reactions";
    String on = "{\"reaction\": \"thumbs-up\", \"on\": true, \"nonce\": \"nonce-0001\"}";

    ana.post(path, on);
    assertThat(ana.post(path, on).json().at("/message/thumbs/from")).hasSize(1);
    JsonNode off = ana.post(path, on.replace("true", "false").replace("0001", "0002")).json();

    assertThat(off.at("/message/thumbs/from")).isEmpty();
    assertThat(ana.post(path, on).json().at("/message/thumbs/from")).as("a late retry").isEmpty();
  }

  @Test
  void history_comes_in_pages_from_the_newest() {
    Http ana = chat.person("Ana");
    for (int i = 1; i <= 5; i++) {
      ana.post(CHANNEL, text("Message " + i, "nonce-000" + i));
    }

    JsonNode newest = ana.get(CHANNEL + "?limit=2").json();
    JsonNode older =
        ana.get(CHANNEL + "?limit=9&before=" + newest.at("/messages/0/id").asText()).json();

    assertThat(newest.path("messages"))
        .extracting(m -> m.path("text").asText())
        .containsExactly("Message 4", "Message 5");
    assertThat(newest.path("more").asBoolean()).isTrue();
    assertThat(older.path("messages")).hasSize(3);
    assertThat(older.path("more").asBoolean()).isFalse();
  }

  @Test
  void a_thread_gives_its_root_and_a_root_counts_its_replies() {
    ThreadRef thread = chat.round("r");
    Http ana = chat.person("Ana");
    ana.post(Chat.in(thread), text("Hello", "nonce-0001"));

    JsonNode page = ana.get(CHANNEL + "?thread=" + thread.id()).json();

    assertThat(page.at("/root/threadTitle").asText()).isEqualTo("Today");
    assertThat(page.at("/root/replies").asInt()).isEqualTo(1);
    assertThat(page.path("messages")).hasSize(1);
  }

  @Test
  void markup_that_people_type_stays_text() {
    Http ana = chat.person("<b>Ana</b>");
    String nasty = "<script>alert('x')</script> & \\\"quotes\\\"";

    ana.post(CHANNEL, text(nasty, "nonce-0001"));

    Http.Got got = ana.get(CHANNEL);
    assertThat(got.header("Content-Type")).startsWith("application/json");
    assertThat(got.json().at("/messages/0/text").asText()).isEqualTo(nasty.replace("\\\"", "\""));
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

  @Test
  void only_the_demo_lets_a_browser_play_somebody_else() {
    chat.platform.addMember(new WebMember("kenji", "Kenji", null, false, true));

    assertThat(chat.person("Ana").post("/api/me/as", "{\"member\": \"kenji\"}").status())
        .isEqualTo(403);
  }

  private static String press(String where, String nonce) {
    return "{\"press\": \""
        + Press.of("start", "r1", 0).encoded()
        + "\", "
        + where
        + ", \"nonce\": \""
        + nonce
        + "\"}";
  }
}
