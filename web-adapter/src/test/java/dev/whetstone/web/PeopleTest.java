package dev.whetstone.web;

import static dev.whetstone.web.Chat.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/// Who is there, and what they are called.
class PeopleTest extends OneChat {
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
  void only_the_demo_lets_a_browser_play_somebody_else() {
    chat.platform.addMember(new WebMember("kenji", "Kenji", null, false, true));

    assertThat(chat.person("Ana").post("/api/me/as", "{\"member\": \"kenji\"}").status())
        .isEqualTo(403);
  }
}
