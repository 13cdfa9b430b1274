package dev.whetstone.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.chat.WorkspaceRef;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PostJsonTest {
  private static final List<String> WORDS =
      List.of("", "a", "\"quoted\" \\ \n line", "日本語 🙂", "<@U1> & </script>", "x".repeat(300));

  private static String words(Prop.Draw draw) {
    return draw.oneOf(WORDS);
  }

  private static <T> List<T> some(Prop.Draw draw, Supplier<T> one) {
    return Stream.generate(one).limit(draw.between(0, 3)).toList();
  }

  private static Span span(Prop.Draw draw) {
    return switch (draw.between(0, 3)) {
      case 0 -> new Span.Plain(words(draw));
      case 1 -> new Span.Strong(words(draw));
      case 2 ->
          new Span.Time(
              Instant.ofEpochMilli(draw.between(0, Integer.MAX_VALUE - 1) * 1000L),
              draw.oneOf(List.of(Span.Style.values())));
      default -> new Span.Link(words(draw), words(draw));
    };
  }

  private static Text text(Prop.Draw draw) {
    return new Text(some(draw, () -> span(draw)));
  }

  private static Button button(Prop.Draw draw) {
    Press press = new Press("go-on", words(draw), draw.between(-1, 9), draw.between(0, 9), "d");
    return new Button(words(draw), press, draw.oneOf(List.of(Button.Weight.values())));
  }

  private static Block block(Prop.Draw draw) {
    return switch (draw.between(0, 12)) {
      case 0 -> new Block.Heading(draw.between(1, 2), words(draw));
      case 1 -> new Block.Paragraph(text(draw));
      case 2 -> new Block.Note(text(draw));
      case 3 -> new Block.Bullets(some(draw, () -> text(draw)));
      case 4 -> new Block.Quote(words(draw), words(draw), words(draw));
      case 5 -> new Block.Speech(words(draw), words(draw));
      case 6 -> new Block.Exhibit("table", words(draw), words(draw));
      case 7 -> new Block.Facts(some(draw, () -> new Block.Row(words(draw), words(draw))));
      case 8 -> new Block.Spoiler(words(draw), text(draw));
      case 9 -> new Block.Picture(words(draw), words(draw));
      case 10 -> new Block.Progress(words(draw), draw.between(0, 6), draw.between(0, 6));
      case 11 -> new Block.File(words(draw), words(draw), words(draw));
      default -> new Block.Buttons(some(draw, () -> button(draw)));
    };
  }

  static Post post(Prop.Draw draw) {
    return new Post(words(draw), some(draw, () -> block(draw)));
  }

  @Test
  void every_post_comes_back_from_the_database_as_it_was() {
    Prop.forAll(draw -> {
      Post post = draw.note("post", post(draw));
      assertThat(PostJson.read(PostJson.write(post))).isEqualTo(post);
    });
  }

  @Test
  void every_post_can_be_said_in_plain_paragraphs() {
    Prop.forAll(draw -> {
      Post plain = PlainPost.of(draw.note("post", post(draw)));
      assertThat(plain.blocks()).isNotEmpty().allMatch(Block.Paragraph.class::isInstance);
    });
  }

  @Test
  void what_an_older_release_has_stored_can_be_read() {
    String stored =
        """
        {"summary":"s","blocks":[{"type":"heading","level":1,"text":"T"},
        {"type":"paragraph","text":{"spans":[{"type":"plain","text":"p"},
        {"type":"time","at":1790000000123,"style":"CLOCK"}]}},
        {"type":"buttons","buttons":[{"label":"Start","press":{"verb":"start","round":"r",
        "ordinal":-1,"version":0,"detail":""},"weight":"FIRST"}],"addedLater":1}]}\
        """;

    assertThat(PostJson.read(stored))
        .isEqualTo(
            Post.of(
                "s",
                new Block.Heading(1, "T"),
                new Block.Paragraph(Text.of("p").andTime(Instant.ofEpochMilli(1790000000123L))),
                Block.buttons(Button.first("Start", Press.of("start", "r")))));
    assertThat(PostJson.read(PostJson.write(PostJson.read(stored))))
        .isEqualTo(PostJson.read(stored));
  }

  @Test
  void every_ref_comes_back_from_the_database_as_it_was() {
    ChannelRef channel = new ChannelRef(new WorkspaceRef("web", "w"), "c");

    assertThat(
            Stream.of(
                    new MessageRef(channel, null, "1"),
                    new MessageRef(channel, "t", "1"),
                    new ThreadRef(channel, "t"))
                .map(ref -> RefJson.read(RefJson.write(ref))))
        .containsExactly(
            new MessageRef(channel, null, "1"),
            new MessageRef(channel, "t", "1"),
            new ThreadRef(channel, "t"));
  }
}
