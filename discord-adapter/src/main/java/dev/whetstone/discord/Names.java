package dev.whetstone.discord;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What people are called.
public final class Names {
  /// Discord's own limit for a nickname; a server may have another one
  /// (discord.com/developers/docs/resources/user#usernames-and-nicknames).
  private static final int LONGEST = 32;

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Names() {}

  /// What somebody is called in a server, fit to stand in a line.
  ///
  /// @param user as Discord has them
  /// @param member the same in the server; empty where it was not told
  public static String of(Payload user, Payload member) {
    return Stream.of(
            member.text("nick"), user.text("global_name"), user.text("username"), user.text("id"))
        .map(Names::tidied)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("somebody");
  }

  private static String tidied(String name) {
    String line = SPACES.matcher(Markdown.clean(name)).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
  }
}
