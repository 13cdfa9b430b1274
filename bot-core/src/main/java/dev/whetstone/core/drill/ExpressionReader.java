package dev.whetstone.core.drill;

import dev.whetstone.core.drill.Expression.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads one expression from left to right, one method for each rank of operator.
final class ExpressionReader {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final int DEEPEST = 200;
  private static final char END = 0;

  private static final Map<String, ToDoubleFunction<Double>> OF_ONE =
      Map.of(
          "ceil", Math::ceil,
          "floor", Math::floor,
          "sqrt", Math::sqrt,
          "ln", Math::log,
          "log2", x -> Math.log(x) / Math.log(2),
          "exp", Math::exp);

  private final String source;
  private final Map<String, Double> symbols;
  private int at;
  private int depth;

  ExpressionReader(String source, Map<String, Double> symbols) {
    this.source = source;
    this.symbols = symbols;
  }

  double read() {
    double value = sum();
    if (peek() != END) {
      throw new Malformed("cannot read \"" + source.substring(at) + "\"", at);
    }
    if (!Double.isFinite(value)) {
      throw new Malformed("the result is not a number", 0);
    }
    return value;
  }

  private double sum() {
    double value = product();
    for (char sign = peek(); sign == '+' || sign == '-'; sign = peek()) {
      at++;
      value += sign == '+' ? product() : -product();
    }
    return value;
  }

  private double product() {
    double value = power();
    for (char sign = peek(); sign == '*' || sign == '/'; sign = peek()) {
      at++;
      value = sign == '*' ? value * power() : value / power();
    }
    return value;
  }

  private double power() {
    // The schema allows 120 characters; what comes from elsewhere must not exhaust the stack.
    if (++depth > DEEPEST) {
      throw new Malformed("nested too deeply", at);
    }
    double base = term();
    if (peek() == '^') {
      at++;
      base = Math.pow(base, power());
    }
    depth--;
    return base;
  }

  private double term() {
    char next = peek();
    if (next == '(') {
      return inBrackets();
    }
    if (next == '-') {
      at++;
      return -power();
    }
    Optional<String> number = take(NUMBER);
    return number.isPresent() ? Double.parseDouble(number.get()) : named();
  }

  private double inBrackets() {
    at++;
    double value = sum();
    expect(')');
    return value;
  }

  private double named() {
    int start = at;
    String name =
        take(NAME)
            .orElseThrow(
                () -> new Malformed("cannot read \"" + source.substring(start) + "\"", start));
    if (peek() == '(') {
      return call(name, start);
    }
    Double value = symbols.get(name);
    if (value == null) {
      throw new Malformed("unknown symbol " + name, start);
    }
    return value;
  }

  private double call(String name, int start) {
    List<Double> values = arguments();
    ToDoubleFunction<Double> one = OF_ONE.get(name);
    if (one != null && values.size() == 1) {
      return one.applyAsDouble(values.getFirst());
    }
    return switch (name) {
      case "min" -> values.stream().mapToDouble(v -> v).min().orElseThrow();
      case "max" -> values.stream().mapToDouble(v -> v).max().orElseThrow();
      default ->
          throw new Malformed(
              one == null ? "unknown function " + name : name + " takes one number", start);
    };
  }

  private List<Double> arguments() {
    expect('(');
    List<Double> values = new ArrayList<>();
    values.add(sum());
    while (peek() == ',') {
      at++;
      values.add(sum());
    }
    expect(')');
    return values;
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw new Malformed("missing " + wanted, at);
    }
    at++;
  }

  private char peek() {
    while (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    return at < source.length() ? source.charAt(at) : END;
  }

  private Optional<String> take(Pattern pattern) {
    Matcher found = pattern.matcher(source).region(at, source.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    at = found.end();
    return Optional.of(found.group());
  }
}
