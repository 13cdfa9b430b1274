package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The fact sheet.
final class FactChecks {
  private static final Pattern PLURAL = Pattern.compile("(?<=\\w{3})s\\b");

  private FactChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("L08", "each fact released once, each must-fact released", FactChecks::released),
        Check.of("L09", "a search word finds one fact", FactChecks::keywords),
        Check.of("L10", "six numeric facts, one unknown, numbers in words", FactChecks::sheet),
        Check.of("L62", "a fact's sentence states its value", FactChecks::values),
        Check.of("L71", "no search word is another fact's in other dress", FactChecks::alike));
  }

  private static void released(Subject d, Notes notes) {
    Map<String, String> seen = new HashMap<>();
    for (Step step : d.steps()) {
      for (String id : step.facts()) {
        if (d.fact(id).isEmpty()) {
          notes.error(step.id() + " lists unknown " + id);
        }
        String before = seen.put(id, step.id());
        if (before != null) {
          notes.error(id + " is released by " + before + " and " + step.id());
        }
      }
    }
    d.drill().facts().stream()
        .filter(fact -> fact.isMust() && !seen.containsKey(fact.id()))
        .forEach(fact -> notes.error(fact.id() + " is a must-fact and no step releases it"));
  }

  private static void keywords(Subject d, Notes notes) {
    Map<String, String> owner = new HashMap<>();
    for (Fact fact : d.drill().facts()) {
      for (String word : fact.keywords()) {
        String before = owner.put(word, fact.id());
        if (before != null) {
          notes.warn("\"" + word + "\" finds both " + before + " and " + fact.id());
        }
      }
    }
  }

  // A question is searched by the stems of its words, so "product" finds "products", and a hyphen
  // is a space.
  private static void alike(Subject d, Notes notes) {
    Map<String, Keyword> seen = new HashMap<>();
    for (Fact fact : d.drill().facts()) {
      for (String word : fact.keywords()) {
        String plain = PLURAL.matcher(Words.normal(word)).replaceAll("");
        Keyword before = seen.putIfAbsent(plain, new Keyword(word, fact.id()));
        if (before != null && !before.fact.equals(fact.id()) && !before.word.equals(word)) {
          notes.warn(
              "\"%s\" of %s and \"%s\" of %s find each other's fact"
                  .formatted(before.word, before.fact, word, fact.id()));
        }
      }
    }
  }

  private record Keyword(String word, String fact) {}

  private static void sheet(Subject d, Notes notes) {
    List<Fact> numeric = ofKind(d, Fact.Kind.NUMBER);
    if (numeric.size() < 6) {
      notes.error(numeric.size() + " numeric facts, want 6 or more");
    }
    if (ofKind(d, Fact.Kind.UNKNOWN).isEmpty()) {
      notes.error("no fact of kind unknown");
    }
    numeric.stream()
        .filter(fact -> !WordChecks.hasDigit(d.fill(fact.text())))
        .forEach(fact -> notes.error("the text of " + fact.id() + " has no number"));
  }

  private static void values(Subject d, Notes notes) {
    for (Fact fact : ofKind(d, Fact.Kind.NUMBER)) {
      double value = Objects.requireNonNull(fact.value());
      String text = d.fill(fact.text());
      if (WordChecks.hasDigit(text) && !Numbers.tells(text, value)) {
        notes.error(
            "%s is %s %s, and its text says another number"
                .formatted(fact.id(), Numbers.plain(value), fact.unit()));
      }
    }
  }

  static List<Fact> ofKind(Subject d, Fact.Kind kind) {
    return d.drill().facts().stream().filter(fact -> fact.kind() == kind).toList();
  }
}
