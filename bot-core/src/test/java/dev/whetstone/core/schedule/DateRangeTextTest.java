package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateRangeTextTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "2026-12-24 to 2027-01-02, 2026-12-24, 2027-01-02",
    "from 2026-12-24 until 2027-01-02, 2026-12-24, 2027-01-02",
    "2026-12-24..2026-12-28, 2026-12-24, 2026-12-28",
    "2026-12-24 – 2026-12-28, 2026-12-24, 2026-12-28",
    "2026-12-24 - 2026-12-28, 2026-12-24, 2026-12-28",
    "2026-12-24 2026-12-28, 2026-12-24, 2026-12-28",
    "until 2026-12-31, 2026-11-24, 2026-12-31",
    "Until Tomorrow, 2026-11-24, 2026-11-25",
    "2026-12-24, 2026-12-24, 2026-12-24",
    "today, 2026-11-24, 2026-11-24",
    "tomorrow to 2026-11-30, 2026-11-25, 2026-11-30",
    "next week, 2026-11-30, 2026-12-06",
    "2026-11-20 to 2026-11-26, 2026-11-24, 2026-11-26",
    "2026-11-24 to 2027-02-21, 2026-11-24, 2027-02-21",
  })
  void days_are_read_as_people_type_them(String typed, LocalDate from, LocalDate to) {
    assertThat(DateRangeText.read(typed, TUESDAY))
        .isEqualTo(Typed.understood(new DateRange(from, to)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "until",
        "soon",
        "2026-11-23",
        "2026-12-02 to 2026-12-01",
        "2026-11-24 to 2027-02-22",
        "2026-12-01 2026-12-02 2026-12-03",
        "2026-02-30",
        "+999999999-12-31",
        "2027-11-25",
        "24.12.2026"
      })
  void what_cannot_be_taken_is_told_why_and_what_to_type(String typed) {
    assertThat(DateRangeText.read(typed, TUESDAY)).isInstanceOf(Typed.NotUnderstood.class);
  }

  @Test
  void ninety_days_are_the_most() {
    assertThat(DateRangeText.read("2026-11-24 to 2027-02-22", TUESDAY))
        .isInstanceOfSatisfying(
            Typed.NotUnderstood.class,
            refused -> assertThat(refused.message()).contains("91 days; 90 is the most"));
  }
}
