package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Source;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Slips of the hand: a word twice, a placeholder without its space, stray spaces beside the prose.
final class SlipChecks {
  // "Had had" and "that that" can be right.
  private static final Pattern TWICE =
      Pattern.compile(
          "\\b(the|an?|of|to|in|is|are|was|and|or|for|by|on|at|with|from|it|percent)\\s+\\1\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern GLUED =
      Pattern.compile("\\S*(?:\\}\\{|\\}[A-Za-z0-9]|[A-Za-z0-9]\\{)\\S*");
  private static final Pattern TWO_STOPS = Pattern.compile("(?<![.])[.?!][.?!]\\z|[.]{4,}\\z");
  private static final Pattern STOP = Pattern.compile("[.?!)]\\z");

  private SlipChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L79",
            "no word twice, no placeholder glued, no stray space beside the prose",
            SlipChecks::prose,
            SlipChecks::sides,
            SlipChecks::labels,
            SlipChecks::sources));
  }

  private static void prose(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      found(prose.at(), TWICE.matcher(prose.text()), "a word stands twice", notes);
      found(prose.at(), GLUED.matcher(prose.raw()), "no space beside the placeholder", notes);
      found(prose.at(), TWO_STOPS.matcher(prose.text()), "two stops at the end", notes);
    }
  }

  private static void found(String at, Matcher slip, String what, Notes notes) {
    if (slip.find()) {
      notes.warn("%s: %s: \"%s\"".formatted(at, what, slip.group()));
    }
  }

  private static void sides(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      side(e.id() + ".above", e.decides().above(), notes);
      side(e.id() + ".below", e.decides().below(), notes);
    }
  }

  private static void side(String at, String text, Notes notes) {
    if (!STOP.matcher(text).find()) {
      notes.warn(at + " does not end with a stop");
    }
  }

  private static void labels(Subject d, Notes notes) {
    Diagram diagram = d.drill().diagram();
    diagram.groups().forEach(group -> spaced(group.id() + ".label", group.label(), notes));
    diagram.edges().forEach(e -> spaced(e.from() + " -> " + e.to() + " label", e.label(), notes));
    for (Fact fact : d.drill().facts()) {
      spaced(fact.id() + ".unit", fact.unit(), notes);
      fact.keywords().forEach(word -> spaced(fact.id() + ".keywords", word, notes));
    }
    for (Estimate e : d.drill().estimates()) {
      e.inputs()
          .forEach(input -> spaced(e.id() + "." + input.sym() + ".unit", input.unit(), notes));
      e.lines().forEach(line -> spaced(e.id() + "." + line.sym() + ".unit", line.unit(), notes));
    }
  }

  private static void sources(Subject d, Notes notes) {
    for (Source source : d.drill().sources()) {
      spaced(source.id() + ".title", source.title(), notes);
      spaced(source.id() + ".by", source.by(), notes);
      spaced(source.id() + ".venue", source.venue(), notes);
    }
    d.drill().meta().authors().forEach(author -> spaced("meta.authors", author, notes));
  }

  private static void spaced(String at, @Nullable String text, Notes notes) {
    if (text != null && !text.equals(text.strip().replaceAll("\\s{2,}", " "))) {
      notes.error(at + ": stray space in \"" + text + "\"");
    }
  }
}
