package dev.whetstone.web;

import static dev.whetstone.web.Chat.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.MemberRef;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class WindowsTest {
  private static final String CHANNEL = "/api/channels/general/messages";

  @TempDir Path folder;
  private Chat chat;
  private MemberRef kenji;
  private Http first;
  private Http second;

  @BeforeEach
  void open() {
    chat = new Chat(folder, WebOptions.local(List.of()).asDemo());
    kenji = chat.platform.addMember(new WebMember("kenji", "Kenji", null, false, true));
    first = chat.stranger().with("X-Whetstone-Window", "window-one").named("Ana");
    second = first.sameBrowser().with("X-Whetstone-Window", "window-two");
  }

  @AfterEach
  void close() {
    second.close();
    chat.close();
  }

  private static String me(Http window) {
    return window.get("/api/state").json().at("/me/name").asText();
  }

  private static void play(Http window, String member) {
    assertThat(window.post("/api/me/as", "{\"member\": \"" + member + "\"}").status())
        .isEqualTo(200);
  }

  private static String own(Http window) {
    return window.get("/api/state").json().at("/own/id").asText();
  }

  @Test
  void a_new_window_is_oneself_and_one_of_two_can_be_somebody_else() {
    play(first, "kenji");

    assertThat(me(first)).isEqualTo("Kenji");
    assertThat(me(second)).isEqualTo("Ana");
    assertThat(chat.platform.isPlayed(kenji)).isTrue();
  }

  @Test
  void two_windows_of_one_browser_see_each_other_as_two_members() {
    play(second, "kenji");
    long seq = first.get("/api/state").json().path("seq").asLong();
    try (Http stream = first.sameBrowser();
        Events ana = stream.events("?window=window-one&since=" + seq);
        Events played = stream.events("?window=window-two&since=" + seq)) {
      first.post(CHANNEL, text("Hello Kenji", "nonce-0001"));
      var heard = played.next("added").data();
      assertThat(heard.at("/author/name").asText()).isEqualTo("Ana");
      assertThat(heard.path("mine").asBoolean()).isFalse();

      second.post(CHANNEL, text("Hello Ana", "nonce-0001"));
      ana.next("added");
      var answer = ana.next("added").data();
      assertThat(answer.at("/author/name").asText()).isEqualTo("Kenji");
      assertThat(answer.path("mine").asBoolean()).isFalse();
    }
  }

  @Test
  void a_window_keeps_its_member_when_the_server_was_away() {
    play(second, "kenji");
    chat.close();
    chat = new Chat(folder, WebOptions.local(List.of()).asDemo());

    assertThat(chat.platform.isPlayed(kenji)).isTrue();
  }

  @Test
  void a_window_becomes_oneself_again() {
    play(second, "kenji");
    play(second, own(second));

    assertThat(me(second)).isEqualTo("Ana");
    assertThat(chat.platform.isPlayed(kenji)).isFalse();
  }

  @Test
  void a_name_changed_in_one_window_is_the_browsers_name() {
    play(second, "kenji");
    first.post("/api/me", "{\"name\": \"Anna\"}");

    assertThat(me(first)).isEqualTo("Anna");
    assertThat(me(second)).isEqualTo("Kenji");
    assertThat(second.get("/api/state").json().at("/own/name").asText()).isEqualTo("Anna");
  }

  @Test
  void what_names_no_window_is_the_browser_as_before() {
    Http program = first.sameBrowser();
    play(program, "kenji");

    assertThat(me(program)).isEqualTo("Kenji");
    assertThat(me(first)).isEqualTo("Ana");
    assertThat(chat.platform.isPlayed(kenji)).isTrue();
    program.close();
  }

  @Test
  void a_window_that_was_closed_plays_nobody_until_it_comes_back() {
    Windows.Window window = new Windows.Window("hash", "window-one");
    chat.database.write(sql -> {
      Windows.play(sql, window, "kenji");
      Windows.opened(sql, window, "run-1/first");
      Windows.opened(sql, window, "run-1/second");
      Windows.ended(sql, "run-1/first");
      return window;
    });
    assertThat(chat.platform.isPlayed(kenji)).as("a reload").isTrue();

    chat.database.write(sql -> {
      Windows.ended(sql, "run-1/second");
      return window;
    });
    assertThat(chat.platform.isPlayed(kenji)).as("closed").isFalse();

    chat.database.write(sql -> {
      Windows.opened(sql, window, "run-1/third");
      return window;
    });
    assertThat(chat.platform.isPlayed(kenji)).as("opened again").isTrue();
  }

  @Test
  void windows_of_an_earlier_run_that_stay_away_play_nobody() {
    Windows.Window window = new Windows.Window("hash", "window-one");
    chat.database.write(sql -> {
      Windows.play(sql, window, "kenji");
      Windows.opened(sql, window, "run-1/first");
      Windows.endAllBut(sql, "run-2");
      return window;
    });

    assertThat(chat.platform.isPlayed(kenji)).isFalse();
  }

  @Test
  void a_window_whose_name_is_none_is_refused() {
    Http.Got got = first.sameBrowser().with("X-Whetstone-Window", "<x>").get("/api/state");

    assertThat(got.status()).isEqualTo(400);
    assertThat(got.json().path("error").asText()).contains("window");
  }
}
