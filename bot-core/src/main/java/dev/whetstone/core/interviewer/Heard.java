package dev.whetstone.core.interviewer;

import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// An event as it is heard: without characters that change how the words around them are shown, and
/// with a name of one short line.
final class Heard {
  private static final int LONGEST_NAME = 80;
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\t\\n\\r]]");
  private static final Pattern SPACE = Pattern.compile("[\\s\\x{2028}\\x{2029}]+");

  private Heard() {}

  /// The same event, cleaned.
  static ChatEvent of(ChatEvent event) {
    Origin origin = named(event.origin());
    return switch (event) {
      case ChatEvent.Pressed e -> new ChatEvent.Pressed(origin, e.channel(), e.thread(), e.press());
      case ChatEvent.Submitted e ->
          new ChatEvent.Submitted(origin, e.channel(), e.press(), seen(e.values()));
      case ChatEvent.Said e ->
          new ChatEvent.Said(origin, e.thread(), e.message(), seen(e.text()), e.hasPicture());
      case ChatEvent.Edited e ->
          new ChatEvent.Edited(origin, e.thread(), e.message(), seen(e.text()), e.hasPicture());
      case ChatEvent.Deleted e -> new ChatEvent.Deleted(origin, e.message(), e.byAuthor());
      case ChatEvent.Commanded e ->
          new ChatEvent.Commanded(origin, e.channel(), e.thread(), seen(e.words()));
      case ChatEvent.Reacted e -> new ChatEvent.Reacted(origin, e.message(), e.added());
      case ChatEvent.Invited e -> new ChatEvent.Invited(origin, e.channel());
    };
  }

  private static Origin named(Origin origin) {
    return new Origin(
        origin.id(),
        origin.at(),
        origin.member(),
        name(origin.name()),
        origin.zone(),
        origin.managesChannel());
  }

  private static String name(String typed) {
    // What is cut off later need not be read first.
    String start = typed.substring(0, Math.min(typed.length(), 10 * LONGEST_NAME));
    String line = SPACE.matcher(seen(start)).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_NAME
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)).strip();
  }

  private static Map<String, String> seen(Map<String, String> values) {
    Map<String, String> seen = new LinkedHashMap<>();
    values.forEach((field, value) -> seen.put(field, seen(value)));
    return seen;
  }

  private static String seen(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }
}
