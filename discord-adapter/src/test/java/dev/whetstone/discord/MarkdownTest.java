package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Text;
import org.junit.jupiter.api.Test;

/// What people write, as Discord shows it.
final class MarkdownTest {
  @Test
  void a_line_of_somebodys_words_never_becomes_a_heading_a_list_or_a_quote() {
    String hostile = "a\n# h\n## h\n-# s\n> q\n>>> q\n- l\n+ l\n1. n\n 2) n";

    String seen = DrawnTest.content(Block.paragraph(hostile));

    assertThat(seen.lines().map(String::strip).filter(line -> line.startsWith("\\"))).hasSize(7);
    assertThat(Limited.isPlain(seen)).isTrue();
    assertThat(Limited.unescaped(seen)).isEqualTo(hostile);
  }

  @Test
  void marks_that_pile_up_and_signs_that_turn_the_text_are_taken_out() {
    String zalgo = "Z" + "\u0300".repeat(60) + "algo\u202e\u2067";

    assertThat(DrawnTest.content(Block.paragraph(zalgo))).isEqualTo("Z\u0300\u0300\u0300algo");
    assertThat(Names.of(Payload.read("{\"global_name\":\"" + zalgo + "\"}"), Payload.EMPTY))
        .isEqualTo("Z\u0300\u0300\u0300algo");
  }

  @Test
  void any_text_is_plain_and_shown_as_it_was() {
    Prop.forAll(draw -> {
      String text = Scraps.text(draw);
      draw.note("text", text);
      String drawn = String.join("", Markdown.parts(Text.of(text), draw.between(40, 400)));
      assertThat(Limited.isPlain(drawn)).as(drawn).isTrue();
      assertThat(Limited.unescaped(drawn).replaceAll("[ \\t]+", " "))
          .isEqualTo(isEmpty(text) ? "" : Markdown.clean(text).replaceAll("[ \\t]+", " "));
    });
  }

  /// Nothing but spaces of whatever width.
  private static boolean isEmpty(String text) {
    return Markdown.clean(text)
        .codePoints()
        .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
