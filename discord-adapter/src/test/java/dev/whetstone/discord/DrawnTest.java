package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.chat.AnyPost;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Text;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.junit.jupiter.api.Test;

final class DrawnTest {
  private static final Instant NINE = Instant.parse("2026-03-27T09:00:00Z");

  private static MessageCreateData drawn(Block... blocks) {
    MessageCreateData drawn = Drawn.message(Post.of("Summary", blocks), Kit.PICTURES);
    Limited.assertMessage(drawn);
    return drawn;
  }

  static String content(Block... blocks) {
    return drawn(blocks).getContent();
  }

  private static List<String> customIds(MessageCreateData message) {
    return new Payload(message.toData())
        .all("components").stream()
            .flatMap(row -> row.all("components").stream())
            .map(button -> button.text("custom_id"))
            .toList();
  }

  @Test
  void every_block_shows_all_of_its_words() {
    MessageCreateData message =
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
            new Block.Progress("Stage 2 of 4", 2, 4));

    assertThat(message.getEmbeds()).isEmpty();
    assertThat(message.getContent())
        .isEqualTo(
            """
            ## Title
            Para
            -# Note
            - One
            - Two

            **Ada**
            > Said
            > so

            **Rosa:** Hello

            **Log**
            ```
            a  b
            c  d
            ```
            **Users:** 40 M

            **Hint:** ||Cache||
            -# ▰▰▱▱ Stage 2 of 4\
            """);
  }

  @Test
  void a_time_is_shown_in_each_readers_zone_with_its_day() {
    assertThat(content(new Block.Paragraph(Text.of("Until ").andTime(NINE).and("."))))
        .isEqualTo("Until <t:1774602000:f>.");
    assertThat(content(new Block.Paragraph(Text.of("On ").andDay(NINE))))
        .isEqualTo("On <t:1774602000:F>");
  }

  @Test
  void a_link_is_one_of_ours_without_a_preview_and_its_label_inert() {
    assertThat(content(new Block.Paragraph(Text.of("").andLink("a [b]", "https://e.org/a_(b)"))))
        .isEqualTo("[a \\[b\\]](<https://e.org/a_%28b%29>)");
    assertThat(content(new Block.Paragraph(Text.of("").andLink("evil", "javascript:x"))))
        .isEqualTo("evil");
  }

  @Test
  void a_button_carries_its_press_under_an_id_of_its_own_and_the_first_the_sign_of_its_key() {
    Press start = Press.of("start", "r1");
    Post post =
        Post.of(
            "Root",
            Block.buttons(
                Button.first("Start", start),
                Button.plain("x".repeat(90), Press.of("hint", "r1", 2)),
                Button.plain("Start too", start),
                Button.plain("Start three", start)));
    MessageCreateData message = Drawn.message(post, Kit.PICTURES, Keyed.sign("r/root"));

    Limited.assertMessage(message);
    List<String> ids = customIds(message);
    assertThat(ids.stream().map(id -> Drawn.press(id).orElseThrow()))
        .containsExactly(start, Press.of("hint", "r1", 2), start, start);
    assertThat(Keyed.signOf(new Payload(message.toData()))).contains(Keyed.sign("r/root"));
    assertThat(Keyed.signOf(new Payload(Drawn.message(post, Kit.PICTURES).toData()))).isEmpty();
    assertThat(Drawn.press("setup:x")).isEmpty();
    assertThat(Drawn.press("")).isEmpty();
  }

  @Test
  void a_press_that_leaves_no_room_for_the_sign_goes_without() {
    Press longest =
        Press.of("a", "r").with("x".repeat(100 - Press.of("a", "r").encoded().length()));
    Post post = Post.of("Long", Block.buttons(Button.first("Go", longest)));

    MessageCreateData message = Drawn.message(post, Kit.PICTURES, Keyed.sign("k"));

    Limited.assertMessage(message);
    assertThat(Drawn.press(customIds(message).getFirst())).contains(longest);
  }

  @Test
  void a_picture_is_sent_along_with_its_words_for_who_cannot_see_it() {
    MessageCreateData message =
        drawn(Block.paragraph("The whole"), new Block.Picture("diagram/x", "A to B ".repeat(300)));

    assertThat(message.getFiles()).hasSize(1);
    assertThat(message.getFiles().getFirst().getDescription()).startsWith("A to B").endsWith("…");
    assertThat(new Payload(message.toData()).all("embeds").getFirst().text("image", "url"))
        .isEqualTo("attachment://" + message.getFiles().getFirst().getName());
  }

  @Test
  void a_picture_that_nobody_draws_is_told_in_words() {
    assertThat(content(new Block.Picture("diagram/other", "A to B"))).isEqualTo("A to B");
  }

  @Test
  void a_file_goes_along_whole_under_its_name() {
    MessageCreateData message =
        drawn(
            Block.paragraph("Yours"),
            new Block.File("mydata.json", "application/json", "{}".repeat(9_000)));

    assertThat(message.getFiles())
        .singleElement()
        .extracting(it -> it.getName())
        .isEqualTo("mydata.json");
  }

  @Test
  void sections_that_do_not_fit_the_content_get_an_embed_each() {
    String words = "word ".repeat(180).strip();
    MessageCreateData message =
        drawn(
            new Block.Heading(1, "Reveal"),
            Block.paragraph(words),
            new Block.Heading(2, "One"),
            Block.paragraph(words),
            new Block.Heading(2, "Two"),
            Block.paragraph(words),
            new Block.Heading(2, "Three"),
            Block.paragraph(words));

    assertThat(message.getContent()).startsWith("## Reveal").contains("### One");
    assertThat(Limited.texts(message).stream().skip(1).map(it -> it.substring(0, 7)))
        .containsExactly("### Two", "### Thr");
  }

  @Test
  void eight_thousand_characters_fit_and_more_are_cut_between_words_while_the_buttons_stay() {
    String words = "answer ".repeat(6_000);
    MessageCreateData message =
        drawn(
            new Block.Quote("Ada", words),
            Block.paragraph("never shown"),
            Block.buttons(Button.first("Go on", Press.of("go-on", "r1"))));

    String seen = Limited.seen(message);
    assertThat(seen).endsWith("…").doesNotContain("never shown").hasSizeBetween(7_200, 8_000);
    assertThat(seen.replaceAll("answer|\\*\\*Ada\\*\\*|…|>|\\s", "")).as("cut words").isEmpty();
    assertThat(customIds(message)).hasSize(1);
  }

  @Test
  void what_people_wrote_is_shown_as_they_wrote_it_and_does_nothing() {
    String hostile =
        "@everyone <@1> <@&2> <#3> <:e:4> </cmd:5> **b** _i_ ~~s~~ ||h|| `c` [x](https://e.example)"
            + " \\ :smile: https://evil.example ```f```";
    MessageCreateData message =
        drawn(
            new Block.Heading(1, hostile),
            Block.paragraph(hostile),
            Block.note(hostile),
            Block.bullets(List.of(hostile)),
            new Block.Quote(hostile, hostile),
            new Block.Exhibit("log", hostile, hostile),
            new Block.Facts(List.of(new Block.Row(hostile, hostile))),
            Block.buttons(Button.plain("@everyone <@1>", Press.of("start", ""))));

    assertThat(Limited.isInert(message)).isTrue();
    assertThat(Limited.seen(message).replace("**", ""))
        .contains("## " + hostile.replace("**", ""))
        .contains("> " + hostile.replace("**", ""))
        .contains("- " + hostile.replace("**", ""));
  }

  @Test
  void a_post_without_words_still_is_a_message() {
    assertThat(content(Block.paragraph(""), new Block.Heading(1, " "))).isEqualTo("Summary");
    assertThat(Drawn.message(new Post("", List.of()), Kit.PICTURES).getContent()).isEqualTo("…");
    assertThat(content(new Block.Heading(1, "Only a title"))).isEqualTo("## Only a title");
  }

  @Test
  void more_buttons_than_there_is_room_for_are_left_out() {
    Block[] rows =
        IntStream.range(0, 7)
            .mapToObj(i -> Block.buttons(Button.plain("b" + i, Press.of("b", "r", i))))
            .toArray(Block[]::new);

    assertThat(customIds(drawn(rows))).hasSize(5);
  }

  @Test
  void any_post_keeps_within_every_limit_and_does_nothing() {
    Prop.forAll(draw -> {
      Post post = AnyPost.of(draw, Scraps::text);
      MessageCreateData message = Drawn.message(post, Kit.PICTURES, Keyed.sign("key"));
      draw.note("texts", Limited.texts(message));
      Limited.assertMessage(message);
      assertThat(Limited.isInert(message)).isTrue();
    });
  }
}
