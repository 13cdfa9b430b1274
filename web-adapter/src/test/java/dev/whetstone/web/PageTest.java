package dev.whetstone.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final Pattern PART =
      Pattern.compile("(?:from '\\./|src=\"/|href=\"/)([a-z-]+\\.[a-z]+)");

  @TempDir Path folder;

  @Test
  void every_part_that_the_page_names_is_served() {
    assertThat(parts().keySet()).contains("main.js", "walk.js", "drills.js", "app.css", "mark.svg");
  }

  @Test
  void what_people_type_is_never_made_into_markup() {
    parts()
        .forEach((name, text) ->
            assertThat(text)
                .as(name)
                .doesNotContain(
                    "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("));
  }

  @Test
  void nothing_comes_from_elsewhere_and_nothing_is_inline() {
    parts()
        .forEach((name, text) ->
            assertThat(text)
                .as(name)
                .doesNotContain(
                    "src=\"http", "href=\"http", "url(http", " style=\"", " onclick=\"", "<style"));
  }

  private Map<String, String> parts() {
    Map<String, String> parts = new HashMap<>();
    try (Chat chat = Chat.local(folder)) {
      load(chat.stranger(), "", parts);
      load(chat.stranger(), "drills.html", parts);
    }
    return parts;
  }

  private static void load(Http http, String name, Map<String, String> parts) {
    Http.Got got = http.get("/" + name);
    assertThat(got.status()).as(name).isEqualTo(200);
    parts.put(name, got.text());
    for (String part : named(got.text())) {
      if (!parts.containsKey(part)) {
        load(http, part, parts);
      }
    }
  }

  private static List<String> named(String text) {
    return PART.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
