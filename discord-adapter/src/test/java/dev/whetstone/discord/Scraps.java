package dev.whetstone.discord;

import dev.whetstone.core.Prop;
import java.util.List;

/// Text as people can write it, with everything that Discord would make something of.
final class Scraps {
  private static final List<String> SCRAPS =
      List.of(
          "a word ",
          "@everyone",
          "@here ",
          "<@1>",
          "<@!1>",
          "<@&1>",
          "<#1>",
          "<:emoji:1>",
          "<a:x:1>",
          "<t:1:R>",
          "</cmd:1>",
          "<id:guide>",
          "**bold**",
          "*it*",
          "__under__",
          "_it_",
          "~~no~~",
          "||spoil||",
          "|",
          "`code`",
          "```",
          "```js\n",
          "[x](https://evil.example)",
          "[x](<https://evil.example>)",
          "https://evil.example ",
          "discord://x",
          "\\",
          "\\\\",
          "\n# big",
          "\n## big",
          "\n-# small",
          "\n> quote",
          "\n>>> all",
          "\n- point",
          "\n+ point",
          "\n1. one",
          "\n  2) two",
          "# ",
          "- ",
          "> ",
          ":smile:",
          "12:30:45",
          "<",
          ">",
          "\n",
          "\r\n",
          "\u0000",
          "\u202e",
          "\u2066",
          "z\u0300\u0301\u0302\u0303\u0304\u0305\u0306",
          "😀",
          "👩‍👩‍👧",
          "\ud83d",
          " ",
          "longwordwithoutanyspace".repeat(20),
          "*_`|~".repeat(90),
          "<@".repeat(200),
          "😀".repeat(300),
          "some words of an answer ".repeat(100));

  private Scraps() {}

  static String text(Prop.Draw draw) {
    return draw.textOf(SCRAPS);
  }
}
