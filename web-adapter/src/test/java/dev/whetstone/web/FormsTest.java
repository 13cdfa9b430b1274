package dev.whetstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Buttons and forms.
class FormsTest extends OneChat {
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
