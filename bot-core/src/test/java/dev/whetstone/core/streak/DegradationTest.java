package dev.whetstone.core.streak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DegradationTest {
  private static final Instant NINE = Instant.parse("2026-11-23T14:00:00Z");
  private static final Interval DAY = minutes(0, 24 * 60);

  private static Interval minutes(int from, int until) {
    return new Interval(NINE.plusSeconds(from * 60L), NINE.plusSeconds(until * 60L));
  }

  private static boolean isDegraded(Interval... outages) {
    return Degradation.of(List.of(outages), DAY);
  }

  @Test
  void an_hour_in_sum_is_enough_and_a_minute_less_is_not() {
    assertThat(isDegraded(minutes(60, 90), minutes(200, 230))).isTrue();
    assertThat(isDegraded(minutes(60, 90), minutes(200, 229))).isFalse();
  }

  @Test
  void what_overlaps_is_counted_once() {
    assertThat(isDegraded(minutes(60, 110), minutes(70, 115), minutes(60, 80))).isFalse();
    assertThat(isDegraded(minutes(60, 110), minutes(110, 120))).isTrue();
  }

  @Test
  void only_what_lies_between_opening_and_deadline_counts() {
    assertThat(isDegraded(minutes(-300, 59))).isFalse();
    assertThat(isDegraded(minutes(24 * 60, 40 * 60))).isFalse();
    assertThat(isDegraded(minutes(-300, 60))).isTrue();
  }

  @Test
  void the_shortest_outage_in_the_last_hour_is_enough() {
    assertThat(isDegraded(minutes(23 * 60, 23 * 60 + 1))).isTrue();
    assertThat(isDegraded(minutes(24 * 60 - 1, 30 * 60))).isTrue();
    assertThat(isDegraded(minutes(23 * 60 - 2, 23 * 60))).isFalse();
  }

  @Test
  void any_outages_are_what_somebody_finds_who_ticks_off_minutes() {
    Prop.forAll(d -> {
      List<Interval> outages = new ArrayList<>();
      BitSet down = new BitSet();
      for (int i = d.between(0, 8); i > 0; i--) {
        int from = d.between(-120, 25 * 60);
        int until = from + d.between(0, d.oneOf(List.of(5, 40, 90)));
        outages.add(minutes(from, until));
        for (int minute = Math.max(0, from); minute < Math.min(24 * 60, until); minute++) {
          down.set(minute);
        }
      }
      d.note("outages", outages);

      assertThat(Degradation.of(outages, DAY))
          .isEqualTo(down.cardinality() >= 60 || down.nextSetBit(23 * 60) >= 0);

      List<Interval> union = Interval.union(outages);
      for (int i = 1; i < union.size(); i++) {
        assertThat(union.get(i).from()).isAfter(union.get(i - 1).until());
      }
      for (int minute = -150; minute < 28 * 60; minute++) {
        Instant at = minutes(minute, minute).from();
        assertThat(union.stream().anyMatch(o -> o.contains(at)))
            .isEqualTo(outages.stream().anyMatch(o -> o.contains(at)));
      }
    });
  }
}
