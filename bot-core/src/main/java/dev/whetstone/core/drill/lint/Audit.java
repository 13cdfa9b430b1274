package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Source;
import dev.whetstone.core.drill.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The reviewer's worklist: what a program can find but only a person can judge.
final class Audit {
  private static final Pattern SHEET = Pattern.compile("^[fer]-");
  // A load such as requests/s is no rate in this sense; clips/member is one: somebody had to choose
  // the
  // members.
  private static final Pattern RATE =
      Pattern.compile("percent|share|rate|points|/(?!s\\b|sec|min|hour|day|week|month|year)");
  private static final int SMALL = 10;

  private final Subject d;

  Audit(Subject drill) {
    this.d = drill;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("Numbers in prose that no fact, estimate or exhibit explains:");
    addLooseNumbers(lines);
    lines.add("Rates: is the denominator stated, and who is missing from it?");
    addRates(lines);
    lines.add("Links not opened by a person:");
    for (Source s : d.drill().sources()) {
      if (!s.link().equals("opened")) {
        lines.add("  " + s.id() + " (" + s.link() + "): " + s.url());
      }
    }
    return lines;
  }

  private void addLooseNumbers(List<String> lines) {
    Set<Double> known = known();
    for (Prose prose : d.prose()) {
      String loose =
          Numbers.in(prose.text()).stream()
              .filter(n -> n.value() >= SMALL && !known.contains(n.value()))
              .map(Numbers.InText::raw)
              .collect(Collectors.joining("  "));
      if (!loose.isEmpty() && !SHEET.matcher(prose.at()).find()) {
        lines.add("  " + prose.at() + ": " + loose);
      }
    }
  }

  private Set<Double> known() {
    Set<Double> known = new HashSet<>();
    for (Step step : d.steps()) {
      if (step.exhibit() != null) {
        addNumbers(known, step.exhibit().body());
      }
    }
    for (Fact fact : d.drill().facts()) {
      if (fact.value() != null) {
        known.add(fact.value());
      }
      addNumbers(known, fact.text());
    }
    for (Estimate e : d.drill().estimates()) {
      e.inputs().forEach(input -> known.add(input.value()));
      e.lines().forEach(line -> known.add(line.value()));
      e.lines().forEach(line -> addNumbers(known, line.say()));
    }
    return known;
  }

  private void addNumbers(Set<Double> known, String raw) {
    Numbers.in(d.fill(raw)).forEach(number -> known.add(number.value()));
  }

  private void addRates(List<String> lines) {
    for (Fact fact : d.drill().facts()) {
      if (isRate(fact.unit())) {
        lines.add("  " + fact.id() + ": " + d.fill(fact.text()));
      }
    }
    for (Estimate e : d.drill().estimates()) {
      for (Estimate.Line l : e.lines()) {
        if (isRate(l.unit())) {
          lines.add("  " + e.id() + "." + l.sym() + ": " + l.expr() + ", " + d.fill(l.say()));
        }
      }
    }
  }

  private static boolean isRate(@Nullable String unit) {
    return unit != null && RATE.matcher(unit).find();
  }
}
