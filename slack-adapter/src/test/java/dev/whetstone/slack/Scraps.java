package dev.whetstone.slack;

import dev.whetstone.core.Prop;
import java.util.List;

/// Text as people can write it, with everything that Slack would make something of.
final class Scraps {
  private static final List<String> SCRAPS =
      List.of(
          "a word ",
          "<!channel>",
          "<@U1>",
          "<#C1|general>",
          "*bold*",
          "_it_",
          "~no~",
          "`code`",
          "```",
          "&amp;",
          "&",
          "<",
          ">",
          "\n",
          "\r\n",
          "\u0000",
          "<http://evil|click>",
          "@everyone ",
          ":smile:",
          "😀",
          " ",
          "longwordwithoutanyspace".repeat(20),
          "some words of an answer ".repeat(100));

  private Scraps() {}

  static String text(Prop.Draw draw) {
    return draw.textOf(SCRAPS);
  }
}
