package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Arithmetic;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers in prose, as a reader sees them: "4.7 million" is 4,700,000.
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![A-Za-z0-9.])(\\d[\\d,]*(?:\\.\\d+)?)"
              + "(?:(k)\\b| (thousand|million|billion|trillion)\\b)?");
  private static final Pattern PART_OF = Pattern.compile("\\b(\\w+) in (?:a )?(\\w+)\\b");
  private static final Pattern ONE_OF =
      Pattern.compile("\\bone (?:in|of) (\\d\\S*)", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Double> SIZES =
      Map.of("k", 1e3, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
  private static final Map<String, Double> SPELLED =
      Map.ofEntries(
          Map.entry("half", 0.5),
          Map.entry("a", 1.0),
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("twelve", 12.0),
          Map.entry("twenty", 20.0),
          Map.entry("hundred", 100.0),
          Map.entry("thousand", 1000.0));

  private Numbers() {}

  /// A number in a text.
  ///
  /// @param raw as it stands there
  /// @param after the text that follows it
  record InText(String raw, double value, String after) {}

  static List<InText> in(String text) {
    if (!WordChecks.hasDigit(text)) {
      return List.of();
    }
    return NUMBER.matcher(text).results().map(found -> read(found, text)).toList();
  }

  private static InText read(MatchResult found, String text) {
    String digits = withoutEndCommas(found.group(1)).replace(",", "");
    String size =
        Optional.ofNullable(found.group(2))
            .or(() -> Optional.ofNullable(found.group(3)))
            .orElse("");
    double value = Double.parseDouble(digits) * SIZES.getOrDefault(size, 1.0);
    return new InText(withoutEndCommas(found.group()), value, text.substring(found.end()));
  }

  private static String withoutEndCommas(String text) {
    return text.replaceFirst(",+$", "");
  }

  /// The text names this number. A single digit or a round number counts only with its unit, or it
  /// is met by chance.
  static boolean names(String text, double value, @Nullable String unit) {
    String unitWord = Words.normalWords(unit == null ? "" : unit).getFirst();
    boolean telling = Arithmetic.significantDigits(value) >= 2 || Math.abs(value) >= 1e5;
    return in(text).stream()
        .filter(number -> near(number.value, value))
        .anyMatch(number -> telling || startsWith(number.after, unitWord));
  }

  private static boolean startsWith(String after, String unitWord) {
    return Words.normalWords(after).stream().limit(2).anyMatch(unitWord::equals);
  }

  /// The text states this number in some form: as it is, as a percentage, or in words ("three",
  /// "one in a thousand").
  static boolean states(String text, double value) {
    return in(text).stream().anyMatch(n -> near(n.value, value) || near(n.value, value * 100))
        || Words.normalWords(text).stream().map(SPELLED::get).anyMatch(v -> v != null && v == value)
        || shares(text).stream().anyMatch(s -> near(s, value) || near(s * 100, value));
  }

  /// The text tells exactly this number: in digits, in words ("two"), or, for a percentage, as one
  /// in so many ("one of 10,000").
  static boolean tells(String text, double value) {
    return in(text).stream().anyMatch(number -> near(number.value, value))
        || Words.normalWords(text).stream().map(SPELLED::get).anyMatch(v -> v != null && v == value)
        || ONE_OF
            .matcher(text)
            .results()
            .anyMatch(
                one -> in(one.group(1)).stream().anyMatch(many -> near(100 / many.value, value)));
  }

  private static List<Double> shares(String text) {
    return PART_OF
        .matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(m -> spelled(m.group(1)) / spelled(m.group(2)))
        .toList();
  }

  private static double spelled(String word) {
    return SPELLED.getOrDefault(word, Double.NaN);
  }

  /// Equal but for rounding: within half a percent.
  static boolean near(double a, double b) {
    return Math.abs(a - b) <= 0.005 * Math.abs(b);
  }

  /// A number as an author would write it in the file: 3, 0.12, 30000000.
  static String plain(double value) {
    return Double.isFinite(value)
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }
}
