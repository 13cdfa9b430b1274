package dev.whetstone.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;

/// Elements of rich text (api.slack.com/reference/block-kit/blocks#rich_text): no sign in it is
/// ever read as markup.
final class Rich {
  private Rich() {}

  static BlockElement line(String plain) {
    return RichTextSectionElement.builder().elements(text(plain)).build();
  }

  static BlockElement quote(String plain) {
    return RichTextQuoteElement.builder().elements(text(plain)).build();
  }

  static BlockElement fixed(String plain) {
    return RichTextPreformattedElement.builder().elements(text(plain)).build();
  }

  private static List<RichTextElement> text(String plain) {
    return List.of(RichTextSectionElement.Text.builder().text(plain).build());
  }
}
