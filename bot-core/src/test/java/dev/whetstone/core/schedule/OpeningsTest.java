package dev.whetstone.core.schedule;

import static dev.whetstone.core.schedule.Schedules.WORKDAYS;
import static dev.whetstone.core.schedule.Schedules.daily;
import static dev.whetstone.core.schedule.Schedules.workdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OpeningsTest {
  @Test
  void vector_v_the_monday_after_a_clock_change_opens_at_nine_by_the_wall() {
    Schedule schedule = workdays("09:00", "America/New_York");

    assertThat(next(schedule, "2026-03-06T14:00:00Z"))
        .isEqualTo(opening("2026-03-09", "2026-03-09T13:00:00Z"));
    assertThat(next(schedule, "2026-10-30T13:00:00Z"))
        .isEqualTo(opening("2026-11-02", "2026-11-02T14:00:00Z"));
  }

  @Test
  void vector_vi_a_time_that_the_spring_leaves_out_opens_once_an_hour_later() {
    Schedule schedule = daily("02:30", "America/New_York");

    assertThat(from(schedule, "2026-03-07T08:00:00Z", 2))
        .containsExactly(
            opening("2026-03-08", "2026-03-08T07:30:00Z"), // 03:30 EDT
            opening("2026-03-09", "2026-03-09T06:30:00Z"));
  }

  @Test
  void vector_vi_a_time_that_the_autumn_repeats_opens_once_at_the_first() {
    Schedule schedule = daily("01:30", "America/New_York");

    assertThat(from(schedule, "2026-10-31T12:00:00Z", 2))
        .containsExactly(
            opening("2026-11-01", "2026-11-01T05:30:00Z"), // 01:30 EDT
            opening("2026-11-02", "2026-11-02T06:30:00Z"));
  }

  @Test
  void a_gap_before_midnight_moves_the_instant_into_the_next_day_but_not_the_date() {
    for (String zone : List.of("America/Nuuk", "America/Scoresbysund")) {
      Schedule schedule = daily("23:30", zone);

      List<Opening> days = from(schedule, "2027-03-27T12:00:00Z", 2);

      assertThat(days)
          .extracting(Opening::date)
          .containsExactly(LocalDate.parse("2027-03-27"), LocalDate.parse("2027-03-28"));
      assertThat(ZonedDateTime.ofInstant(days.getFirst().at(), ZoneId.of(zone)).toLocalDateTime())
          .hasToString("2027-03-28T00:30");
      assertThat(next(schedule, "2027-03-28T01:15:00Z")).isEqualTo(days.getFirst());
    }
  }

  @Test
  void a_day_that_a_zone_leaves_out_has_no_opening() {
    Schedule samoa = daily("09:00", "Pacific/Apia");

    assertThat(from(samoa, "2011-12-29T19:00:00Z", 1))
        .extracting(Opening::date)
        .containsExactly(LocalDate.parse("2011-12-31"));
  }

  @Test
  void the_instant_of_an_opening_itself_is_over() {
    Schedule schedule = workdays("09:00", "Europe/Berlin");

    assertThat(next(schedule, "2026-12-31T07:59:59.999Z").date()).hasToString("2026-12-31");
    assertThat(next(schedule, "2026-12-31T08:00:00Z").date()).hasToString("2027-01-01");
  }

  @Test
  void weekends_holidays_and_days_off_have_no_round() {
    Schedule schedule =
        Schedules.with(
            WORKDAYS,
            LocalTime.of(9, 0),
            ZoneId.of("Europe/London"),
            Set.of(LocalDate.parse("2026-12-24")),
            null);
    LocalDate christmas = LocalDate.parse("2026-12-25");

    assertThat(
            Openings.nextAfter(schedule, Instant.parse("2026-12-23T10:00:00Z"), christmas::equals))
        .contains(opening("2026-12-28", "2026-12-28T09:00:00Z"));
  }

  @Test
  void a_pause_ends_with_the_first_opening_that_is_not_before_its_end() {
    Schedule schedule =
        Schedules.with(
            WORKDAYS,
            LocalTime.of(9, 0),
            ZoneId.of("Europe/London"),
            Set.of(),
            Instant.parse("2031-06-10T08:00:00Z"));

    assertThat(next(schedule, "2026-12-23T10:00:00Z"))
        .isEqualTo(opening("2031-06-10", "2031-06-10T08:00:00Z"));
  }

  @Test
  void a_schedule_without_study_days_never_opens() {
    Schedule never =
        Schedules.on(
            EnumSet.noneOf(DayOfWeek.class), LocalTime.of(9, 0), ZoneId.of("Europe/London"));

    assertThat(Openings.nextAfter(never, Instant.EPOCH, date -> false)).isEmpty();
    assertThat(Openings.nextAfter(daily("09:00", "UTC"), Instant.EPOCH, date -> true)).isEmpty();
  }

  @Test
  void vector_xi_a_zone_changed_in_the_afternoon_brings_no_second_round_that_day() {
    Opening last = opening("2026-06-02", "2026-06-02T13:00:00Z");
    Schedule kolkata = daily("09:00", "Asia/Kolkata");

    assertThat(changed(kolkata, "2026-06-02T19:00:00Z", last))
        .isEqualTo(opening("2026-06-03", "2026-06-03T03:30:00Z"));
  }

  @Test
  void a_change_that_would_open_within_twelve_hours_skips_that_date() {
    Opening last = opening("2026-06-02", "2026-06-02T13:00:00Z");

    assertThat(changed(daily("00:59", "UTC"), "2026-06-02T19:00:00Z", last).date())
        .hasToString("2026-06-04");
    assertThat(changed(daily("01:00", "UTC"), "2026-06-02T19:00:00Z", last).date())
        .hasToString("2026-06-03");
  }

  @Test
  void a_date_that_had_its_round_gets_no_other_by_a_later_time_or_a_zone_further_west() {
    Opening morning = opening("2026-06-02", "2026-06-02T03:30:00Z"); // 09:00 in Kolkata

    assertThat(changed(daily("22:00", "Asia/Kolkata"), "2026-06-02T12:00:00Z", morning).date())
        .hasToString("2026-06-03");
    assertThat(
            changed(daily("09:00", "America/Los_Angeles"), "2026-06-02T12:00:00Z", morning).date())
        .hasToString("2026-06-03");
  }

  private static Opening next(Schedule schedule, String after) {
    return Openings.nextAfter(schedule, Instant.parse(after), date -> false).orElseThrow();
  }

  private static Opening changed(Schedule schedule, String now, Opening last) {
    return Openings.afterChange(schedule, Instant.parse(now), last, date -> false).orElseThrow();
  }

  private static List<Opening> from(Schedule schedule, String after, int count) {
    return Stream.iterate(next(schedule, after), opening -> next(schedule, opening.at().toString()))
        .limit(count)
        .toList();
  }

  private static Opening opening(String date, String at) {
    return new Opening(LocalDate.parse(date), Instant.parse(at));
  }
}
