package dev.whetstone.core.drill;

import java.util.Map;
import java.util.OptionalDouble;

/// Arithmetic of an estimate: `+ - * / ^ ( )`, numbers, symbols, and `ceil floor sqrt ln log2 exp
/// min max`. Read by hand, so nothing is ever executed.
public record Expression(String source) {

  /// The value over these symbols; throws [Malformed] when there is none.
  public double evaluate(Map<String, Double> symbols) {
    return new ExpressionReader(source, symbols).read();
  }

  /// The value, or empty when it does not compute.
  public OptionalDouble tryEvaluate(Map<String, Double> symbols) {
    try {
      return OptionalDouble.of(evaluate(symbols));
    } catch (Malformed _) {
      return OptionalDouble.empty();
    }
  }

  /// An expression that has no value; the message says what is wrong and where.
  public static final class Malformed extends IllegalArgumentException {
    private final int at;

    Malformed(String what, int at) {
      super(what + " at " + at);
      this.at = at;
    }

    /// The position in the source, from 0.
    public int at() {
      return at;
    }
  }
}
