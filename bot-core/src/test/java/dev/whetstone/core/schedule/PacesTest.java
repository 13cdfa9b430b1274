package dev.whetstone.core.schedule;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.round.Pace;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PacesTest {
  private static final Set<DayOfWeek> USUAL = Set.of(MONDAY, FRIDAY);

  private static Map<DayOfWeek, Pace> read(String typed) {
    return switch (Paces.read(typed, USUAL)) {
      case Typed.Understood<Map<DayOfWeek, Pace>>(var paces) -> paces;
      case Typed.NotUnderstood<Map<DayOfWeek, Pace>>(var message, var mend) ->
          throw new AssertionError(message + " " + mend);
    };
  }

  private static String problem(String typed) {
    return switch (Paces.read(typed, USUAL)) {
      case Typed.Understood<Map<DayOfWeek, Pace>>(var paces) -> throw new AssertionError(paces);
      case Typed.NotUnderstood<Map<DayOfWeek, Pace>>(var message, var mend) -> {
        assertThat(mend).contains("mon-thu day, fri live");
        yield message;
      }
    };
  }

  @Test
  void each_group_of_days_has_its_pace() {
    assertThat(read("mon-thu day, fri live"))
        .isEqualTo(
            Map.of(
                MONDAY, Pace.DAY,
                TUESDAY, Pace.DAY,
                WEDNESDAY, Pace.DAY,
                THURSDAY, Pace.DAY,
                FRIDAY, Pace.LIVE));
    assertThat(read("Mon Wed live; Sat solo"))
        .isEqualTo(Map.of(MONDAY, Pace.LIVE, WEDNESDAY, Pace.LIVE, SATURDAY, Pace.SOLO));
  }

  @Test
  void days_without_any_pace_go_over_the_day() {
    assertThat(read("sat, sun")).isEqualTo(Map.of(SATURDAY, Pace.DAY, SUNDAY, Pace.DAY));
    assertThat(read("every day")).hasSize(7).containsValue(Pace.DAY);
    assertThat(read("every day live")).hasSize(7).doesNotContainValue(Pace.DAY);
  }

  @Test
  void a_pace_alone_is_for_the_days_that_are_usual() {
    assertThat(read("solo")).isEqualTo(Map.of(MONDAY, Pace.SOLO, FRIDAY, Pace.SOLO));
  }

  @Test
  void what_could_mean_two_things_is_asked_about() {
    assertThat(problem("mon-thu, fri live")).isEqualTo("“mon-thu” has no pace.");
    assertThat(problem("mon day, mon live")).isEqualTo("Monday has two paces.");
    assertThat(problem("fri life")).isEqualTo("“life” is not a day of the week.");
    assertThat(problem("live, solo")).isEqualTo("The days are missing.");
    assertThat(problem(" ")).isEqualTo("The days are missing.");
  }

  @Test
  void what_is_shown_is_read_again_as_the_same() {
    Prop.forAll(d -> {
      Map<DayOfWeek, Pace> paces = new EnumMap<>(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        int pick = d.between(0, 3);
        if (pick < 3) {
          paces.put(day, List.of(Pace.values()).get(pick));
        }
      }
      d.note("paces", paces);
      if (!paces.isEmpty()) {
        assertThat(read(Paces.text(paces))).isEqualTo(paces);
      }
    });
  }
}
