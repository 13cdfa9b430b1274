package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.whetstone.core.Prop;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OpeningsPropertyTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2034, 12, 31);
  private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream().sorted().toList();

  @Test
  void in_every_zone_every_date_of_eleven_years_has_exactly_one_opening() {
    Collection<ZoneId> zones =
        ZONES.stream()
            .map(ZoneId::of)
            .collect(Collectors.toMap(OpeningsPropertyTest::offsets, zone -> zone, (a, b) -> a))
            .values(); // zones with the same offsets all these years are one case

    for (ZoneId zone : zones) {
      for (String time : List.of("00:00", "02:30", "09:00", "23:30")) {
        everyDateOnce(zone, LocalTime.parse(time));
      }
    }
  }

  private static List<Object> offsets(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant start = FIRST.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant end = LAST.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    List<Object> offsets = new ArrayList<>(List.of(rules.getOffset(start)));
    Stream.iterate(
            rules.nextTransition(start),
            change -> change != null && change.getInstant().isBefore(end),
            change -> rules.nextTransition(change.getInstant()))
        .forEach(offsets::add);
    return offsets;
  }

  private static void everyDateOnce(ZoneId zone, LocalTime time) {
    Schedule schedule = Schedules.on(Schedules.EVERY_DAY, time, zone);
    Instant after = FIRST.atTime(time).atZone(zone).toInstant().minusMillis(1);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      Opening opening = Openings.nextAfter(schedule, after, date -> false).orElseThrow();
      if (!opening.date().equals(day)
          || !opening.at().isAfter(after)
          || !opening.at().equals(byTheRule(day.atTime(time), zone))) {
        fail("%s %s: after %s comes %s", zone, time, after, opening);
      }
      after = opening.at();
    }
  }

  /// Said with offsets, not by `atZone`: later by the gap, the first of two.
  private static Instant byTheRule(LocalDateTime wall, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    return change == null
        ? wall.toInstant(zone.getRules().getOffset(wall))
        : wall.toInstant(change.getOffsetBefore());
  }

  @Test
  void any_schedule_opens_on_its_study_days_alone_each_once_and_ever_later() {
    Prop.forAll(d -> {
      Schedule schedule = d.note("schedule", schedule(d));
      Instant start = d.note("after", instant(d));
      Set<LocalDate> off = schedule.daysOff();

      List<Opening> openings = from(schedule, start, 40);

      assertThat(openings).extracting(Opening::at).isSorted().doesNotHaveDuplicates();
      assertThat(openings).extracting(Opening::date).isSorted().doesNotHaveDuplicates();
      assertThat(openings).allMatch(o -> o.at().isAfter(start));
      LocalDate first = openings.getFirst().date();
      assertThat(openings)
          .extracting(Opening::date)
          .containsExactlyElementsOf(studyDays(schedule, off, first, openings.size()));
    });
  }

  @Test
  void no_chain_of_changes_opens_twice_on_a_date_or_within_twelve_hours() {
    Prop.forAll(d -> {
      Opening last = from(d.note("schedule", schedule(d)), instant(d), 1).getFirst();
      for (int change = 0; change < 8; change++) {
        Schedule changed = d.note("changed", schedule(d));
        Instant now = last.at().plus(Duration.ofMinutes(d.between(0, 3000)));

        Opening next = Openings.afterChange(changed, now, last, date -> false).orElseThrow();

        assertThat(next.date()).isAfter(last.date());
        assertThat(next.at()).isAfter(now).isAfterOrEqualTo(last.at().plus(Duration.ofHours(12)));
        last = next;
      }
    });
  }

  private static List<LocalDate> studyDays(
      Schedule schedule, Set<LocalDate> off, LocalDate first, int count) {
    return Stream.iterate(first, day -> day.plusDays(1))
        .filter(day -> schedule.paces().containsKey(day.getDayOfWeek()) && !off.contains(day))
        .limit(count)
        .toList();
  }

  private static List<Opening> from(Schedule schedule, Instant after, int count) {
    List<Opening> openings = new ArrayList<>();
    Instant at = after;
    for (int i = 0; i < count; i++) {
      openings.add(Openings.nextAfter(schedule, at, date -> false).orElseThrow());
      at = openings.getLast().at();
    }
    return openings;
  }

  private static Schedule schedule(Prop.Draw d) {
    List<DayOfWeek> days = new ArrayList<>(List.of(d.oneOf(List.of(DayOfWeek.values()))));
    for (DayOfWeek day : DayOfWeek.values()) {
      if (d.between(0, 1) == 1 && !days.contains(day)) {
        days.add(day);
      }
    }
    LocalTime time = LocalTime.of(d.between(0, 23), d.between(0, 59));
    Set<LocalDate> off = new HashSet<>();
    for (int i = d.between(0, 20); i > 0; i--) {
      off.add(FIRST.plusDays(d.between(0, 11 * 365)));
    }
    return Schedules.with(days, time, ZoneId.of(d.oneOf(ZONES)), off, null);
  }

  private static Instant instant(Prop.Draw d) {
    return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(d.between(0, 10 * 365 * 24 * 3600));
  }
}
