package dev.whetstone.core.drill;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/// What follows from an estimate's numbers.
public final class Arithmetic {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private Arithmetic() {}

  /// Symbols with their values: inputs as given, lines computed from them (as stored where they do
  /// not compute).
  public static Map<String, Double> symbolsOf(Estimate estimate) {
    Map<String, Double> symbols = new LinkedHashMap<>();
    estimate.inputs().forEach(input -> symbols.put(input.sym(), input.value()));
    for (Estimate.Line line : estimate.lines()) {
      symbols.put(
          line.sym(), new Expression(line.expr()).tryEvaluate(symbols).orElse(line.value()));
    }
    return symbols;
  }

  /// The stored value of the answer; empty when the answer names no line.
  public static OptionalDouble answerOf(Estimate estimate) {
    return estimate.lines().stream()
        .filter(line -> line.sym().equals(estimate.answer()))
        .mapToDouble(Estimate.Line::value)
        .findFirst();
  }

  /// What each trap comes to, in the traps' order; empty where one does not compute.
  public static List<OptionalDouble> trapValues(Estimate estimate) {
    Map<String, Double> symbols = symbolsOf(estimate);
    return estimate.traps().stream()
        .map(trap -> new Expression(trap.expr()).tryEvaluate(symbols))
        .toList();
  }

  /// The inputs that the answer rests on, through all lines in between.
  public static List<Estimate.Input> inputsOfAnswer(Estimate estimate) {
    Map<String, String> chains = new HashMap<>();
    estimate.lines().forEach(line -> chains.put(line.sym(), line.expr()));
    SequencedSet<String> needed = new LinkedHashSet<>(List.of(estimate.answer()));
    for (int size = 0; size < needed.size(); ) {
      size = needed.size();
      for (String sym : List.copyOf(needed)) {
        NAME.matcher(chains.getOrDefault(sym, "")).results().forEach(m -> needed.add(m.group()));
      }
    }
    return estimate.inputs().stream().filter(input -> needed.contains(input.sym())).toList();
  }

  /// How many significant digits the author wrote: 0.40 in a file is 0.4, so 1; 26042 is 5; 9000 is
  /// 1.
  public static int significantDigits(double value) {
    return value == 0 || !Double.isFinite(value)
        ? 0
        : BigDecimal.valueOf(value).stripTrailingZeros().precision();
  }

  /// The exact value rounded to the digits shown: to three or more, or to two when that is within
  /// 0.2 percent.
  public static boolean isRoundingOf(double shown, double exact) {
    double slip = Math.abs(exact - shown);
    boolean near = slip <= Math.max(1e-12, Math.abs(exact) * 0.002);
    return exact == shown
        || rounded(exact, Math.max(3, significantDigits(shown))) == shown
        || (near && rounded(exact, 2) == shown);
  }

  /// The value with this many significant digits; a half rounds away from zero. What is not finite
  /// stays so.
  public static double rounded(double value, int digits) {
    return Double.isFinite(value)
        ? new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP)).doubleValue()
        : value;
  }
}
