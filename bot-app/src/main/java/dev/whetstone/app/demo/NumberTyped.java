package dev.whetstone.app.demo;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.NumberAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// Types numbers as people do: `26k`, `12.4 %`, `1.2 million`.
final class NumberTyped {
  private final Drill drill;
  private final Estimate estimate;
  private final Chance chance;

  NumberTyped(Drill drill, Estimate estimate, Chance chance) {
    this.drill = drill;
    this.estimate = estimate;
    this.chance = chance;
  }

  /// The right number.
  Optional<String> right() {
    OptionalDouble answer = Arithmetic.answerOf(estimate);
    return answer.isEmpty()
        ? Optional.empty()
        : typed(answer.getAsDouble(), NumberAnswer.Right.class::isInstance);
  }

  /// The number of a wrong chain; the right one where no wrong chain is known.
  Optional<String> trap() {
    List<Double> values =
        Arithmetic.trapValues(estimate).stream()
            .filter(OptionalDouble::isPresent)
            .map(OptionalDouble::getAsDouble)
            .toList();
    return values.isEmpty()
        ? right()
        : typed(chance.oneOf(values), NumberAnswer.Trap.class::isInstance).or(this::right);
  }

  /// The first way of typing it that is understood as meant.
  private Optional<String> typed(double value, Predicate<NumberAnswer> asMeant) {
    List<String> ways = new ArrayList<>(ways(value, 2));
    Collections.rotate(ways, chance.below(ways.size()));
    ways.addAll(ways(value, 3));
    ways.addAll(ways(value, 6));
    return ways.stream()
        .filter(way -> asMeant.test(NumberAnswer.judge(drill, estimate, way)))
        .findFirst();
  }

  private List<String> ways(double value, int digits) {
    double shown = Arithmetic.rounded(value, digits);
    String plain = plain(shown);
    if (estimate.answerUnit().startsWith("percent")) {
      return List.of(plain + " %", plain + "%", plain);
    }
    double size = Math.abs(shown);
    if (size >= 1e9) {
      return List.of(plain(shown / 1e9) + " billion", plain(shown / 1e9) + "bn", plain);
    }
    if (size >= 1e6) {
      return List.of(plain(shown / 1e6) + " million", plain(shown / 1e6) + "M", grouped(shown));
    }
    return size >= 1e4
        ? List.of(plain(shown / 1e3) + "k", grouped(shown), "about " + grouped(shown))
        : List.of(plain, "~" + plain);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private static String grouped(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
