package dev.whetstone.discord;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Discord's notation for running text (discord.com/developers/docs/reference#message-formatting).
public final class Markdown {
  /// What stands in angle brackets: somebody, a role, a channel, an emoji, a time, a command.
  private static final Pattern ENTITY =
      Pattern.compile("<(?:@!?|@&|#|a?:|t:|/|id:)[^<>\\n]{1,100}>");

  /// Control characters, and what turns the direction of what follows.
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\n\\t]]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

  /// More marks on one letter than any language stacks.
  private static final Pattern STACKED = Pattern.compile("(\\p{M}{3})\\p{M}+");

  private Markdown() {}

  /// Text without what hides, turns or piles up.
  static String clean(String plain) {
    return STACKED
        .matcher(UNWANTED.matcher(plain.replace("\r\n", "\n")).replaceAll(""))
        .replaceAll("$1");
  }

  /// What a person typed, as they saw it: entities by their names.
  static String plain(Payload message) {
    Map<String, String> names =
        message.all("mentions").stream()
            .collect(
                Collectors.toMap(
                    it -> it.text("id"), it -> Names.of(it, it.in("member")), (a, b) -> a));
    return ENTITY
        .matcher(message.text("content"))
        .replaceAll(
            found -> Matcher.quoteReplacement(shown(found, id -> names.getOrDefault(id, id))));
  }

  private static String shown(MatchResult entity, Function<String, String> names) {
    String inside = entity.group().substring(1, entity.group().length() - 1);
    return switch (inside.charAt(0)) {
      case '@' -> "@" + names.apply(inside.replaceFirst("^@[!&]?", ""));
      case '#' -> inside;
      case '/' -> inside.replaceFirst(":\\d+$", "");
      case ':', 'a' -> inside.replaceFirst("^a?(:[^:]*:).*$", "$1");
      default -> inside;
    };
  }
}
