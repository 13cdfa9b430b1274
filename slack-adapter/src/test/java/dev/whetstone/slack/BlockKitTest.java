package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.model.block.LayoutBlock;
import dev.whetstone.core.Prop;
import dev.whetstone.core.chat.AnyPost;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BlockKitTest {
  private static final Instant NINE = Instant.parse("2026-03-27T09:00:00Z");
  private static final String HOSTILE =
      "<!channel> <@U123> <#C1|x> @here *bold* _it_ ~no~ `code` ```fence``` <http://evil|click> <<http://evil|click>@here &lt; :smile:\n> quoted";

  private static List<LayoutBlock> drawn(Block... blocks) {
    List<LayoutBlock> drawn = BlockKit.of(Post.of("Summary", blocks)).blocks();
    Limited.assertMessage(drawn);
    return drawn;
  }

  private static JsonObject only(Block block) {
    JsonArray json = Limited.json(drawn(block));
    assertThat(json).hasSize(1);
    return json.get(0).getAsJsonObject();
  }

  @Test
  void a_title_is_a_header_and_a_long_one_stands_out_whole() {
    String words = "word ".repeat(60).strip();

    assertThat(only(new Block.Heading(1, "A feed")).get("type").getAsString()).isEqualTo("header");
    assertThat(only(new Block.Heading(1, words)).get("type").getAsString()).isEqualTo("section");
    assertThat(Limited.seen(drawn(new Block.Heading(1, words)))).isEqualTo("*" + words + "*");
  }

  @Test
  void a_time_is_shown_in_each_readers_zone_with_a_fallback() {
    JsonObject block = only(new Block.Paragraph(Text.of("Until ").andTime(NINE)));

    assertThat(Limited.texts(block))
        .containsExactly(
            "Until <!date^1774602000^{date_short_pretty} at {time}|27 Mar 2026 09:00 UTC>");
  }

  @Test
  void a_link_is_one_of_ours_and_its_label_inert() {
    JsonObject block =
        only(new Block.Paragraph(Text.of("See ").andLink("a <b> *c*", "https://example.org/a&b")));

    assertThat(Limited.texts(block).getFirst())
        .startsWith("See <https://example.org/a&amp;b|a &lt;b&gt; ")
        .endsWith(">");
    assertThat(
            Limited.isInert(
                Limited.json(
                    drawn(new Block.Paragraph(Text.of("See ").andLink("a", "https://e.org"))))))
        .isTrue();
  }

  @Test
  void every_block_shows_all_of_its_words() {
    List<LayoutBlock> blocks =
        drawn(
            new Block.Heading(1, "Title"),
            Block.paragraph("Para"),
            Block.note("Note"),
            Block.bullets(List.of("One", "Two")),
            new Block.Quote("Ada", "Said\nso"),
            new Block.Speech("Rosa", "Hello"),
            new Block.Exhibit("log", "Log", "a  b\nc  d"),
            new Block.Facts(List.of(new Block.Row("Users", "40 M"))),
            new Block.Spoiler("Hint", Text.of("Cache")),
            new Block.Picture("diagram/x", "A to B"),
            new Block.Progress("Stage 2 of 4", 2, 4),
            new Block.File("mydata.json", "application/json", "{}"),
            Block.buttons(Button.first("Start", Press.of("start", "r1"))));

    assertThat(Limited.seen(blocks))
        .contains("Title", "Para", "Note", "One", "Two", "Ada", "Said\nso", "Rosa", "Hello")
        .contains("Log", "a  b\nc  d", "Users", "40 M", "Hint", "Cache", "A to B", "Stage 2 of 4")
        .contains("mydata.json", "{}", "Start");
  }

  @Test
  void a_button_carries_its_press_under_an_id_of_its_own() {
    JsonArray blocks =
        Limited.json(
            drawn(
                Block.buttons(
                    Button.first("Start", Press.of("start", "r1")),
                    Button.plain("x".repeat(80), Press.of("hint", "r1", 2)))));

    JsonArray buttons = blocks.get(0).getAsJsonObject().getAsJsonArray("elements");
    assertThat(buttons.get(0).getAsJsonObject().get("style").getAsString()).isEqualTo("primary");
    assertThat(Press.decode(buttons.get(1).getAsJsonObject().get("value").getAsString()))
        .contains(Press.of("hint", "r1", 2));
  }

  @Test
  void a_picture_is_an_image_of_its_file_with_its_words_for_who_cannot_see_it() {
    Media media =
        new Media() {
          @Override
          public Optional<String> picture(Block.Picture picture) {
            return Optional.of("F0123456789");
          }

          @Override
          public boolean isDelivered(Block.File file) {
            return true;
          }
        };
    Post post = Post.of("Wrap", new Block.Picture("diagram/x", "word ".repeat(900)));

    List<LayoutBlock> drawn = BlockKit.of(post, media).blocks();

    Limited.assertMessage(drawn);
    JsonObject image = Limited.json(drawn).get(0).getAsJsonObject();
    assertThat(image.getAsJsonObject("slack_file").get("id").getAsString())
        .isEqualTo("F0123456789");
    assertThat(image.get("alt_text").getAsString()).endsWith("word…");
  }

  @Test
  void what_people_wrote_is_shown_as_they_wrote_it_and_does_nothing() {
    List<LayoutBlock> blocks =
        drawn(
            new Block.Heading(1, HOSTILE),
            new Block.Heading(2, HOSTILE),
            Block.paragraph(HOSTILE),
            new Block.Paragraph(Text.of(HOSTILE).andStrong(HOSTILE).andTime(NINE)),
            Block.note(HOSTILE),
            Block.bullets(List.of(HOSTILE)),
            new Block.Quote(HOSTILE, HOSTILE),
            new Block.Exhibit("log", HOSTILE, HOSTILE),
            new Block.Facts(List.of(new Block.Row(HOSTILE, HOSTILE))),
            Block.buttons(Button.plain("<!here> " + "&", Press.of("start", ""))));
    Rendered rendered = BlockKit.of(new Post(HOSTILE, List.of(Block.paragraph("x"))));

    assertThat(Limited.isInert(Limited.json(blocks))).isTrue();
    assertThat(Limited.isInertMrkdwn(rendered.text())).isTrue();
    assertThat(Limited.seen(blocks).split(Pattern.quote(HOSTILE), -1)).hasSizeGreaterThan(12);
  }

  @Test
  void a_long_paragraph_keeps_its_words_apart() {
    String words = "one two three four five six seven ".repeat(60).strip();

    assertThat(Limited.seen(drawn(Block.paragraph(words)))).isEqualTo(words);
  }

  @Test
  void forty_thousand_characters_are_cut_between_words_and_the_buttons_stay() {
    String words = "answer ".repeat(6_000);
    List<LayoutBlock> blocks =
        drawn(
            new Block.Quote("Ada", words),
            Block.paragraph("never shown"),
            Block.buttons(Button.first("Go on", Press.of("go-on", "r1"))));

    String seen = Limited.seen(blocks);
    assertThat(seen).contains("…").endsWith("Go on").doesNotContain("never shown");
    assertThat(seen.replaceAll("answer|Ada|Go on|…|\\s", "")).as("cut words").isEmpty();
  }

  @Test
  void more_blocks_than_a_message_may_have_are_cut_and_the_last_buttons_stay() {
    Block[] many =
        IntStream.range(0, 80)
            .mapToObj(i -> i % 2 == 0 ? Block.note("note " + i) : Block.paragraph("p " + i))
            .toArray(Block[]::new);
    List<Block> blocks = new ArrayList<>(List.of(many));
    blocks.add(Block.buttons(Button.first("Start", Press.of("start", "r1"))));

    List<LayoutBlock> drawn = BlockKit.of(new Post("Many", blocks)).blocks();

    Limited.assertMessage(drawn);
    assertThat(drawn).hasSize(50);
    assertThat(Limited.seen(drawn)).endsWith("Start");
  }

  @Test
  void a_post_without_words_still_is_a_message() {
    assertThat(drawn(Block.paragraph(""), new Block.Heading(1, " "))).isNotEmpty();
    assertThat(BlockKit.of(new Post("", List.of())).blocks()).isNotEmpty();
  }

  @Test
  void any_post_keeps_within_every_limit_and_does_nothing() {
    Prop.forAll(draw -> {
      Rendered rendered = BlockKit.of(AnyPost.of(draw, Scraps::text));
      Limited.assertMessage(rendered.blocks());
      draw.note("blocks", Limited.json(rendered.blocks()));
      assertThat(Limited.isInert(Limited.json(rendered.blocks()))).isTrue();
      assertThat(Limited.isInertMrkdwn(rendered.text())).isTrue();
    });
  }
}
