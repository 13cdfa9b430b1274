package dev.whetstone.web;

import static dev.whetstone.web.Chat.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Forgot;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Everything;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The browser chat forgets a member.
final class DepartedTest {
  private static final String HISTORY = "/api/channels/general/messages?thread=";

  @TempDir Path folder;
  private Chat chat;
  private ThreadRef thread;
  private Http zoe;
  private Http ben;
  private String id;

  @BeforeEach
  void talk() {
    chat = Chat.local(folder);
    thread = chat.round("r1/root");
    ben = chat.person("Ben");
    zoe = chat.person("Zoë O'Quokka");
    id = me(zoe).path("id").asText();
    JsonNode said = zoe.post(Chat.in(thread), text("stripes and quokkas", "nonce-0001")).json();
    String message = said.at("/message/id").asText();
    zoe.patch("/api/messages/" + message, text("stripes and more quokkas", "nonce-0002"));
    JsonNode bens = ben.post(Chat.in(thread), text("I think of shards", "nonce-0003")).json();
    zoe.post(
        "/api/messages/" + bens.at("/message/id").asText() + "/reactions",
        "{\"reaction\": \"thumbs-up\", \"on\": true, \"nonce\": \"nonce-0004\"}");
    chat.send(
        new Sending.ToMember("note/1", member(), Chat.GENERAL, Post.line("A word, Zoë O'Quokka")));
    chat.send(
        new Sending.ToThread(
            "r1/wrap",
            thread,
            Post.of(
                "Wrap",
                new Block.Quote("Zoë O'Quokka", "stripes, said quokkas"),
                new Block.Quote("Ben", "shards"),
                Block.paragraph("Took part: Ben, Zoë O'Quokka."))));
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private MemberRef member() {
    return WebPlatform.member(id);
  }

  private static JsonNode me(Http http) {
    return http.get("/api/state").json().path("me");
  }

  private List<String> kept(String words) {
    return chat.database.read(sql -> Everything.holding(sql, words));
  }

  @Test
  void no_table_holds_the_name_the_id_or_the_words_afterwards() {
    assertThat(kept("quokka").size()).isGreaterThan(5);
    assertThat(kept(id)).isNotEmpty();

    assertThat(chat.platform.forget(member())).isEqualTo(Forgot.GONE);

    assertThat(kept("quokka")).isEmpty();
    assertThat(kept(id)).isEmpty();
  }

  @Test
  void what_others_said_stands_and_what_the_bot_said_of_others() {
    chat.platform.forget(member());

    String seen = ben.get(HISTORY + thread.id()).json().toString();

    assertThat(seen)
        .contains("I think of shards", "shards", "Took part: Ben, a former member.")
        .doesNotContain("Quokka");
  }

  @Test
  void their_browser_is_asked_for_a_name_and_becomes_somebody_new() {
    chat.platform.forget(member());
    assertThat(me(zoe).isNull()).isTrue();

    Http.Got joined = zoe.post("/api/me", "{\"name\": \"Zoë\"}");

    assertThat(joined.status()).isEqualTo(200);
    assertThat(joined.json().at("/me/id").asText()).isNotEqualTo(id);
  }

  @Test
  void catching_up_hears_their_messages_as_taken_away_by_somebody_else() {
    chat.platform.forget(member());

    List<ChatEvent> heard = chat.platform.since(thread, Instant.EPOCH);

    assertThat(heard)
        .filteredOn(ChatEvent.Deleted.class::isInstance)
        .singleElement()
        .satisfies(event -> assertThat(((ChatEvent.Deleted) event).byAuthor()).isFalse());
  }

  @Test
  void forgetting_again_or_a_stranger_changes_nothing() {
    chat.platform.forget(member());
    String before = ben.get(HISTORY + thread.id()).json().toString();

    assertThat(chat.platform.forget(member())).isEqualTo(Forgot.GONE);
    assertThat(chat.platform.forget(WebPlatform.member("m-nobody"))).isEqualTo(Forgot.GONE);

    assertThat(ben.get(HISTORY + thread.id()).json().toString()).isEqualTo(before);
  }
}
