package dev.whetstone.discord;

import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.adapter.Marks;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Discord's notation for running text (discord.com/developers/docs/reference#message-formatting,
/// support.discord.com/hc/articles/210298617).
public final class Markdown {
  /// Has no width and joins nothing, so that what it parts is no mention, link or fence.
  static final String GAP = "\u200b";

  /// Signs that make text bold, slanted, struck, hidden, fixed, or a link.
  private static final String SIGN = "[\\\\*_~`|\\[\\]]|:(?=[\\w+-]+:)";

  /// Signs that make a line a heading, small print, a quote or a point of a list.
  private static final String LINE_SIGN =
      "(?<=^[ \\t]{0,9})(?:#(?=#{0,2}(?:\\s|\\z))|>|[-+](?=#?(?:\\s|\\z)))";

  private static final String NUMBER_SIGN = "(?<=^[ \\t]{0,9}\\d{1,9})[.)](?=\\s|\\z)";

  /// Where Discord would look for somebody, a role, a channel, an emoji, a time, a command, a link;
  /// also where more text comes behind.
  private static final String ENTITY = "<(?=[@#:/A-Za-z]|\\z)|@(?=everyone|here|\\z)|:(?=//)";

  private static final Pattern LIVE =
      Pattern.compile(
          "(?<sign>%s|%s|%s)|(?<entity>%s)".formatted(LINE_SIGN, NUMBER_SIGN, SIGN, ENTITY),
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  private static final Pattern GAPPED =
      Pattern.compile("(?:" + ENTITY + ")|`(?=`)", Pattern.CASE_INSENSITIVE);

  /// What no message may hold: control characters but tab and line feed; and what turns the
  /// direction of all that follows.
  private static final Pattern UNWANTED =
      Pattern.compile(
          "[\\p{Cntrl}&&[^\\n\\t]]|\\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]");

  /// More marks on one letter than any language stacks.
  private static final Pattern STACKED = Pattern.compile("(\\p{Mn}{3})\\p{Mn}+");

  /// The same signs where all before them was taken away.
  private static final Pattern AT_START =
      Pattern.compile(
          "^(?:#(?=#{0,2}(?:\\s|\\z))|>|[-+](?=#?(?:\\s|\\z)))" + "|(?<=^\\d{1,9})[.)](?=\\s|\\z)");

  /// Deeper than any line is meant to stand.
  private static final Pattern INDENT = Pattern.compile("^([ \\t]{9})[ \\t]+", Pattern.MULTILINE);

  /// Escaping makes two characters of one.
  private static final int WORST = 2;

  private static final int STARS = 3;

  /// Links are cut nowhere.
  private static final int LABEL = 100;

  private Markdown() {}

  /// Text without what hides, turns or piles up.
  static String clean(String plain) {
    return STACKED
        .matcher(UNWANTED.matcher(plain.replace("\r\n", "\n")).replaceAll(""))
        .replaceAll("$1");
  }

  /// The same in one line.
  static String line(String plain) {
    return clean(plain).replaceAll("\\s+", " ").strip();
  }

  /// Plain text for where Discord reads no markup, such as a label; it mentions nobody even where
  /// it would be read as such.
  static String unmentioning(String plain) {
    return GAPPED.matcher(clean(plain)).replaceAll("$0" + GAP);
  }

  /// Plain text as it looks the same in Discord's notation: none of its signs is at work.
  public static String inert(String plain) {
    return LIVE.matcher(INDENT.matcher(clean(plain)).replaceAll("$1"))
        .replaceAll(found -> Matcher.quoteReplacement(stilled(found)));
  }

  private static String stilled(MatchResult found) {
    return found.group("entity") == null ? "\\" + found.group() : found.group() + GAP;
  }

  /// Fixed-width text, in which no sign is read but the fence itself.
  static String fenced(String plain) {
    return "```\n" + unmentioning(plain) + "\n```";
  }

  /// Whether a text says nothing.
  static boolean isBlank(Text text) {
    return text.spans().stream().allMatch(Markdown::isBlank);
  }

  private static boolean isBlank(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> clean(words).isBlank();
      case Span.Strong(var words) -> clean(words).isBlank();
      case Span.Time _, Span.Link _ -> false;
    };
  }

  /// A text behind another.
  static Text behind(Text first, Text second) {
    List<Span> spans = new ArrayList<>(first.spans());
    spans.addAll(second.spans());
    return new Text(spans);
  }

  /// A text in Discord's notation, in parts of at most as many characters, which make the whole
  /// when they are put together; none for a blank one.
  static List<String> parts(Text text, int most) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (String chunk : text.spans().stream().flatMap(it -> chunks(it, most)).toList()) {
      if (part.length() + chunk.length() > most) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(chunk);
    }
    parts.add(part.toString());
    return String.join("", parts).isBlank()
        ? List.of()
        : parts.stream().filter(it -> !it.isEmpty()).toList();
  }

  private static Stream<String> chunks(Span span, int most) {
    return switch (span) {
      case Span.Plain(var words) -> chunks(inert(words), most).stream();
      case Span.Strong(var words) ->
          words.length() <= most / WORST - STARS
              ? Stream.of(strong(words))
              : Cut.parts(words, most / WORST - STARS).stream().map(part -> strong(part) + " ");
      case Span.Time(var at, var style) -> Stream.of(time(at, style));
      case Span.Link(var label, var url) -> Stream.of(link(label, url));
    };
  }

  /// Cuts behind spaces, else anywhere but within a character or behind its escape.
  private static List<String> chunks(String inert, int most) {
    List<String> chunks = new ArrayList<>();
    String rest = inert;
    while (rest.length() > most) {
      int end = most;
      while (end > 0 && !Character.isWhitespace(rest.charAt(end - 1))) {
        end--;
      }
      end = end == 0 ? insideWord(rest, most) : end;
      chunks.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    chunks.add(rest);
    return chunks;
  }

  private static int insideWord(String text, int most) {
    int escapes = 0;
    while (escapes < most && text.charAt(most - 1 - escapes) == '\\') {
      escapes++;
    }
    boolean isInside = escapes % 2 == 1 || Character.isHighSurrogate(text.charAt(most - 1));
    return isInside ? most - 1 : most;
  }

  /// Text in Discord's notation as it looks the same at the beginning of a line.
  static String atLineStart(String part) {
    return AT_START.matcher(part.stripLeading()).replaceFirst("\\\\$0");
  }

  private static String strong(String words) {
    return Marks.atWords(clean(words), "**", Markdown::inert);
  }

  /// Each reader's own zone and language; always with the day, since the hour alone would mislead
  /// (discord.com/developers/docs/reference#message-formatting-timestamp-styles).
  private static String time(Instant at, Span.Style style) {
    String form =
        switch (style) {
          case CLOCK -> "f";
          case DAY_AND_CLOCK -> "F";
        };
    return "<t:" + at.getEpochSecond() + ":" + form + ">";
  }

  /// The brackets within keep Discord from drawing a preview of it.
  private static String link(String label, String url) {
    if (!url.matches("https?://[^\\s<>]+")) {
      return inert(label);
    }
    String address = url.replace("(", "%28").replace(")", "%29");
    return "[" + inert(Cut.shortened(line(label), LABEL)) + "](<" + address + ">)";
  }
}
