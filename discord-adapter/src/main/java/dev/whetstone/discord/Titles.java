package dev.whetstone.discord;

import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What threads and posts of a forum are called, and their tags.
final class Titles {
  private static final String SIGN = "…";

  private Titles() {}

  /// A thread's name: one line without markup.
  static String of(String title) {
    String name = Cut.shortened(Markdown.unmentioning(Markdown.line(title)), Limits.THREAD_NAME);
    return name.isBlank() ? SIGN : name;
  }

  /// The name of a forum's post: its first heading, or its summary.
  static String of(Post post) {
    return of(
        post.blocks().stream()
            .filter(Block.Heading.class::isInstance)
            .map(block -> ((Block.Heading) block).text())
            .filter(text -> !Markdown.line(text).isEmpty())
            .findFirst()
            .orElse(post.summary()));
  }

  /// The ids of a forum's tags that the small print of a post names, such as its domain: a tag with
  /// one of the words between its dots, or with how they begin.
  static List<String> tags(Place forum, Post post) {
    List<String> said =
        post.blocks().stream()
            .filter(Block.Note.class::isInstance)
            .flatMap(block -> Arrays.stream(plain(((Block.Note) block).text()).split("·", -1)))
            .map(part -> part.strip().toLowerCase(Locale.ROOT))
            .toList();
    List<String> tags = new ArrayList<>();
    forum
        .tags()
        .forEach((name, id) -> {
          if (said.stream().anyMatch(part -> part.equals(name) || part.startsWith(name + " "))) {
            tags.add(id);
          }
        });
    if (tags.isEmpty() && forum.wantsTag()) {
      forum.tags().values().stream().findFirst().ifPresent(tags::add);
    }
    return tags.subList(0, Math.min(tags.size(), Limits.TAGS));
  }

  private static String plain(Text text) {
    return text.spans().stream()
        .map(span ->
            switch (span) {
              case Span.Plain(var words) -> words;
              case Span.Strong(var words) -> words;
              case Span.Link(var label, _) -> label;
              case Span.Time _ -> "";
            })
        .collect(Collectors.joining());
  }
}
