package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Placeholders: they stand for something, and stand where they may.
final class PlaceholderChecks {
  // Titles, labels and the persona's lines become thread names, buttons and poll options.
  private static final Pattern NAME =
      Pattern.compile("^(title|teaser|persona|scenario)$|\\.(title|label|says)$|\\.option\\d$");
  private static final Pattern SIDE_BY_SIDE = Pattern.compile("\\d \\{|\\} \\d|\\} \\{");
  private static final Pattern TWO_NUMBERS = Pattern.compile("\\S*\\d \\d\\S*");

  private PlaceholderChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L45",
            "placeholders resolve and stand where they may; no literal copies of estimate lines",
            PlaceholderChecks::resolve,
            PlaceholderChecks::ownAnswers,
            PlaceholderChecks::copies),
        Check.of(
            "L66", "no question of an estimate shows its answer", PlaceholderChecks::ownQuestions),
        Check.of("L70", "no two typed numbers side by side", PlaceholderChecks::sideBySide));
  }

  private static void resolve(Subject d, Notes notes) {
    d.prose().forEach(prose -> resolve(d, prose.at(), prose.raw(), notes));
    for (Step step : d.steps()) {
      if (step.exhibit() != null) {
        resolve(d, step.id() + ".exhibit", step.exhibit().body(), notes);
      }
    }
  }

  private static void resolve(Subject d, String at, String raw, Notes notes) {
    List<String> keys = Filled.placeholders(raw);
    if (!keys.isEmpty() && NAME.matcher(at).find()) {
      notes.error(at + ": a name is used as it stands and takes no placeholder");
    }
    if (SIDE_BY_SIDE.matcher(raw).find()) {
      Matcher numbers = TWO_NUMBERS.matcher(d.fill(raw));
      String shown = numbers.find() ? numbers.group() : raw;
      notes.warn(at + ": two numbers side by side: \"" + shown + "\"");
    }
    keys.stream()
        .filter(key -> !d.isKnown(key))
        .forEach(key -> notes.error(at + ": {" + key + "} stands for nothing"));
  }

  private static void ownAnswers(Subject d, Notes notes) {
    for (Step step : d.steps()) {
      for (Estimate e : d.drill().estimates()) {
        boolean early = d.asked(e.id()) >= d.order(step.id());
        if (early && Filled.placeholders(step.ask()).contains(e.id() + "." + e.answer())) {
          notes.error(step.id() + ".ask shows the answer of " + e.id() + " before it is asked");
        }
      }
    }
  }

  private static void sideBySide(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      Matcher numbers = TWO_NUMBERS.matcher(prose.raw());
      if (numbers.find()) {
        notes.warn(prose.at() + ": two numbers side by side: \"" + numbers.group() + "\"");
      }
    }
  }

  private static void ownQuestions(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      Filled.placeholders(e.ask()).stream()
          .filter(key -> key.startsWith(e.id() + "."))
          .forEach(key -> notes.error(e.id() + ".ask shows {" + key + "}, which it asks for"));
    }
  }

  // A literal copy goes stale when the estimate changes.
  private static void copies(Subject d, Notes notes) {
    Set<Double> facts =
        d.drill().facts().stream()
            .map(Fact::value)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<Map.Entry<String, Estimate.Line>> lines = new ArrayList<>(d.lines().entrySet());
    lines.removeIf(l -> !isTelling(l.getValue().value()) || facts.contains(l.getValue().value()));
    for (Prose prose : d.prose()) {
      for (Numbers.InText number : Numbers.in(prose.raw())) {
        lines.stream()
            .filter(line -> line.getValue().value() == number.value())
            .findFirst()
            .ifPresent(line ->
                notes.warn(prose.at() + ": \"" + number.raw() + "\" is {" + line.getKey() + "}"));
      }
    }
  }

  // Round small numbers coincide by chance and are left alone.
  private static boolean isTelling(double value) {
    return Arithmetic.significantDigits(value) >= 3
        || (Math.abs(value) >= 1000 && Math.log10(Math.abs(value)) % 1 != 0);
  }
}
