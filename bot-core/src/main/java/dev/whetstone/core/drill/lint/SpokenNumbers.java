package dev.whetstone.core.drill.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Numbers that a text writes in words, such as "five thousand three hundred and sixty".
final class SpokenNumbers {
  private static final List<String> UNITS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Double> GROUPS = Map.of("thousand", 1e3, "million", 1e6);
  private static final Pattern PART = Pattern.compile("[a-z]+|[^a-z\\s-]");

  private double whole;
  private double group;
  private boolean isOpen;
  private final List<Double> found = new ArrayList<>();

  private SpokenNumbers() {}

  /// The numbers in words, in the order of the text.
  static List<Double> in(String text) {
    SpokenNumbers numbers = new SpokenNumbers();
    PART.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(numbers::hear);
    numbers.close();
    return numbers.found;
  }

  private void hear(String word) {
    if (UNITS.contains(word)) {
      add(UNITS.indexOf(word));
    } else if (TENS.contains(word)) {
      add(20 + 10 * TENS.indexOf(word));
    } else if (word.equals("hundred")) {
      group = 100 * Math.max(1, group); // "a hundred" is one
      isOpen = true;
    } else if (isOpen && GROUPS.containsKey(word)) {
      whole += group * GROUPS.getOrDefault(word, 1.0);
      group = 0;
    } else if (!(word.equals("and") && isOpen && mayGoOn())) {
      close();
    }
  }

  // "Three hundred and sixty" is one number, "five and three" are two.
  private boolean mayGoOn() {
    return group % 100 == 0;
  }

  private void add(int value) {
    group += value;
    isOpen = true;
  }

  private void close() {
    if (isOpen) {
      found.add(whole + group);
    }
    whole = 0;
    group = 0;
    isOpen = false;
  }
}
