package dev.whetstone.web;

import static dev.whetstone.web.Chat.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EventStreamTest extends OneChat {
  private static long seq(Http http) {
    return http.get("/api/state").json().path("seq").asLong();
  }

  @Test
  void what_one_writes_the_other_sees_at_once() {
    Http ana = chat.person("Ana");
    Http ben = chat.person("Ben");
    try (Events events = ben.events(seq(ben))) {
      ana.post(CHANNEL, text("Hello", "nonce-0001"));

      assertThat(events.next("added").data().path("text").asText()).isEqualTo("Hello");
    }
  }

  @Test
  void a_channel_that_is_added_or_renamed_is_told_once() {
    Http ana = chat.person("Ana");
    try (Events events = ana.events(seq(ana))) {
      chat.platform.addChannel(new WebChannel("study", "study", ""));
      assertThat(events.next("channels").data().at("/channels/1/id").asText()).isEqualTo("study");
      chat.platform.addChannel(new WebChannel("study", "again", ""));

      chat.platform.renameChannel("study", "Evening");

      assertThat(events.next("channels").data().at("/channels/1/name").asText())
          .isEqualTo("Evening");
    }
    assertThat(ana.get("/api/state").json().at("/channels/1/name").asText()).isEqualTo("Evening");
  }

  @Test
  void edits_reactions_and_deletions_are_told() {
    Http ana = chat.person("Ana");
    String path =
        "/api/messages/"
            + ana.post(CHANNEL, text("Hello", "nonce-0001")).json().at("/message/id").asText();
    try (Events events = ana.events(seq(ana))) {
      ana.patch(path, text("Hello!", "nonce-0002"));
      assertThat(events.next("changed").data().path("text").asText()).isEqualTo("Hello!");
      ana.post(
          path + "/reactions",
          "{\"reaction\": \"thumbs-up\", \"on\": true, \"nonce\": \"nonce-0003\"}");
      assertThat(events.next("reacted").data().at("/thumbs/mine").asBoolean()).isTrue();
      ana.delete(path);
      assertThat(events.next("deleted").data().path("deleted").asBoolean()).isTrue();
    }
  }

  @Test
  void who_was_away_gets_what_was_missed_from_the_last_number() {
    Http ana = chat.person("Ana");
    long last;
    try (Events events = ana.events(seq(ana))) {
      ana.post(CHANNEL, text("One", "nonce-0001"));
      last = events.next("added").id();
    }
    ana.post(CHANNEL, text("Two", "nonce-0002"));
    ana.post(CHANNEL, text("Three", "nonce-0003"));

    try (Events events = ana.events(last)) {
      assertThat(events.next("added").data().path("text").asText()).isEqualTo("Two");
      assertThat(events.next("added").data().path("text").asText()).isEqualTo("Three");
    }
  }

  @Test
  void a_number_from_another_database_starts_the_page_afresh() {
    Http ana = chat.person("Ana");

    try (Events events = ana.events(1_000_000)) {
      assertThat(events.next().kind()).isEqualTo("reset");
    }
  }

  @Test
  void a_second_process_on_the_same_file_is_noticed() {
    Http ana = chat.person("Ana");
    try (Events events = ana.events(seq(ana));
        Database other = Database.open(folder.resolve("chat.db"))) {
      WebPlatform elsewhere = new WebPlatform(other, chat.clock);

      elsewhere.send(new Sending.ToChannel("k", Chat.GENERAL, Post.line("From elsewhere")));

      assertThat(events.next("added").data().at("/post/summary").asText())
          .isEqualTo("From elsewhere");
    }
  }

  @Test
  void a_private_post_is_told_to_its_reader_alone() {
    Http ana = chat.person("Ana");
    Http ben = chat.person("Ben");
    var toAna = WebPlatform.member(ana.get("/api/state").json().at("/me/id").asText());
    try (Events anas = ana.events(seq(ana));
        Events bens = ben.events(seq(ben))) {
      chat.send(new Sending.ToMember("dm", toAna, Chat.GENERAL, Post.line("For Ana")));
      chat.send(new Sending.ToChannel("k", Chat.GENERAL, Post.line("For all")));

      assertThat(anas.next("added").data().at("/post/summary").asText()).isEqualTo("For Ana");
      assertThat(bens.next("added").data().at("/post/summary").asText()).isEqualTo("For all");
    }
  }

  @Test
  void a_moved_clock_is_told() {
    Http ana = chat.person("Ana");
    try (Events events = ana.events(seq(ana))) {
      long before = events.next("clock").data().path("now").asLong();
      ana.post("/api/clock", "{\"move\": \"hour\"}");

      assertThat(events.next("clock").data().path("now").asLong()).isEqualTo(before + 3_600_000);
    }
  }

  @Test
  void who_joins_is_told() {
    Http ana = chat.person("Ana");
    try (Events events = ana.events(seq(ana))) {
      chat.person("Ben");

      assertThat(events.next("members").data().path("members")).hasSize(2);
    }
  }

  @Test
  void a_bot_mark_and_an_opened_thread_are_told() {
    Http ana = chat.person("Ana");
    try (Events events = ana.events(seq(ana))) {
      ThreadRef thread = chat.round("r");

      assertThat(events.next("added").data().path("id").asText()).isEqualTo(thread.id());
      assertThat(events.next("changed").data().path("threadTitle").asText()).isEqualTo("Today");
    }
  }
}
