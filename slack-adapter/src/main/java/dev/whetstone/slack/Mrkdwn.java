package dev.whetstone.slack;

import dev.whetstone.core.adapter.Cut;
import dev.whetstone.core.adapter.Marks;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Slack's own notation for running text (api.slack.com/reference/surfaces/formatting).
public final class Mrkdwn {
  /// What stands in angle brackets: a mention, a link, a date.
  private static final Pattern ENTITY = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

  /// Signs that make text bold, slanted, struck, fixed, a link or an emoji.
  private static final Pattern SIGNS =
      Pattern.compile("[*_~`]|^&gt;|:(?=[\\w+'-]+:)", Pattern.MULTILINE);

  /// Has no width and joins nothing, so a sign behind it stands alone.
  private static final String GAP = "\u200b";

  /// Where Slack would look for a mention or a link: `<!channel>`, `<@U1>`, `<#C1>`, `<http://…>`.
  private static final Pattern ENTITY_BEGINS = Pattern.compile("<(?=[!@#]|[A-Za-z]+:)");

  /// What no message may hold: control characters but tab and line feed.
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH);

  /// Escaping makes five characters of one, and a sign gets two more.
  private static final int WORST = 7;

  /// A link stands in one part, so it may not be longer than a part.
  private static final int LABEL = 100;

  private Mrkdwn() {}

  /// Text without what Slack cannot take.
  static String clean(String plain) {
    return CONTROL.matcher(plain.replace("\r\n", "\n")).replaceAll("");
  }

  /// Plain text for where Slack reads no markup; looks the same, and mentions nobody and links to
  /// nothing even where it would be read as such.
  static String unmentioning(String plain) {
    return ENTITY_BEGINS.matcher(clean(plain)).replaceAll("<" + GAP);
  }

  /// Whether a text says nothing.
  static boolean isBlank(Text text) {
    return text.spans().stream().allMatch(Mrkdwn::isBlank);
  }

  private static boolean isBlank(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> words.isBlank();
      case Span.Strong(var words) -> words.isBlank();
      case Span.Time _, Span.Link _ -> false;
    };
  }

  /// A text behind another.
  static Text behind(Text first, Text second) {
    List<Span> spans = new ArrayList<>(first.spans());
    spans.addAll(second.spans());
    return new Text(spans);
  }

  /// A span in pieces of at most as many characters, which make the whole of it.
  private static Stream<Span> pieces(Span span, int most) {
    return switch (span) {
      case Span.Plain(var words) ->
          words.length() <= most
              ? Stream.of(span)
              : Cut.slices(words, most).stream().map(Span.Plain::new);
      case Span.Strong(var words) ->
          words.length() <= most
              ? Stream.of(span)
              : Cut.slices(words, most).stream().map(Span.Strong::new);
      case Span.Time _, Span.Link _ -> Stream.of(span);
    };
  }

  /// A text in mrkdwn, in parts of at most as many characters; none for a blank one.
  static List<String> parts(Text text, int most) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (Span span : text.spans().stream().flatMap(it -> pieces(it, most / WORST)).toList()) {
      String marked = marked(span);
      if (part.length() + marked.length() > most) {
        parts.add(part.toString());
        part.setLength(0);
      }
      part.append(marked);
    }
    parts.add(part.toString());
    return parts.stream().filter(it -> !it.isBlank()).toList();
  }

  private static String marked(Span span) {
    return switch (span) {
      case Span.Plain(var words) -> inert(words);
      case Span.Strong(var words) -> Marks.atWords(words, "*", Mrkdwn::inert);
      case Span.Time(var at, var style) -> time(at, style);
      case Span.Link(var label, var url) ->
          "<" + escaped(url).replace("|", "%7C") + "|" + inert(Cut.shortened(label, LABEL)) + ">";
    };
  }

  /// Each reader's own zone and language
  /// (api.slack.com/reference/surfaces/formatting#date-formatting).
  private static String time(Instant at, Span.Style style) {
    String form =
        switch (style) {
          case CLOCK -> "{date_short_pretty} at {time}";
          case DAY_AND_CLOCK -> "{date_long_pretty} at {time}";
        };
    return "<!date^"
        + at.getEpochSecond()
        + "^"
        + form
        + "|"
        + UTC.format(at.atOffset(ZoneOffset.UTC))
        + ">";
  }

  /// Escapes what Slack takes for itself: `&`, `<` and `>`.
  public static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /// Plain text as it looks the same in mrkdwn: escaped, and none of its signs at work.
  public static String inert(String plain) {
    return SIGNS
        .matcher(escaped(clean(plain)))
        .replaceAll(sign -> Matcher.quoteReplacement(GAP + sign.group() + GAP));
  }

  /// What a person typed, as they saw it: entities by their labels, `&amp;` as `&`.
  public static String plain(String mrkdwn) {
    return unescaped(
        ENTITY.matcher(mrkdwn).replaceAll(found -> Matcher.quoteReplacement(label(found))));
  }

  /// The same for the words of a command, where the mention of a person keeps its form
  /// `<@ID|name>`.
  public static String words(String mrkdwn) {
    return unescaped(
        ENTITY
            .matcher(mrkdwn)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    found.group(1).startsWith("@") ? found.group() : label(found))));
  }

  private static String label(MatchResult entity) {
    String target = entity.group(1);
    String label = entity.group(2);
    String sign =
        target.startsWith("@")
            ? "@"
            : target.startsWith("#") ? "#" : target.startsWith("!") ? "!" : "";
    return switch (sign) {
      case "@", "#" -> sign + (label == null || label.isEmpty() ? target.substring(1) : label);
      case "!" -> label == null ? "@" + target.substring(1) : label;
      default -> link(target, label);
    };
  }

  private static String link(String url, @Nullable String label) {
    if (label == null || url.endsWith(label)) {
      return label == null || url.startsWith("http") ? url : label;
    }
    return label + " (" + url + ")";
  }

  private static String unescaped(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }
}
