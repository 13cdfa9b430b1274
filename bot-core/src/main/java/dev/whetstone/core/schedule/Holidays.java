package dev.whetstone.core.schedule;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Public and bank holidays by calendar: `us`, `de`, `de-by`. Nothing is read before the first
/// question, which takes about a second.
public final class Holidays {
  private static final String EXAMPLE = "Type a country such as us, or a region such as de-by.";
  private static final Map<String, String> OTHER_NAMES =
      Map.of("uk", "gb", "usa", "us", "england", "gb-eng", "scotland", "gb-sct");

  private final Map<String, Known> found = new ConcurrentHashMap<>();

  /// A calendar that exists.
  ///
  /// @param id what a schedule stores
  /// @param name for people: `Germany, Bavaria`
  public record Known(String id, String name) {}

  /// Finds a calendar by its id or its country's English name.
  public Typed<Known> find(String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String id = OTHER_NAMES.getOrDefault(plain, countries().getOrDefault(plain, plain));
    return known(id).map(Typed::understood).orElseGet(() -> unknown(typed.strip(), plain));
  }

  /// Whether a date is a holiday in the calendar with this id; none for no id. The calendar is read
  /// at the first question; an id that was never found is a bug and throws then.
  public Predicate<LocalDate> of(@Nullable String id) {
    return id == null ? date -> false : date -> isHoliday(id, date);
  }

  /// Reads a calendar now, so that later questions about it are answered at once; nothing for no id
  /// or one that does not exist.
  public void warm(@Nullable String id) {
    if (id != null && known(id).isPresent()) {
      isHoliday(id, LocalDate.EPOCH);
    }
  }

  private boolean isHoliday(String id, LocalDate date) {
    Known known =
        known(id).orElseThrow(() -> new IllegalArgumentException("no holiday calendar " + id));
    List<String> parts = List.of(known.id().split("-", -1));
    HolidayManager calendar = calendar(parts.getFirst());
    String[] regions = regions(calendar, parts);
    return calendar.isHoliday(date, HolidayType.PUBLIC_HOLIDAY, regions)
        || calendar.isHoliday(date, HolidayType.BANK_HOLIDAY, regions);
  }

  private Optional<Known> known(String id) {
    Known before = found.get(id);
    Optional<Known> known = before == null ? look(id) : Optional.of(before);
    known.ifPresent(it -> found.put(id, it));
    return known;
  }

  private static Optional<Known> look(String id) {
    List<String> parts = List.of(id.split("-", -1));
    if (!codes().anyMatch(parts.getFirst()::equals)) {
      return Optional.empty();
    }
    List<CalendarHierarchy> levels = levels(calendar(parts.getFirst()), parts);
    return levels.size() < parts.size()
        ? Optional.empty()
        : Optional.of(
            new Known(
                id,
                levels.stream()
                    .map(level -> level.getDescription(Locale.ENGLISH))
                    .collect(Collectors.joining(", "))));
  }

  /// The calendar and its regions along an id, as far as they exist.
  private static List<CalendarHierarchy> levels(HolidayManager calendar, List<String> parts) {
    List<CalendarHierarchy> levels = new ArrayList<>(List.of(calendar.getCalendarHierarchy()));
    for (String part : parts.subList(1, parts.size())) {
      levels.getLast().getChildren().values().stream()
          .filter(child -> child.getId().equalsIgnoreCase(part))
          .findFirst()
          .ifPresent(levels::add);
    }
    return levels;
  }

  private static String[] regions(HolidayManager calendar, List<String> parts) {
    return levels(calendar, parts).stream()
        .skip(1)
        .map(CalendarHierarchy::getId)
        .toArray(String[]::new);
  }

  private static HolidayManager calendar(String code) {
    return HolidayManager.getInstance(ManagerParameters.create(code));
  }

  private static Typed<Known> unknown(String typed, String plain) {
    if (plain.isEmpty()) {
      return Typed.notUnderstood("The holiday calendar is missing.", EXAMPLE);
    }
    String country = plain.split("-", -1)[0];
    List<String> near = plain.contains("-") ? regionsNear(country) : countriesNear(plain);
    return Typed.notUnderstood(
        "There is no holiday calendar “" + typed + "”.",
        near.isEmpty()
            ? EXAMPLE + " A team's own dates can be given as days off."
            : "Did you mean " + String.join(", ", near) + "?");
  }

  private static List<String> regionsNear(String country) {
    return codes().filter(country::equals).findFirst().stream()
        .flatMap(code ->
            Stream.concat(
                Stream.of(code),
                calendar(code).getCalendarHierarchy().getChildren().keySet().stream()
                    .sorted()
                    .map(region -> code + "-" + region.toLowerCase(Locale.ROOT))))
        .limit(20)
        .toList();
  }

  private static List<String> countriesNear(String plain) {
    Map<String, String> countries = countries();
    List<String> names = Stream.concat(countries.keySet().stream(), codes()).toList();
    return Nearest.to(plain, names).stream()
        .map(name -> countries.containsKey(name) ? countries.get(name) + " (" + name + ")" : name)
        .toList();
  }

  private static Map<String, String> countries() {
    return codes()
        .filter(code -> code.length() == 2)
        .collect(Collectors.toMap(Holidays::country, code -> code, (a, b) -> a));
  }

  private static String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT);
  }

  private static Stream<String> codes() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .map(code -> code.toLowerCase(Locale.ROOT));
  }
}
