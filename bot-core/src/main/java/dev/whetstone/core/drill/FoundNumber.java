package dev.whetstone.core.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number found in a text.
///
/// @param readings empty when its digits make no number
/// @param after the text between it and the next number, or the end
record FoundNumber(List<Double> readings, boolean isPercent, String after) {
  // Groups are counted, as an open end would let a long text exhaust the stack.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<!\\d[.,'_])"
              + "(?<sign>(?<=^|[\\s(:~])- ?|minus )?[$€£]? ?(?<inner>-)?"
              + "(?<digits>\\d{1,3}(?: \\d{3}(?!\\d)){1,9}(?:[.,]\\d+)?|\\d+(?:[.,'_]\\d+){0,9}|[.]\\d+)"
              + "(?:e(?<exponent>[+-]?\\d{1,3})(?![\\p{L}\\d])"
              + "| ?[x×*·] ?10 ?\\^ ?(?<tens>-?\\d{1,3})|\\^(?<power>\\d{1,2}))?"
              + "(?: ?(?<size>hundred|tsd|thousands?|k|millions?|mill?|mio|mn|m"
              + "|billions?|bln|bn|b|trillions?|trn|tn|lakhs?|crores?)"
              + "(?:(?!\\p{L})|(?=rps|qps|req|usd|eur)))?"
              + "(?: ?(?<percent>%|percent|per cent|pct)| ?(?<mille>‰|per ?mille|promille))?");
  private static final Pattern OF = Pattern.compile(" ?(?:/|in an?|in|of|out of|from) ?");
  private static final Set<String> UNITS_IN_M = Set.of("m", "min", "minute", "minutes", "metres");
  private static final Map<Character, Double> SIZES =
      Map.of('h', 1e2, 'k', 1e3, 'm', 1e6, 'b', 1e9, 't', 1e12, 'l', 1e5, 'c', 1e7);

  /// All numbers of a text that went through [TypedText#plain], in order.
  static List<FoundNumber> in(String text, String unit) {
    List<FoundNumber> all = new ArrayList<>();
    Matcher match = NUMBER.matcher(text);
    boolean found = match.find();
    while (found) {
      MatchedNumber number = new MatchedNumber(match, unit);
      int end = match.end();
      found = match.find();
      String after = text.substring(end, found ? match.start() : text.length());
      all.add(new FoundNumber(number.readings, number.percent, after));
    }
    return all;
  }

  /// The next number is what this one is a part of, as in `1/100` or `1 in 100`.
  boolean isPartOf(FoundNumber whole) {
    return OF.matcher(after).matches() && !isPercent && !whole.isPercent();
  }

  /// The parts of one match, read.
  private static final class MatchedNumber {
    private final List<Double> readings;
    private final boolean percent;

    MatchedNumber(Matcher match, String unit) {
      double factor = factor(match, unit);
      int power = group(match, "power").map(Integer::parseInt).orElse(1);
      percent = match.group("percent") != null || match.group("mille") != null;
      readings =
          Separators.readings(match.group("digits")).stream()
              .map(digits -> factor * Math.pow(digits, power))
              .filter(Double::isFinite)
              .toList();
    }

    private static double factor(Matcher match, String unit) {
      boolean negative = match.group("sign") != null || match.group("inner") != null;
      String tens = group(match, "exponent").or(() -> group(match, "tens")).orElse("0");
      return (negative ? -1 : 1)
          * Double.parseDouble("1e" + tens)
          * size(match.group("size"), unit)
          * (match.group("mille") != null ? 0.1 : 1);
    }

    private static double size(@Nullable String name, String unit) {
      boolean isUnit = "m".equals(name) && UNITS_IN_M.contains(unit.split("[^a-z]", 2)[0]);
      if (name == null || isUnit) {
        return 1;
      }
      boolean thousand = name.startsWith("th") || name.equals("tsd");
      return thousand ? 1e3 : SIZES.getOrDefault(name.charAt(0), 1.0);
    }

    private static Optional<String> group(Matcher match, String name) {
      return Optional.ofNullable(match.group(name));
    }
  }
}
