package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.schedule.Holidays.Known;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HolidaysTest {
  private final Holidays holidays = new Holidays();

  @ParameterizedTest
  @CsvSource({
    "us,2026-07-03,true", // Independence Day falls on a Saturday
    "us,2026-07-06,false",
    "de,2026-01-06,false",
    "de-by,2026-01-06,true",
    "de-by,2026-10-03,true",
    "de-by-ag,2026-08-08,true",
    "gb-eng,2026-08-31,true",
    "ch,2026-01-02,true", // a bank holiday
    "nyse,2026-11-26,true"
  })
  void a_calendar_knows_its_holidays(String id, LocalDate date, boolean holiday) {
    assertThat(holidays.of(id).test(date)).isEqualTo(holiday);
  }

  @Test
  void no_calendar_has_no_holidays() {
    assertThat(holidays.of(null).test(LocalDate.of(2026, 12, 25))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "DE-BY,de-by,'Germany, Bavaria'",
    "germany,de,Germany",
    "uk,gb,United Kingdom of Great Britain and Northern Ireland",
    "United States,us,United States of America"
  })
  void a_calendar_is_found_by_id_or_country(String typed, String id, String name) {
    assertThat(holidays.find(typed)).isEqualTo(Typed.understood(new Known(id, name)));
  }

  @ParameterizedTest
  @CsvSource({
    "de-xx,de-by",
    "germny,de (germany)",
    "Untied States,us (united states)",
    "zz-top,Type a country",
    "narnia,days off",
    "'',Type a country"
  })
  void a_calendar_that_is_not_there_comes_back_with_what_was_meant(String typed, String near) {
    assertThat(holidays.find(typed))
        .isInstanceOfSatisfying(
            Typed.NotUnderstood.class, not -> assertThat(not.mend()).contains(near));
  }

  @Test
  void a_schedule_with_a_calendar_that_never_was_is_a_bug() {
    assertThatThrownBy(() -> holidays.of("narnia").test(LocalDate.EPOCH))
        .hasMessageContaining("no holiday calendar narnia");
  }
}
