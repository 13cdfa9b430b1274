package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an estimate's question says agrees with what the estimate reckons with, and neither it nor
/// a hint says the answer in words.
final class QuestionChecks {
  private static final Pattern WORD_AFTER = Pattern.compile("^ ([A-Za-z]+)");

  private QuestionChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L75", "the numbers of an estimate's question are its inputs", QuestionChecks::inputs),
        Check.of(
            "L76", "no hint and no question says an answer in words", QuestionChecks::inWords));
  }

  private static void inputs(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      // A placeholder is right by itself; what is typed beside it may not be.
      List<Numbers.InText> typed = Numbers.in(e.ask().replaceAll("\\{[^}]*\\}", "{}"));
      List<Numbers.InText> loose =
          typed.stream().filter(n -> !isReckoned(e, n.value()) && !isTenfold(n.value())).toList();
      List<Estimate.Input> needed = Arithmetic.inputsOfAnswer(e);
      e.inputs().stream()
          .filter(input -> !isSaid(d, e, input))
          .forEach(input -> contradicted(e, input, needed.contains(input), loose, notes));
    }
  }

  private static boolean isReckoned(Estimate e, double number) {
    return Stream.concat(
            e.inputs().stream().map(Estimate.Input::value),
            e.lines().stream().map(Estimate.Line::value))
        .anyMatch(value -> Numbers.near(number, value));
  }

  // "In 1,000 views": how much a rate is counted over.
  private static boolean isTenfold(double number) {
    return number >= 10 && Math.log10(number) % 1 == 0;
  }

  private static boolean isSaid(Subject d, Estimate e, Estimate.Input input) {
    return Filled.placeholders(e.ask()).contains(input.from())
        || Numbers.states(d.fill(e.ask()), input.value());
  }

  private static void contradicted(
      Estimate e, Estimate.Input input, boolean isNeeded, List<Numbers.InText> loose, Notes notes) {
    loose.stream()
        .filter(n -> isSlip(n.value(), input.value(), isNeeded) || (isNeeded && hasUnit(n, input)))
        .findFirst()
        .ifPresent(n ->
            notes.warn(
                "%s: the question says %s, and %s is %s %s"
                    .formatted(
                        e.id(), n.raw(), input.sym(), Numbers.plain(input.value()), input.unit())));
  }

  // One digit alone coincides by chance, so it counts only where the answer rests on it.
  private static boolean isSlip(double typed, double value, boolean isNeeded) {
    String digits = digits(typed);
    return digits.equals(digits(value)) && (isNeeded || digits.length() > 1);
  }

  // The same digits in another order, or with the point elsewhere, are a slip.
  private static String digits(double value) {
    char[] digits = Numbers.plain(value).replaceAll("[^1-9]", "").toCharArray();
    Arrays.sort(digits);
    return new String(digits);
  }

  private static boolean hasUnit(Numbers.InText number, Estimate.Input input) {
    return isFollowedBy(number, input.unit());
  }

  private static boolean isFollowedBy(Numbers.InText number, String unit) {
    String first = Words.stem(unit.toLowerCase(Locale.ROOT).split("[ /,]", 2)[0]);
    return WORD_AFTER
        .matcher(number.after())
        .results()
        .anyMatch(word -> Words.stem(word.group(1).toLowerCase(Locale.ROOT)).equals(first));
  }

  private static void inWords(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      OptionalDouble answer = Arithmetic.answerOf(e);
      for (Step step : d.steps()) {
        if (answer.isPresent() && d.order(step.id()) <= d.asked(e.id())) {
          hints(d, e, step, answer.getAsDouble(), notes);
        }
      }
      answer.ifPresent(value -> question(d, e, value, notes));
    }
  }

  private static void hints(Subject d, Estimate e, Step step, double answer, Notes notes) {
    for (int i = 0; i < step.hints().size(); i++) {
      String hint = d.fill(step.hints().get(i));
      String at = step.id() + " hint " + (i + 1);
      if (isSpoken(hint, answer)) {
        notes.warn(at + " says the answer of " + e.id() + " in words");
      }
      Numbers.in(hint).stream()
          .filter(n -> counts(e, answer, n.value()) && !Numbers.near(n.value(), answer))
          .filter(n -> isFollowedBy(n, e.answerUnit()))
          .forEach(
              n -> notes.warn(at + " says " + n.raw() + ", which counts as right for " + e.id()));
    }
  }

  private static void question(Subject d, Estimate e, double answer, Notes notes) {
    if (isSpoken(e.ask(), answer)) {
      notes.warn(e.id() + ".ask says in words what it asks for");
    }
    d.steps().stream()
        .filter(step -> e.id().equals(step.estimate()))
        .filter(step -> isSpoken(step.title(), answer) || isSpoken(step.ask(), answer))
        .forEach(step -> notes.warn(step.id() + " says the answer of " + e.id() + " in words"));
  }

  // Small numbers are met by chance.
  private static boolean isSpoken(String text, double answer) {
    return answer >= 10 && SpokenNumbers.in(text).stream().anyMatch(n -> Numbers.near(n, answer));
  }

  private static boolean counts(Estimate e, double answer, double typed) {
    double most = Math.max(answer * e.acceptFactor(), answer / e.acceptFactor());
    double least = Math.min(answer * e.acceptFactor(), answer / e.acceptFactor());
    return least <= typed && typed <= most;
  }
}
