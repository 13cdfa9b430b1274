package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Source;
import dev.whetstone.core.drill.Step;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What stands beside the prose: labels of the diagram, units, names of sources and people, and
/// whether id, tags and moves fit what the drill holds.
final class NameChecks {
  private NameChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L63",
            "labels, units, sources and names hold plain text",
            NameChecks::labels,
            NameChecks::units,
            NameChecks::sources),
        Check.of("L67", "the persona has no digit", NameChecks::persona),
        Check.of(
            "L68",
            "the id begins like its domain; who chooses has a vote, who derives an estimate",
            NameChecks::domain,
            NameChecks::moves));
  }

  private static void labels(Subject d, Notes notes) {
    Diagram diagram = d.drill().diagram();
    diagram.groups().forEach(group -> plain(group.id() + ".label", group.label(), notes));
    diagram.edges().forEach(e -> plain(e.from() + " -> " + e.to() + " label", e.label(), notes));
  }

  private static void units(Subject d, Notes notes) {
    for (Fact fact : d.drill().facts()) {
      plain(fact.id() + ".unit", fact.unit(), notes);
    }
    for (Estimate e : d.drill().estimates()) {
      e.inputs().forEach(input -> plain(e.id() + "." + input.sym() + ".unit", input.unit(), notes));
      e.lines().forEach(line -> plain(e.id() + "." + line.sym() + ".unit", line.unit(), notes));
    }
  }

  private static void sources(Subject d, Notes notes) {
    for (Source source : d.drill().sources()) {
      name(source.id() + ".title", source.title(), notes);
      name(source.id() + ".by", source.by(), notes);
      name(source.id() + ".venue", source.venue(), notes);
    }
    d.drill().meta().authors().forEach(author -> name("meta.authors", author, notes));
    d.drill().meta().reviewedBy().forEach(reader -> name("meta.reviewed_by", reader, notes));
  }

  private static void plain(String at, @Nullable String text, Notes notes) {
    wrong(at, text, NameChecks::isPlain, notes);
  }

  // People and papers are called as they are called: letters of any script, AT&T, snake_case.
  private static void name(String at, @Nullable String text, Notes notes) {
    wrong(
        at,
        text,
        c -> isPlain(c) || c == '&' || c == '_' || Character.isLetter(c) || isAccent(c),
        notes);
  }

  private static void wrong(String at, @Nullable String text, IntPredicate fits, Notes notes) {
    String found =
        (text == null ? "" : text)
            .codePoints()
            .filter(fits.negate())
            .distinct()
            .mapToObj(WordChecks::shown)
            .collect(Collectors.joining(" "));
    if (!found.isEmpty()) {
      notes.error(at + " is shown as it stands and holds " + found);
    }
  }

  private static boolean isPlain(int letter) {
    return letter != '\n'
        && letter != '{'
        && letter != '}'
        && WordChecks.isShowable(Character.toString(letter));
  }

  private static boolean isAccent(int letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static void persona(Subject d, Notes notes) {
    if (WordChecks.hasNumeral(d.drill().scenario().persona())) {
      notes.error("the persona of the scenario holds a digit");
    }
  }

  private static void domain(Subject d, Notes notes) {
    Drill drill = d.drill();
    String word = drill.id().substring(0, drill.id().indexOf('-'));
    if (!drill.tags().domain().startsWith(word)) {
      notes.warn(
          "the id begins with %s, and tags.domain is %s".formatted(word, drill.tags().domain()));
    }
  }

  private static void moves(Subject d, Notes notes) {
    for (Step step : d.steps()) {
      if (step.move() == Step.Move.CHOOSE && step.vote() == null) {
        notes.warn(step.id() + " chooses and has no vote");
      }
      if (step.move() == Step.Move.DERIVE && step.estimate() == null) {
        notes.warn(step.id() + " derives a number and has no estimate");
      }
    }
  }
}
