package dev.whetstone.core.drill;

import dev.whetstone.core.drill.NumberAnswer.Reason;
import java.util.ArrayList;
import java.util.List;

/// The one number in what people type: `120k`, `1.2e5`, `$48,000`, `~4.7 million`, `12 300`, `1 %`,
/// also within a sentence. Of a chain with `=` what follows the last one.
sealed interface TypedNumber {

  /// One number.
  ///
  /// @param readings what it can mean, the literal one first
  record Read(List<Double> readings) implements TypedNumber {}

  /// Not one number.
  record Unread(Reason reason) implements TypedNumber {}

  /// No number and its sum are longer, and reading takes time that grows with the square.
  int LONGEST = 500;

  /// Reads a text typed where `unit` is asked for.
  static TypedNumber read(String typed, String unit) {
    if (typed.length() > LONGEST) {
      return new Unread(Reason.UNREADABLE);
    }
    String text = TypedText.plain(typed);
    if (text.isBlank()) {
      return new Unread(Reason.EMPTY);
    }
    List<FoundNumber> found = FoundNumber.in(afterLastEquals(text), unit);
    if (found.isEmpty()) {
      return new Unread(Reason.NO_NUMBER);
    }
    if (isPercent(unit) && found.size() == 2 && found.get(0).isPartOf(found.get(1))) {
      return share(found.get(0), found.get(1));
    }
    // "5000 (5k)" is one number said twice.
    boolean same = found.stream().map(FoundNumber::readings).distinct().count() == 1;
    return same && found.size() <= 2
        ? one(found.getFirst(), unit)
        : new Unread(Reason.SEVERAL_NUMBERS);
  }

  private static String afterLastEquals(String text) {
    String end = text.substring(text.lastIndexOf('=') + 1);
    return end.chars().anyMatch(Character::isDigit) ? end : text;
  }

  private static TypedNumber one(FoundNumber found, String unit) {
    if (found.readings().isEmpty()) {
      return new Unread(Reason.UNREADABLE);
    }
    if (found.isPercent() && !isPercent(unit) && !unit.startsWith("points")) {
      return new Unread(Reason.PERCENT_NOT_ASKED);
    }
    List<Double> readings = new ArrayList<>(found.readings());
    double literal = readings.getFirst();
    if (isPercent(unit) && !found.isPercent() && Math.abs(literal) < 1 && literal != 0) {
      readings.add(100 * literal);
    }
    return new Read(List.copyOf(readings));
  }

  private static TypedNumber share(FoundNumber part, FoundNumber whole) {
    if (part.readings().isEmpty() || whole.readings().isEmpty()) {
      return new Unread(Reason.UNREADABLE);
    }
    double share = 100 * part.readings().getFirst() / whole.readings().getFirst();
    return Double.isFinite(share) ? new Read(List.of(share)) : new Unread(Reason.UNREADABLE);
  }

  private static boolean isPercent(String unit) {
    return unit.startsWith("percent");
  }
}
