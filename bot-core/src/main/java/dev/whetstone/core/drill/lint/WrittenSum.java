package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Expression;
import java.util.Map;
import java.util.OptionalDouble;

/// A sum as a sentence writes it, such as "12 nights × 300 EUR" or "30 calls × 80 percent of days".
final class WrittenSum {
  private WrittenSum() {}

  /// What it comes to, without its units; empty for what is no sum.
  static OptionalDouble value(String sum) {
    String bare =
        sum.replace(",", "")
            .replaceAll("(\\d[\\d.]*) percent\\b", "($1/100)")
            .replaceAll(" [A-Za-z/]*[A-Za-z]", "")
            .replace('×', '*')
            .replace('÷', '/');
    return new Expression(bare.strip()).tryEvaluate(Map.of());
  }
}
