package dev.whetstone.core.drill;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What became of a number that somebody typed for an estimate.
///
/// Doubt is settled in the member's favour, but never against what is literally there: where a text
/// can be read in two ways, the literal reading counts if it is right or a known wrong chain;
/// otherwise the other reading counts if that is. Two things have two readings: `1.200` and `1,200`
/// (decimals or thousands; a comma is first taken for thousands, a dot for decimals), and, where
/// percent are asked for, a bare number between 0 and 1 (`0.65` is first 0.65 percent, then the
/// share that is 65 percent). `0.65 %` is never a share, and of a fraction (`1/100`, `1 in 100`)
/// the share is the only reading.
public sealed interface NumberAnswer {

  /// Within the estimate's tolerance.
  record Right(double value) implements NumberAnswer {}

  /// The number that a known wrong chain gives.
  ///
  /// @param index the trap's place in the estimate, from 0
  /// @param say the sentence for it, placeholders filled in
  record Trap(double value, int index, String say) implements NumberAnswer {}

  /// Wrong, above the answer.
  record TooHigh(double value) implements NumberAnswer {}

  /// Wrong, below the answer.
  record TooLow(double value) implements NumberAnswer {}

  /// Not understood: this is no try.
  record NotANumber(Reason reason) implements NumberAnswer {}

  /// Why a text was not understood as one number.
  enum Reason {
    /// Nothing was typed.
    EMPTY,
    /// There are no digits in it.
    NO_NUMBER,
    /// There are several different numbers in it.
    SEVERAL_NUMBERS,
    /// Digits that make no number, such as `1.2.3`.
    UNREADABLE,
    /// Percent, where something else is asked for.
    PERCENT_NOT_ASKED
  }

  /// A typed number counts as a trap's within this factor: people round on the way.
  double TRAP_FACTOR = 1.05;

  /// Reads what was typed and judges it.
  static NumberAnswer judge(Drill drill, Estimate estimate, String typed) {
    return switch (TypedNumber.read(typed, estimate.answerUnit())) {
      case TypedNumber.Unread(Reason reason) -> new NotANumber(reason);
      case TypedNumber.Read(List<Double> readings) -> judge(drill, estimate, readings);
    };
  }

  private static NumberAnswer judge(Drill drill, Estimate estimate, List<Double> readings) {
    double right = Arithmetic.answerOf(estimate).orElseThrow();
    return readings.stream()
        .flatMap(value -> known(drill, estimate, right, value).stream())
        .findFirst()
        .orElseGet(() -> offBy(right, nearest(right, readings)));
  }

  private static Optional<NumberAnswer> known(
      Drill drill, Estimate estimate, double right, double value) {
    if (within(value, right, estimate.acceptFactor())) {
      return Optional.of(new Right(value));
    }
    List<OptionalDouble> traps = Arithmetic.trapValues(estimate);
    for (int i = 0; i < traps.size(); i++) {
      if (traps.get(i).isPresent() && within(value, traps.get(i).getAsDouble(), TRAP_FACTOR)) {
        String say = Filled.of(drill).text(estimate.traps().get(i).say());
        return Optional.of(new Trap(value, i, say));
      }
    }
    return Optional.empty();
  }

  private static boolean within(double value, double middle, double factor) {
    double a = middle / factor;
    double b = middle * factor;
    // A hair of slack, so that the border itself is in whatever the division does.
    double slack = Math.abs(middle) * 1e-9;
    return Math.min(a, b) - slack <= value && value <= Math.max(a, b) + slack;
  }

  private static NumberAnswer offBy(double right, double value) {
    return value > right ? new TooHigh(value) : new TooLow(value);
  }

  /// Of two readings a factor apart, the one that is fewer factors away.
  private static double nearest(double right, List<Double> readings) {
    double best = readings.getFirst();
    for (double value : readings) {
      if (value / right > 0
          && Math.abs(Math.log(value / right)) < Math.abs(Math.log(best / right))) {
        best = value;
      }
    }
    return best;
  }
}
