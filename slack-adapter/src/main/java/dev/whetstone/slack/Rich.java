package dev.whetstone.slack;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.util.ArrayList;
import java.util.List;

/// Elements of rich text (api.slack.com/reference/block-kit/blocks#rich_text): text in them is
/// never read as markup.
final class Rich {
  private Rich() {}

  /// A run of text as it is.
  static RichTextElement text(String plain) {
    return RichTextSectionElement.Text.builder().text(plain).build();
  }

  /// A run of text that stands out.
  static RichTextElement bold(String plain) {
    return RichTextSectionElement.Text.builder()
        .text(plain)
        .style(RichTextSectionElement.TextStyle.builder().bold(true).build())
        .build();
  }

  /// The runs of a text without times and links.
  static List<RichTextElement> runs(Text text) {
    List<RichTextElement> runs = new ArrayList<>();
    for (Span span : text.spans()) {
      switch (span) {
        case Span.Plain(var words) -> add(runs, words, false);
        case Span.Strong(var words) -> add(runs, words, true);
        case Span.Time _, Span.Link _ ->
            throw new IllegalArgumentException("times and links are mrkdwn");
      }
    }
    return runs;
  }

  private static void add(List<RichTextElement> runs, String words, boolean isStrong) {
    String inert = Mrkdwn.unmentioning(words);
    if (!inert.isEmpty()) {
      runs.add(isStrong ? bold(inert) : text(inert));
    }
  }

  static RichTextSectionElement section(List<RichTextElement> runs) {
    return RichTextSectionElement.builder().elements(new ArrayList<>(runs)).build();
  }

  static RichTextElement quote(String plain) {
    return RichTextQuoteElement.builder().elements(List.of(text(plain))).build();
  }

  static RichTextElement fixed(String plain) {
    return RichTextPreformattedElement.builder().elements(List.of(text(plain))).build();
  }

  static RichTextElement bullets(List<RichTextElement> items) {
    return RichTextListElement.builder().style("bullet").elements(items).build();
  }
}
