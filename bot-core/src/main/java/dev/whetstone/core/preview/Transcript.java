package dev.whetstone.core.preview;

import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What was said at a day and where, as text, each message under a line with its time.
final class Transcript {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int WIDTH = 78;

  private final LocalDate day;
  private final PlainText plain;
  private final Function<Post, String> shown;
  private final List<String> lines = new ArrayList<>();

  /// @param shown how a post looks; absent for plain text
  Transcript(LocalDate day, @Nullable Function<Post, String> shown) {
    this.day = day;
    this.plain = new PlainText(ZoneOffset.UTC, day);
    this.shown = shown == null ? plain::of : shown;
  }

  void say(Instant at, String where, Post post) {
    add(at, where, plain(post));
  }

  /// @param text may be empty
  void add(Instant at, String where, String text) {
    OffsetDateTime local = at.atOffset(ZoneOffset.UTC);
    String later = local.toLocalDate().equals(day) ? "" : "+1 ";
    String head = "──── %s%s · %s ".formatted(later, local.format(CLOCK), where);
    lines.add(head + "─".repeat(Math.max(3, WIDTH - head.length())));
    if (!text.isEmpty()) {
      lines.add(text);
    }
    lines.add("");
  }

  String plain(Post post) {
    return shown.apply(post);
  }

  String plain(Form form) {
    return plain.of(form);
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }
}
