package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Fact;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A fact's sentence measures in the unit of the fact.
final class UnitChecks {
  // Each line is one unit in all its spellings.
  private static final Map<String, String> UNITS =
      spellings(
          """
          s sec second seconds
          ms millisecond milliseconds
          minute minutes min
          h hour hours
          d day days
          week weeks
          month months
          year years
          KB kilobyte kilobytes
          MB megabyte megabytes
          GB gigabyte gigabytes
          TB terabyte terabytes
          KiB
          MiB
          GiB
          TiB
          mm millimetre millimetres
          cm centimetre centimetres
          m metre metres
          km kilometre kilometres
          percent
          USD dollar dollars
          EUR euro euros
          GBP
          cent cents
          """);
  private static final Map<String, List<String>> PERIODS =
      Map.of(
          "second", List.of("second"),
          "minute", List.of("minute"),
          "hour", List.of("hour"),
          "day", List.of("day", "daily", "night"),
          "week", List.of("week"),
          "month", List.of("month"),
          "quarter", List.of("quarter"),
          "year", List.of("year", "annual"));
  private static final Pattern PER =
      Pattern.compile(
          "(?<!once )(?<!twice )\\b(?:an?|per|each|every) (?:[a-z]+ )?(%s)\\b"
              .formatted(PERIODS.keySet().stream().sorted().collect(Collectors.joining("|"))));
  private static final Pattern NEXT_WORD = Pattern.compile("^ ([\\p{L}²³/]+)");

  private UnitChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L72",
            "a fact's sentence measures in the fact's unit",
            UnitChecks::units,
            UnitChecks::periods));
  }

  private static Map<String, String> spellings(String lines) {
    Map<String, String> units = new HashMap<>();
    lines
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(all -> Arrays.stream(all).forEach(word -> units.put(word, all[0])));
    return Map.copyOf(units);
  }

  /// The one name of the unit that a word such as `seconds` or `GB/card` begins with.
  private static Optional<String> unit(String word) {
    String whole = UNITS.get(word);
    boolean compound = word.contains("²") || word.contains("³");
    return compound
        ? Optional.empty()
        : Optional.ofNullable(whole == null ? UNITS.get(word.split("/", 2)[0]) : whole);
  }

  private static void units(Subject d, Notes notes) {
    for (Fact fact : FactChecks.ofKind(d, Fact.Kind.NUMBER)) {
      String unit = Objects.requireNonNull(fact.unit());
      unit(firstWord(unit)).ifPresent(own -> measured(d, fact, own, notes));
    }
  }

  private static String firstWord(String unit) {
    return unit.strip().split("[ ,]", 2)[0];
  }

  private static void measured(Subject d, Fact fact, String own, Notes notes) {
    double value = Objects.requireNonNull(fact.value());
    Numbers.in(d.fill(fact.text())).stream()
        .filter(number -> Numbers.near(number.value(), value))
        .flatMap(number -> NEXT_WORD.matcher(number.after()).results())
        .map(found -> found.group(1))
        .filter(word -> unit(word).filter(other -> !other.equals(own)).isPresent())
        .findFirst()
        .ifPresent(word ->
            notes.warn(
                "%s is in %s, and its text says %s %s"
                    .formatted(fact.id(), fact.unit(), Numbers.plain(value), word)));
  }

  private static void periods(Subject d, Notes notes) {
    for (Fact fact : FactChecks.ofKind(d, Fact.Kind.NUMBER)) {
      String unit = Objects.requireNonNull(fact.unit());
      String of = firstWord(unit.substring(unit.lastIndexOf('/') + 1));
      String text = d.fill(fact.text()).toLowerCase(Locale.ROOT);
      List<String> own = unit.contains("/") ? PERIODS.getOrDefault(of, List.of()) : List.of();
      if (!own.isEmpty() && own.stream().noneMatch(text::contains)) {
        PER.matcher(text)
            .results()
            .findFirst()
            .map(MatchResult::group)
            .ifPresent(said ->
                notes.warn(
                    "%s is in %s, and its text says %s".formatted(fact.id(), fact.unit(), said)));
      }
    }
  }
}
