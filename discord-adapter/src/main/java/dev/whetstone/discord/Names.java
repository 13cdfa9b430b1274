package dev.whetstone.discord;

import java.util.stream.Stream;

/// What people are called.
public final class Names {
  /// Discord's own limit for what people call themselves
  /// (discord.com/developers/docs/resources/user#usernames-and-nicknames).
  private static final int LONGEST = 32;

  private Names() {}

  /// What somebody is called in a server, fit to stand in a line: their name there, else
  /// everywhere, else their user name.
  ///
  /// @param user as Discord has them
  /// @param member the same in the server; empty where it was not told
  public static String of(Payload user, Payload member) {
    return Stream.of(
            member.text("nick"), user.text("global_name"), user.text("username"), user.text("id"))
        .map(Names::tidied)
        .filter(it -> !it.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String tidied(String name) {
    String line = Markdown.line(name);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)).strip();
  }
}
