package dev.whetstone.web;

import static dev.whetstone.web.Chat.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What people write, and what becomes of it.
class MessagesTest extends OneChat {
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
}
