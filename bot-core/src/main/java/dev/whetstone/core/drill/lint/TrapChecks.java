package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Traps lie outside the tolerance, a decision outside its band, and one number has one unit.
final class TrapChecks {
  private static final Pattern SHARE =
      Pattern.compile(
          "\\b(share|fraction|ratio|probability|proportion|chance)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern LETTERS = Pattern.compile("[a-z]+");
  private static final Map<String, String> SPOKEN =
      Map.of(
          "s",
          "second",
          "sec",
          "second",
          "ms",
          "millisecond",
          "h",
          "hour",
          "min",
          "minute",
          "d",
          "day");

  private TrapChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L43",
            "traps lie outside the tolerance, the decision outside its band",
            TrapChecks::traps),
        Check.of("L51", "one number, one unit, said in the ask", TrapChecks::units));
  }

  private static void traps(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      Arithmetic.answerOf(e).ifPresent(right -> traps(e, right, notes)); // L15 speaks of none
    }
  }

  private static void traps(Estimate e, double right, Notes notes) {
    Band band = Band.of(e, right);
    double line = e.decides().line();
    if (band.holds(line)) {
      notes.error(
          e.id()
              + ": the line "
              + Numbers.plain(line)
              + " lies inside the tolerance "
              + band
              + " and decides nothing");
    }
    List<Worked> traps = worked(e, notes);
    for (int i = 0; i < traps.size(); i++) {
      trap(e, traps.get(i), traps.subList(0, i), band, notes);
    }
    if (traps.stream().noneMatch(trap -> trap.value > line != right > line)) {
      notes.warn(e.id() + ": no trap falls on the other side of the line " + Numbers.plain(line));
    }
  }

  private static void trap(Estimate e, Worked trap, List<Worked> before, Band band, Notes notes) {
    String value = Numbers.plain(trap.value);
    if (band.holds(trap.value)) {
      notes.error(
          e.id() + ": trap " + trap.expr + " = " + value + " counts as right (" + band + ")");
    }
    if (before.stream().anyMatch(other -> isSame(other.value, trap.value))) {
      notes.error(e.id() + ": two traps give " + value);
    }
  }

  private static List<Worked> worked(Estimate e, Notes notes) {
    Map<String, Double> symbols = Arithmetic.symbolsOf(e);
    List<Worked> worked = new ArrayList<>();
    for (Estimate.Trap trap : e.traps()) {
      try {
        worked.add(new Worked(trap.expr(), new Expression(trap.expr()).evaluate(symbols)));
      } catch (Expression.Malformed problem) {
        notes.error(e.id() + ": trap " + trap.expr() + ": " + problem.getMessage());
      }
    }
    return worked;
  }

  private static boolean isSame(double a, double b) {
    return Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b));
  }

  /// A trap and what it comes to.
  private record Worked(String expr, double value) {}

  /// The numbers that count as right.
  private record Band(double low, double high) {
    static Band of(Estimate e, double right) {
      double a = right / e.acceptFactor();
      double b = right * e.acceptFactor();
      return new Band(Math.min(a, b), Math.max(a, b));
    }

    boolean holds(double value) {
      return low <= value && value <= high;
    }

    @Override
    public String toString() {
      return Numbers.plain(low) + " to " + Numbers.plain(high);
    }
  }

  private static void units(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      e.lines().stream()
          .filter(line -> line.sym().equals(e.answer()))
          .findFirst()
          .ifPresent(line -> {
            unit(e, line, notes);
            lastSentence(d, e, notes);
            shares(e, notes);
          });
    }
  }

  private static void unit(Estimate e, Estimate.Line line, Notes notes) {
    String unit = e.answerUnit();
    if (!line.unit().equals(unit)) {
      notes.error(
          e.id() + ": answer_unit is \"" + unit + "\", the line says \"" + line.unit() + "\"");
    }
    if (SHARE.matcher(unit).find()) {
      notes.error(e.id() + ": \"" + unit + "\" is a share; store it in percent");
    }
    boolean percent = unit.matches("percent\\b.*");
    if (percent && (line.value() < 0 || line.value() > 100)) {
      notes.error(e.id() + ": " + Numbers.plain(line.value()) + " percent is not in 0 to 100");
    }
  }

  private static void lastSentence(Subject d, Estimate e, Notes notes) {
    List<String> sentences = Words.sentences(d.fill(e.ask()));
    String last = sentences.isEmpty() ? "" : sentences.getLast().toLowerCase(Locale.ROOT);
    List<String> missing = missing(e.answerUnit(), last);
    if (!last.matches("type\\b.*")) {
      notes.error(e.id() + ": the ask does not end with \"Type " + e.answerUnit() + ".\"");
    } else if (!missing.isEmpty()) {
      notes.error(
          e.id()
              + ": the last sentence of the ask does not name the unit \""
              + e.answerUnit()
              + "\" ("
              + String.join(", ", missing)
              + ")");
    }
  }

  private static List<String> missing(String unit, String last) {
    Set<String> spoken =
        LETTERS.matcher(last).results().map(m -> Words.stem(m.group())).collect(Collectors.toSet());
    return LETTERS
        .matcher(unit.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .filter(word -> !spoken.contains(Words.stem(word)))
        .filter(word -> !spoken.contains(Words.stem(SPOKEN.getOrDefault(word, word))))
        .toList();
  }

  private static void shares(Estimate e, Notes notes) {
    Stream<String[]> inputs = e.inputs().stream().map(i -> new String[] {i.sym(), i.unit()});
    Stream<String[]> lines = e.lines().stream().map(l -> new String[] {l.sym(), l.unit()});
    Stream.concat(inputs, lines)
        .filter(item -> SHARE.matcher(item[1]).find())
        .forEach(item ->
            notes.warn(
                e.id() + "." + item[0] + ": unit \"" + item[1] + "\"; write shares in percent"));
  }
}
