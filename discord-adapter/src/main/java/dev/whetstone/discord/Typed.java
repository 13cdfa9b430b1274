package dev.whetstone.discord;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What people typed, as they saw it
/// (discord.com/developers/docs/reference#message-formatting-formats).
final class Typed {
  private static final Pattern ENTITY =
      Pattern.compile("<(?:(@)[!&]?(\\d+)|(#)(\\d+)|a?(:\\w+:)\\d+|(/[^<>:]+):\\d+)>");

  private Typed() {}

  /// The words of a message: people, channels, emoji and commands by their names.
  static String in(Payload message) {
    Map<String, String> people =
        message.all("mentions").stream()
            .collect(
                Collectors.toMap(
                    it -> it.text("id"), it -> Names.of(it, it.in("member")), (a, _) -> a));
    return ENTITY
        .matcher(message.text("content"))
        .replaceAll(found -> Matcher.quoteReplacement(shown(found, people)));
  }

  private static String shown(MatchResult entity, Map<String, String> people) {
    if (entity.group(1) != null) {
      return "@" + people.getOrDefault(entity.group(2), entity.group(2));
    }
    if (entity.group(3) != null) {
      return "#" + entity.group(4);
    }
    return entity.group(5) == null ? entity.group(6) : entity.group(5);
  }
}
