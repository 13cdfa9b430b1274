package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleTextTest {
  @ParameterizedTest
  @CsvSource({
    "9,09:00", "09:00,09:00", "9am,09:00", "9 AM,09:00", "9 a.m.,09:00", "21.30,21:30",
    "9:30 pm,21:30", "12am,00:00", "12pm,12:00", "12:05a,00:05", "9h,09:00", "9h30,09:30",
    "0:00,00:00", "noon,12:00", "Midnight,00:00", "23:59,23:59", "9 o'clock,09:00"
  })
  void a_time_may_be_typed_in_many_ways(String typed, LocalTime time) {
    assertThat(ScheduleText.time(typed)).isEqualTo(Typed.understood(time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "9:60", "13pm", "0am", "25"})
  void a_time_that_no_clock_shows_is_said_so(String typed) {
    assertThat(ScheduleText.time(typed))
        .isEqualTo(
            Typed.notUnderstood(
                "There is no " + typed + " on a clock.",
                "Type a time such as 09:00, 9am or 21.30."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "9:5", "900", "nine", "-9", "9:00:00:00"})
  void what_is_no_time_is_answered_with_an_example(String typed) {
    assertThat(mend(ScheduleText.time(typed))).contains("09:00");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin,Europe/Berlin",
    "europe/berlin,Europe/Berlin",
    "AMERICA/NEW_YORK,America/New_York",
    "america/new york,America/New_York",
    "New York,America/New_York",
    "berlin,Europe/Berlin",
    "  Kolkata ,Asia/Kolkata",
    "buenos aires,America/Argentina/Buenos_Aires",
    "San Francisco,America/Los_Angeles",
    "Bengaluru,Asia/Kolkata",
    "istanbul,Europe/Istanbul",
    "utc,UTC",
    "Japan,Japan"
  })
  void a_zone_may_be_an_id_in_any_case_or_a_city(String typed, String id) {
    assertThat(ScheduleText.zone(typed)).isEqualTo(Typed.understood(ZoneId.of(id)));
  }

  @ParameterizedTest
  @CsvSource({
    "Berln,Europe/Berlin",
    "Europe/Brelin,Europe/Berlin",
    "Amsterdm,Europe/Amsterdam",
    "new yrok,America/New_York",
    "San Fransisco,America/Los_Angeles",
    "PST,Los Angeles",
    "est,New York",
    "IST,Dublin",
    "Eastern,US/Eastern",
    "UTC+2,Berlin",
    "+05:30,Berlin",
    "Wakanda,Berlin",
    "'',Berlin"
  })
  void a_zone_that_is_not_understood_comes_back_with_what_was_meant(String typed, String near) {
    assertThat(mend(ScheduleText.zone(typed))).contains(near);
  }

  @Test
  void every_zone_of_the_database_is_understood_by_its_own_name() {
    List<String> letters = List.of("EST", "MST", "HST"); // offsets without summer time

    assertThat(ZoneId.getAvailableZoneIds())
        .filteredOn(id -> !id.startsWith("SystemV/") && !letters.contains(id))
        .allMatch(id -> ScheduleText.zone(id).equals(Typed.understood(ZoneId.of(id))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mon-fri|1 2 3 4 5",
        "Mon - Fri|1 2 3 4 5",
        "Monday to Friday|1 2 3 4 5",
        "mon–thu|1 2 3 4",
        "weekdays|1 2 3 4 5",
        "Mon, Wed, Fri|1 3 5",
        "tuesdays and thursdays|2 4",
        "tue/thu|2 4",
        "sun-thu|1 2 3 4 7",
        "fri-mon|1 5 6 7",
        "mon-wed, sat|1 2 3 6",
        "every day|1 2 3 4 5 6 7",
        "daily|1 2 3 4 5 6 7",
        "weekend|6 7",
        "We Th|3 4"
      })
  void days_may_be_a_range_a_list_or_a_word(String typed, String numbers) {
    assertThat(ScheduleText.weekdays(typed))
        .isInstanceOfSatisfying(
            Typed.Understood.class,
            understood ->
                assertThat(understood.value())
                    .isEqualTo(
                        Set.copyOf(
                            Arrays.stream(numbers.split(" ", -1))
                                .map(number -> DayOfWeek.of(Integer.parseInt(number)))
                                .toList())));
  }

  @Test
  void a_word_that_is_no_day_is_named() {
    assertThat(ScheduleText.weekdays("mon, funday"))
        .isEqualTo(
            Typed.notUnderstood(
                "“funday” is not a day of the week.",
                "Type days such as mon-fri, weekdays or Mon, Wed, Fri."));
    assertThat(mend(ScheduleText.weekdays(" "))).contains("mon-fri");
    assertThat(mend(ScheduleText.weekdays("mon-"))).contains("mon-fri");
    assertThat(mend(ScheduleText.weekdays("t"))).contains("mon-fri");
  }

  @Test
  void dates_are_iso_and_a_list_may_be_empty() {
    assertThat(ScheduleText.date(" 2026-12-24 "))
        .isEqualTo(Typed.understood(LocalDate.of(2026, 12, 24)));
    assertThat(ScheduleText.dates("2026-12-31, 2026-12-24\n2026-12-24"))
        .isEqualTo(
            Typed.understood(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31))));
    assertThat(ScheduleText.dates("")).isEqualTo(Typed.understood(Set.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24.12.2026", "2026-02-30", "tomorrow", "12/24/2026"})
  void another_way_to_write_a_date_is_answered_with_the_one_that_works(String typed) {
    assertThat(mend(ScheduleText.date(typed))).contains("2026-12-24");
    assertThat(mend(ScheduleText.dates("2026-01-01 " + typed))).contains("2026-12-24");
  }

  private static <T> String mend(Typed<T> typed) {
    return switch (typed) {
      case Typed.Understood<T>(var value) -> "understood as " + value;
      case Typed.NotUnderstood<T>(var message, var mend) -> mend;
    };
  }
}
