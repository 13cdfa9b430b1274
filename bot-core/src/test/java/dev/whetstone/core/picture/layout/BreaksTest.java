package dev.whetstone.core.picture.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BreaksTest {
  @Test
  void a_label_is_broken_into_the_fewest_lines_and_these_are_about_alike() {
    assertThat(Breaks.balanced("Retrievers with member encoder", Lettering.NODE, 112))
        .containsExactly("Retrievers with", "member encoder");
    assertThat(Breaks.balanced("Feed gateway", Lettering.NODE, 112))
        .containsExactly("Feed gateway");
  }

  @Test
  void a_word_that_is_wider_than_its_line_is_broken_and_loses_nothing() {
    for (String word : List.of("W".repeat(40), "ø".repeat(40), "模".repeat(40), "😀".repeat(12))) {
      List<String> lines = Breaks.balanced(word, Lettering.NODE, 112);

      assertThat(String.join("", lines)).isEqualTo(word);
      assertThat(Breaks.widest(lines, Lettering.NODE)).isLessThanOrEqualTo(112);
    }
  }

  @Test
  void a_caption_fills_its_lines() {
    List<String> lines = Breaks.filled("one two three four five six", Lettering.CAPTION, 80);

    assertThat(lines).hasSizeGreaterThan(1);
    assertThat(String.join(" ", lines)).isEqualTo("one two three four five six");
    assertThat(Breaks.widest(lines, Lettering.CAPTION)).isLessThanOrEqualTo(80);
  }
}
