package dev.whetstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebPlatformTest {
  @TempDir Path folder;
  private Chat chat;
  private WebPlatform platform;

  @BeforeEach
  void open() {
    chat = Chat.local(folder);
    platform = chat.platform;
  }

  @AfterEach
  void close() {
    chat.close();
  }

  @Test
  void a_message_sent_twice_with_one_key_stands_once() {
    Sending sending = new Sending.ToChannel("k", Chat.GENERAL, Post.line("Hello"));

    Outcome first = platform.send(sending);
    Outcome second = platform.send(sending);

    assertThat(second).isEqualTo(first);
    assertThat(chat.person("Ana").get("/api/channels/general/messages").json().path("messages"))
        .hasSize(1);
  }

  @Test
  void what_was_sent_is_found_and_what_was_not_is_surely_absent() {
    Sending sending = new Sending.ToChannel("k", Chat.GENERAL, Post.line("Hello"));
    assertThat(platform.find(sending, Instant.EPOCH)).isEqualTo(new Found.Absent());

    Outcome.Sent sent = (Outcome.Sent) platform.send(sending);

    assertThat(platform.find(sending, Instant.EPOCH)).isEqualTo(new Found.There(sent.ref()));
  }

  @Test
  void opening_a_thread_twice_gives_the_same_thread() {
    MessageRef root =
        (MessageRef) chat.send(new Sending.ToChannel("k", Chat.GENERAL, Post.line("Hello")));
    Sending opening = new Sending.OpenThread("t", root, "Title");
    assertThat(platform.find(opening, Instant.EPOCH)).isEqualTo(new Found.Absent());

    Outcome first = platform.send(opening);

    assertThat(platform.send(opening)).isEqualTo(first);
    assertThat(platform.find(opening, Instant.EPOCH)).isInstanceOf(Found.There.class);
  }

  @Test
  void an_edit_is_found_when_its_text_stands() {
    MessageRef message =
        (MessageRef) chat.send(new Sending.ToChannel("k", Chat.GENERAL, Post.line("Old")));
    Sending edit = new Sending.Edit("e", message, Post.line("New"));
    assertThat(platform.find(edit, Instant.EPOCH)).isEqualTo(new Found.Absent());

    platform.send(edit);

    assertThat(platform.find(edit, Instant.EPOCH)).isEqualTo(new Found.There(message));
  }

  @Test
  void a_thread_whose_root_was_deleted_is_gone() {
    ThreadRef thread = chat.round("r");
    chat.person("Ana").delete("/api/messages/" + thread.id());

    Outcome outcome = platform.send(new Sending.ToThread("q", thread, Post.line("Question")));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.THREAD_GONE));
  }

  @Test
  void a_channel_that_never_was_is_gone() {
    Outcome outcome =
        platform.send(
            new Sending.ToChannel("k", WebPlatform.channel("nowhere"), Post.line("Hello")));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, r -> assertThat(r.reason()).isEqualTo(Reason.CHANNEL_GONE));
  }

  @Test
  void catching_up_gives_the_events_that_came_by_themselves() {
    ThreadRef thread = chat.round("r");
    Http ana = chat.person("Ana");
    String id =
        ana.post(Chat.in(thread), Chat.text("First", "nonce-0001"))
            .json()
            .at("/message/id")
            .asText();
    chat.clock.advance(Duration.ofMinutes(3));
    ana.patch("/api/messages/" + id, Chat.text("Second", "nonce-0002"));
    ana.post(Chat.in(thread), Chat.text("Gone", "nonce-0003"));
    List<ChatEvent> heard = List.copyOf(chat.door.heard);

    List<ChatEvent> caughtUp = platform.since(thread, Instant.EPOCH);

    assertThat(caughtUp).isEqualTo(heard);
    assertThat(platform.since(thread, chat.clock.now())).hasSize(2);
  }

  @Test
  void a_deleted_message_is_caught_up_with_as_a_deletion() {
    ThreadRef thread = chat.round("r");
    Http ana = chat.person("Ana");
    String id =
        ana.post(Chat.in(thread), Chat.text("First", "nonce-0001"))
            .json()
            .at("/message/id")
            .asText();
    ana.delete("/api/messages/" + id);

    assertThat(platform.since(thread, Instant.EPOCH))
        .isEqualTo(chat.door.heard(ChatEvent.Deleted.class));
  }

  @Test
  void marking_twice_marks_once() {
    ThreadRef thread = chat.round("r");
    Http ana = chat.person("Ana");
    String id =
        ana.post(Chat.in(thread), Chat.text("First", "nonce-0001"))
            .json()
            .at("/message/id")
            .asText();
    Sending mark =
        new Sending.React("m", new MessageRef(Chat.GENERAL, thread.id(), id), Sending.Mark.COUNTED);

    platform.send(mark);
    platform.send(mark);

    assertThat(platform.find(mark, Instant.EPOCH)).isInstanceOf(Found.There.class);
    assertThat(ana.get("/api/messages/" + id).json().at("/message/counted").asBoolean()).isTrue();
  }

  @Test
  void a_message_to_one_member_is_read_by_nobody_else() {
    Http ana = chat.person("Ana");
    Http ben = chat.person("Ben");
    MemberRef toAna = WebPlatform.member(ana.get("/api/state").json().at("/me/id").asText());

    MessageRef sent =
        (MessageRef)
            chat.send(new Sending.ToMember("dm", toAna, Chat.GENERAL, Post.line("For Ana")));

    assertThat(ana.get("/api/channels/general/messages").text()).contains("For Ana");
    assertThat(ben.get("/api/channels/general/messages").text()).doesNotContain("For Ana");
    assertThat(ben.get("/api/messages/" + sent.id()).status()).isEqualTo(404);
  }

  @Test
  void a_script_speaks_as_a_member_unless_a_browser_plays_them() {
    MemberRef kenji = platform.addMember(new WebMember("kenji", "Kenji", null, false, true));
    ThreadRef thread = chat.round("r");

    chat.script().write(kenji, thread, "Hello", "nonce-0001");

    assertThat(chat.door.heard(ChatEvent.Said.class))
        .extracting(said -> said.origin().name())
        .containsExactly("Kenji");
    assertThat(platform.isPlayed(kenji)).isFalse();
  }
}
