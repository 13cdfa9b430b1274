package dev.whetstone.web;

import static dev.whetstone.web.Chat.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ThreadRef;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
  private static final String CHANNEL = "/api/channels/general/messages";

  @TempDir Path folder;
  private Chat chat;
  private Http ana;

  @BeforeEach
  void open() {
    chat = Chat.local(folder);
    ana = chat.person("Ana");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private static void refused(Http.Got got, int status, String says) {
    assertThat(got.status()).as(got.text()).isEqualTo(status);
    assertThat(got.json().path("error").asText()).contains(says);
    assertThat(got.json().path("mend").asText()).isNotBlank();
  }

  @Test
  void broken_json_is_refused_with_the_place() {
    refused(ana.post(CHANNEL, "{\"text\": \"Hello\",\n oops}"), 400, "line 2");
    refused(ana.post(CHANNEL, "[1]"), 400, "not a JSON object");
    refused(ana.post(CHANNEL, ""), 400, "not a JSON object");
    refused(ana.post(CHANNEL, "{} {}"), 400, "not JSON");
  }

  @Test
  void what_the_core_could_not_keep_is_never_answered_with_200() {
    chat.door.answers(event -> new dev.whetstone.core.chat.Reply.Failed("Not kept, number 7."));

    refused(
        ana.post(
            "/api/press",
            "{\"press\":\"start:r:-1:1:\",\"channel\":\"general\",\"nonce\":\"nonce-0001\"}"),
        500,
        "number 7");
  }

  @Test
  void a_body_over_256_kb_is_refused_with_a_message() {
    refused(ana.post(CHANNEL, text("x".repeat(300 * 1024), "nonce-0001")), 413, "256 KB");
    refused(ana.post(CHANNEL, text("x".repeat(5 * 1024 * 1024), "nonce-0001")), 413, "256 KB");
  }

  @Test
  void empty_and_too_long_texts_are_refused_kindly() {
    refused(ana.post(CHANNEL, text("  \\n ", "nonce-0001")), 400, "empty");
    refused(
        ana.post(CHANNEL, text("x".repeat(4001), "nonce-0001")),
        400,
        "4,001 characters; 4,000 fit");
    assertThat(ana.post(CHANNEL, text("😀".repeat(4000), "nonce-0001")).status()).isEqualTo(200);
  }

  @Test
  void what_cannot_be_seen_is_taken_out() {
    ana.post(CHANNEL, text("a\\u0000b\\u202Ec\\r\\nd\\ud800e", "nonce-0001"));

    assertThat(ana.get(CHANNEL).json().at("/messages/0/text").asText()).isEqualTo("abc\nde");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/channels/nowhere/messages",
    "GET, /api/channels/general/messages?thread=999",
    "GET, /api/messages/999",
    "GET, /api/messages/none",
    "DELETE, /api/messages/999",
    "GET, /api/nothing",
    "GET, /nothing.js",
    "GET, /../web-schema.sql",
    "GET, /%2e%2e%2fweb-schema.sql",
  })
  void what_is_not_there_is_said_so(String method, String path) {
    refused(ana.send(method, path, Optional.empty()), 404, "There is no");
  }

  @Test
  void writing_where_nothing_is_is_refused() {
    String message = text("Hello", "nonce-0001");
    refused(ana.post("/api/channels/nowhere/messages", message), 404, "channel");
    refused(ana.post("/api/channels/general/threads/999/messages", message), 404, "thread");
    refused(ana.post("/api/channels/general/threads/none/messages", message), 404, "thread");
    refused(ana.patch("/api/messages/999", message), 404, "message");
    refused(ana.post("/api/messages/999/reactions", "{}"), 404, "message");
  }

  @Test
  void a_reply_to_a_reply_is_no_thread() {
    ThreadRef thread = chat.round("r");
    String reply =
        ana.post(Chat.in(thread), text("Hello", "nonce-0001")).json().at("/message/id").asText();

    refused(
        ana.post(
            "/api/channels/general/threads/" + reply + "/messages", text("Hello", "nonce-0002")),
        404,
        "thread");
  }

  @Test
  void an_action_without_a_nonce_is_refused() {
    refused(ana.post(CHANNEL, "{\"text\": \"Hello\"}"), 400, "nonce");
    refused(ana.post(CHANNEL, text("Hello", "x")), 400, "nonce");
    refused(
        ana.post("/api/press", "{\"press\": \"start:r:0:0:\", \"channel\": \"general\"}"),
        400,
        "nonce");
  }

  @Test
  void a_press_that_is_none_is_refused() {
    refused(
        ana.post(
            "/api/press",
            "{\"press\": \"nonsense\", \"channel\": \"general\", \"nonce\": \"nonce-0001\"}"),
        400,
        "press");
    refused(
        ana.post(
            "/api/press",
            "{\"press\": \"start:r:0:0:\", \"message\": \"77\", \"nonce\": \"nonce-0001\"}"),
        404,
        "message");
    refused(
        ana.post("/api/press", "{\"press\": \"start:r:0:0:\", \"nonce\": \"nonce-0001\"}"),
        400,
        "channel");
    refused(
        ana.post(
            "/api/submit",
            "{\"press\": \"start:r:0:0:\", \"channel\": \"general\", \"nonce\": \"nonce-0001\"}"),
        400,
        "values");
    refused(
        ana.post(
            "/api/submit",
            "{\"press\": \"start:r:0:0:\", \"channel\": \"general\", \"nonce\": \"nonce-0001\", \"values\": {\"a\": []}}"),
        400,
        "“a”");
  }

  @Test
  void other_methods_and_other_types_are_refused() {
    Http.Got got = ana.send("PUT", CHANNEL, Optional.of("{}"));
    refused(got, 405, "cannot");
    assertThat(got.header("Allow")).contains("GET", "POST");
    refused(chat.person("Ben").with("Content-Type", "text/plain").post(CHANNEL, "{}"), 415, "JSON");
  }

  @Test
  void numbers_in_the_address_are_checked() {
    refused(ana.get(CHANNEL + "?before=yesterday"), 400, "before");
    assertThat(ana.get(CHANNEL + "?limit=100000").status()).isEqualTo(200);
    assertThat(ana.get(CHANNEL + "?limit=0").status()).isEqualTo(200);
  }

  @Test
  void a_zone_that_is_none_is_left_out() {
    Http ben = chat.stranger();

    Http.Got got = ben.post("/api/me", "{\"name\": \"Ben\", \"zone\": \"Middle/Earth\"}");

    assertThat(got.json().at("/me/zone").isNull()).isTrue();
    refused(ben.post("/api/me", "{\"name\": \"\\u0007\"}"), 400, "name");
    refused(ben.post("/api/me", "{\"name\": \"" + "x".repeat(41) + "\"}"), 400, "40 fit");
  }

  @Test
  void the_page_of_another_site_is_kept_out() {
    refused(
        chat.person("Ben")
            .with("Origin", "https://evil.example")
            .post(CHANNEL, text("Hello", "nonce-0001")),
        403,
        "another site");
    refused(
        chat.person("Cem")
            .with("Sec-Fetch-Site", "cross-site")
            .post(CHANNEL, text("Hello", "nonce-0001")),
        403,
        "another site");
    String own = "http://localhost:" + chat.port();
    assertThat(
            chat.person("Dan")
                .with("Origin", own)
                .post(CHANNEL, text("Hello", "nonce-0001"))
                .status())
        .isEqualTo(200);
  }
}
