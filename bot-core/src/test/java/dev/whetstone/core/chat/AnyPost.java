package dev.whetstone.core.chat;

import dev.whetstone.core.Prop.Draw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A post that a property draws: up to forty blocks of any kind that holds words.
public final class AnyPost {
  private static final Instant NINE = Instant.parse("2026-03-27T09:00:00Z");

  private AnyPost() {}

  /// Draws one.
  ///
  /// @param texts draws what its blocks say
  public static Post of(Draw draw, Function<Draw, String> texts) {
    List<Block> blocks = new ArrayList<>();
    int count = draw.between(1, 40);
    for (int i = 0; i < count; i++) {
      blocks.add(block(draw, texts.apply(draw)));
    }
    return new Post(texts.apply(draw), blocks);
  }

  private static Block block(Draw draw, String text) {
    return switch (draw.between(0, 11)) {
      case 0 -> new Block.Heading(draw.between(1, 2), text);
      case 1 -> new Block.Paragraph(Text.of(text).andTime(NINE).andStrong(text));
      case 2 -> Block.note(text);
      case 3 -> Block.bullets(List.of(text, text));
      case 4 -> new Block.Quote(text, text);
      case 5 -> new Block.Exhibit("log", text, text);
      case 6 -> new Block.Facts(List.of(new Block.Row(text, text)));
      case 7 -> Block.buttons(Button.plain(text.isBlank() ? "b" : text, Press.of("a", "")));
      case 8 -> new Block.Spoiler(text, Text.of(text));
      case 9 -> new Block.Picture("diagram/x", text);
      case 10 -> new Block.Paragraph(Text.of("").andLink(text, "https://example.org/a(b)"));
      default -> Block.paragraph(text);
    };
  }
}
