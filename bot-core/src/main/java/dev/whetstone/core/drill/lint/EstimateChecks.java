package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Expression;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Estimates: asked once, arithmetic that holds, inputs that equal what they cite.
final class EstimateChecks {
  // Sums that a sentence spells out, such as "0.7 × 40 + 30 = 58".
  private static final Pattern SUM =
      Pattern.compile("((?:[\\d.,]*\\d )(?:[×÷+*/-] [\\d.,]*\\d )+)= ([\\d.,]*\\d)");

  // The same with units between: "12 nights × 300 EUR = 3,600".
  private static final String TERM = "\\d[\\d,]*(?:\\.\\d+)?(?: [A-Za-z/]*[A-Za-z]){0,3}";
  private static final Pattern UNIT_SUM =
      Pattern.compile(
          "(?<![\\w.,])(%1$s(?: [×÷+*/-] %1$s)+) = (\\d[\\d,]*(?:\\.\\d+)?)(?! (?:thousand|million|billion))"
              .formatted(TERM));
  private static final Pattern SIZE = Pattern.compile("thousand|million|billion|\\d k\\b");

  private EstimateChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("L11", "each estimate is asked by one step", EstimateChecks::used),
        Check.of("L12", "symbols are unique", EstimateChecks::symbols),
        Check.of(
            "L13", "inputs equal what they cite and are known in time", EstimateChecks::inputs),
        Check.of(
            "L14",
            "every line computes, and every sum in a sentence",
            EstimateChecks::arithmetic,
            EstimateChecks::sums),
        Check.of("L15", "the answer is a line", EstimateChecks::answer),
        Check.of("L16", "no unused input", EstimateChecks::unused),
        Check.of("L69", "sums in a sentence hold with their units", EstimateChecks::unitSums));
  }

  private static void used(Subject d, Notes notes) {
    Map<String, String> seen = new HashMap<>();
    for (Step step : d.steps()) {
      if (step.estimate() == null) {
        continue;
      }
      if (d.estimate(step).isEmpty()) {
        notes.error(step.id() + " asks for unknown " + step.estimate());
      }
      String before = seen.put(step.estimate(), step.id());
      if (before != null) {
        notes.error(step.estimate() + " is asked by " + before + " and " + step.id());
      }
    }
    d.drill().estimates().stream()
        .filter(e -> !seen.containsKey(e.id()))
        .forEach(e -> notes.error(e.id() + " is asked by no step"));
  }

  private static void symbols(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      Set<String> seen = new HashSet<>();
      Stream<String> inputs = e.inputs().stream().map(Estimate.Input::sym);
      Stream<String> lines = e.lines().stream().map(Estimate.Line::sym);
      Stream.concat(inputs, lines)
          .filter(sym -> !seen.add(sym))
          .forEach(sym -> notes.error(e.id() + "." + sym + " is defined twice"));
    }
  }

  private static void inputs(Subject d, Notes notes) {
    Map<String, Estimate.Line> earlier = new HashMap<>();
    for (Estimate e : d.drill().estimates()) {
      for (Estimate.Input input : e.inputs()) {
        problem(d, e, input, earlier).ifPresent(notes::error);
      }
      e.lines().forEach(line -> earlier.put(e.id() + "." + line.sym(), line));
    }
  }

  private static Optional<String> problem(
      Subject d, Estimate e, Estimate.Input input, Map<String, Estimate.Line> earlier) {
    if (input.from().equals("assume")) {
      return Optional.empty();
    }
    return input.from().startsWith("f-")
        ? factProblem(d, e, input)
        : lineProblem(d, e, input, earlier);
  }

  private static Optional<String> factProblem(Subject d, Estimate e, Estimate.Input input) {
    String at = e.id() + "." + input.sym();
    Optional<Fact> cited = d.fact(input.from());
    if (cited.isEmpty()) {
      return Optional.of(at + " cites unknown " + input.from());
    }
    Fact fact = cited.get();
    boolean same =
        fact.value() != null && fact.value() == input.value() && input.unit().equals(fact.unit());
    if (!same) {
      String says =
          fact.value() == null ? "nothing" : Numbers.plain(fact.value()) + " " + fact.unit();
      String is = Numbers.plain(input.value()) + " " + input.unit();
      return Optional.of(at + " is " + is + ", " + fact.id() + " says " + says);
    }
    return d.released(fact.id()) > d.asked(e.id())
        ? Optional.of(fact.id() + " is released after " + e.id() + " needs it")
        : Optional.empty();
  }

  private static Optional<String> lineProblem(
      Subject d, Estimate e, Estimate.Input input, Map<String, Estimate.Line> earlier) {
    String at = e.id() + "." + input.sym();
    Estimate.Line cited = earlier.get(input.from());
    if (cited == null) {
      return Optional.of(at + " cites " + input.from() + ", which is no earlier line");
    }
    if (cited.value() != input.value() || !cited.unit().equals(input.unit())) {
      String is = Numbers.plain(input.value()) + " " + input.unit();
      String says = Numbers.plain(cited.value()) + " " + cited.unit();
      return Optional.of(at + " is " + is + ", " + input.from() + " is " + says);
    }
    return d.asked(estimateOf(input.from())) > d.asked(e.id())
        ? Optional.of(input.from() + " is asked after " + e.id() + " needs it")
        : Optional.empty();
  }

  /// The estimate of a line, of `e-x.sym`.
  static String estimateOf(String line) {
    return line.substring(0, Math.max(0, line.indexOf('.')));
  }

  private static void arithmetic(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      Map<String, Double> symbols = new HashMap<>();
      e.inputs().forEach(input -> symbols.put(input.sym(), input.value()));
      e.lines().forEach(line -> compute(e.id() + "." + line.sym(), line, symbols, notes));
    }
  }

  private static void compute(
      String at, Estimate.Line line, Map<String, Double> symbols, Notes notes) {
    try {
      double exact = new Expression(line.expr()).evaluate(symbols);
      symbols.put(line.sym(), exact);
      if (!Arithmetic.isRoundingOf(line.value(), exact)) {
        notes.error(
            at
                + ": "
                + line.expr()
                + " = "
                + Numbers.plain(exact)
                + ", file says "
                + Numbers.plain(line.value()));
      }
    } catch (Expression.Malformed problem) {
      notes.error(at + ": " + problem.getMessage());
    }
  }

  private static void sums(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      SUM.matcher(prose.text()).results().forEach(sum -> sum(prose.at(), sum, notes));
    }
  }

  private static void sum(String at, MatchResult sum, Notes notes) {
    OptionalDouble value = WrittenSum.value(sum.group(1));
    OptionalDouble shown = WrittenSum.value(sum.group(2));
    boolean agrees =
        value.isPresent() && shown.isPresent() && agrees(value.getAsDouble(), shown.getAsDouble());
    if (!agrees) {
      String comesTo = value.isPresent() ? Numbers.plain(value.getAsDouble()) : "nothing";
      notes.error(at + ": \"" + sum.group() + "\" comes to " + comesTo);
    }
  }

  private static void unitSums(Subject d, Notes notes) {
    for (Prose prose : d.prose()) {
      UNIT_SUM
          .matcher(prose.text())
          .results()
          .filter(sum -> sum.group(1).matches(".*[A-Za-z].*") && !SIZE.matcher(sum.group(1)).find())
          .forEach(sum -> unitSum(prose.at(), sum, notes));
    }
  }

  // Units may carry a conversion that no program sees, so this is for the author to look at.
  private static void unitSum(String at, MatchResult sum, Notes notes) {
    double shown = Double.parseDouble(sum.group(2).replace(",", ""));
    OptionalDouble value = WrittenSum.value(sum.group(1));
    if (value.isPresent() && Math.abs(value.getAsDouble() - shown) > 0.01 * Math.abs(shown)) {
      notes.warn(at + ": \"" + sum.group() + "\" comes to " + Numbers.plain(value.getAsDouble()));
    }
  }

  private static boolean agrees(double value, double shown) {
    return Arithmetic.rounded(value, Math.max(1, Arithmetic.significantDigits(shown))) == shown;
  }

  private static void answer(Subject d, Notes notes) {
    d.drill().estimates().stream()
        .filter(e -> Arithmetic.answerOf(e).isEmpty())
        .forEach(e -> notes.error(e.id() + ": answer " + e.answer() + " is no line"));
  }

  private static void unused(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      List<String> chains =
          Stream.concat(
                  e.lines().stream().map(Estimate.Line::expr),
                  e.traps().stream().map(Estimate.Trap::expr))
              .toList();
      for (Estimate.Input input : e.inputs()) {
        Pattern symbol = Pattern.compile("\\b" + input.sym() + "\\b");
        if (chains.stream().noneMatch(chain -> symbol.matcher(chain).find())) {
          notes.warn(e.id() + "." + input.sym() + " is never used");
        }
      }
    }
  }
}
