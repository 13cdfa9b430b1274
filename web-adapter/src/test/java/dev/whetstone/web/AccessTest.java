package dev.whetstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {
  @TempDir Path folder;

  @Test
  void joining_again_with_the_cookie_of_the_first_look_makes_no_second_member() {
    try (Chat chat = Chat.local(folder)) {
      Http ana = chat.stranger();
      ana.keeping(ana.get("/api/state"));
      String join = "{\"name\": \"Ana\", \"zone\": \"Europe/Berlin\"}";

      String first = ana.post("/api/me", join).json().path("me").path("id").asText();
      String again = ana.post("/api/me", join).json().path("me").path("id").asText();

      assertThat(again).isEqualTo(first);
      assertThat(ana.get("/api/state").json().path("me").path("name").asText()).isEqualTo("Ana");
    }
  }

  @Test
  void a_foreign_name_that_leads_to_this_machine_is_refused() throws IOException {
    try (Chat chat = Chat.local(folder);
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), chat.port())) {
      String request = "GET /api/state HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 421").contains("this machine only");
    }
  }

  @Test
  void beyond_this_machine_every_browser_brings_the_token_once() {
    WebOptions options = WebOptions.local(List.of()).behind("open-sesame");
    try (Chat chat = new Chat(folder, options)) {
      Http http = chat.stranger();
      assertThat(http.get("/").status()).isEqualTo(401);
      assertThat(http.get("/api/state").json().path("mend").asText()).contains("token");
      assertThat(http.get("/?token=wrong").status()).isEqualTo(401);

      Http.Got page = http.get("/?token=open-sesame");

      assertThat(page.status()).isEqualTo(200);
      assertThat(page.header("Set-Cookie")).contains("HttpOnly").doesNotContain("open-sesame");
      assertThat(http.keeping(page).get("/api/state").status()).isEqualTo(200);
      assertThat(http.named("Ana").get("/api/channels/general/messages").status()).isEqualTo(200);
    }
  }

  @Test
  void who_opens_the_page_without_the_token_reads_words_and_not_json() {
    try (Chat chat = new Chat(folder, WebOptions.local(List.of()).behind("open-sesame"))) {
      Http.Got got = chat.stranger().with("Accept", "text/html").get("/");

      assertThat(got.status()).isEqualTo(401);
      assertThat(got.text()).startsWith("This chat needs its access token.\nOpen the whole link");
    }
  }

  @Test
  void a_program_brings_the_token_in_a_header() {
    try (Chat chat = new Chat(folder, WebOptions.local(List.of()).behind("open-sesame"))) {
      Http program = chat.stranger().with("Authorization", "Bearer open-sesame");

      assertThat(program.get("/api/state").status()).isEqualTo(200);
    }
  }

  @Test
  void in_the_demo_a_browser_plays_a_seeded_member_and_comes_back() {
    try (Chat chat = new Chat(folder, WebOptions.local(List.of()).asDemo())) {
      var kenji = chat.platform.addMember(new WebMember("kenji", "Kenji", null, false, true));
      Http ana = chat.person("Ana");
      String own = ana.get("/api/state").json().at("/me/id").asText();

      ana.post("/api/me/as", "{\"member\": \"kenji\"}");
      assertThat(ana.get("/api/state").json().at("/me/name").asText()).isEqualTo("Kenji");
      assertThat(chat.platform.isPlayed(kenji)).isTrue();
      ana.post("/api/me/as", "{\"member\": \"" + own + "\"}");

      assertThat(ana.get("/api/state").json().at("/me/name").asText()).isEqualTo("Ana");
      assertThat(chat.platform.isPlayed(kenji)).isFalse();
    }
  }

  @Test
  void nobody_plays_another_person_even_in_the_demo() {
    try (Chat chat = new Chat(folder, WebOptions.local(List.of()).asDemo())) {
      String ana = chat.person("Ana").get("/api/state").json().at("/me/id").asText();

      Http.Got got = chat.person("Ben").post("/api/me/as", "{\"member\": \"" + ana + "\"}");

      assertThat(got.status()).isEqualTo(404);
    }
  }

  @Test
  void only_who_manages_the_channel_deletes_a_post_of_the_bot() {
    try (Chat chat = Chat.local(folder)) {
      Http manager = chat.person("Ana");
      Http ben = chat.person("Ben");
      String post = "/api/messages/" + chat.round("r").id();

      assertThat(ben.delete(post).status()).isEqualTo(403);
      assertThat(manager.delete(post).status()).isEqualTo(200);
    }
  }
}
