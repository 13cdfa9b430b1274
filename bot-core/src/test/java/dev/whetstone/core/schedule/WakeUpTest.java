package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WakeUpTest {
  private final HandClock clock = new HandClock("2026-06-02T10:00:00Z");
  private final Alarms alarms = new Alarms();
  private final Diary diary = new Diary();

  @Test
  void it_wakes_again_when_the_next_work_is_due_but_within_a_minute() {
    alarms.at("2026-06-02T10:00:30Z").at("2026-06-02T12:00:00Z");
    WakeUp wakeUp = wakeUp(alarms);

    assertThat(wakeUp.run()).isEqualTo("2026-06-02T10:00:30Z");
    clock.advance(Duration.ofSeconds(30));
    assertThat(wakeUp.run()).isEqualTo("2026-06-02T10:01:30Z");
    assertThat(alarms.rang).containsExactly(Instant.parse("2026-06-02T10:00:30Z"));
  }

  @Test
  void work_that_makes_more_work_due_at_once_is_followed_up_at_once() {
    alarms.at(clock.instant(), now -> alarms.at(now, later -> alarms.at(later)));

    wakeUp(alarms).run();

    assertThat(alarms.rang).hasSize(3);
  }

  @Test
  void work_that_fails_stops_no_other_and_is_tried_again_after_five_seconds() {
    Instant due = clock.instant();
    DueWork broken = new Broken(due);
    alarms.at(due);

    Instant again = wakeUp(broken, alarms).run();

    assertThat(alarms.rang).containsExactly(due);
    assertThat(again).isEqualTo(due.plusSeconds(5));
  }

  @Test
  void work_that_never_gets_done_does_not_spin() {
    Instant due = clock.instant();
    DueWork stuck = new Stuck(due);

    assertThat(wakeUp(stuck, alarms).run()).isEqualTo(due.plusSeconds(5));
  }

  @Test
  void a_clock_an_hour_back_stops_all_work_until_it_has_caught_up_and_it_is_said() {
    WakeUp wakeUp = wakeUp(alarms);
    wakeUp.run();
    clock.advance(Duration.ofHours(-1));
    alarms.at(clock.instant());

    assertThat(wakeUp.run()).isEqualTo(clock.instant().plusSeconds(60));
    assertThat(wakeUp.waitsUntil()).contains(Instant.parse("2026-06-02T10:00:00Z"));
    assertThat(alarms.rang).isEmpty();
    clock.advance(Duration.ofMinutes(30));
    wakeUp.run();
    assertThat(alarms.rang).isEmpty();
    clock.advance(Duration.ofMinutes(30));
    wakeUp.run();

    assertThat(wakeUp.waitsUntil()).isEmpty();
    assertThat(alarms.rang).hasSize(1);
    assertThat(diary.said).containsExactly("back to 2026-06-02T09:00:00Z", "caught up");
  }

  @Test
  void a_clock_that_went_back_is_known_before_the_next_wake_up() {
    WakeUp wakeUp = wakeUp(alarms);
    wakeUp.run();
    clock.advance(Duration.ofSeconds(-61));

    assertThat(wakeUp.waitsUntil()).contains(Instant.parse("2026-06-02T10:00:00Z"));
    assertThat(diary.said).isEmpty();
  }

  private WakeUp wakeUp(DueWork... works) {
    return new WakeUp(clock, new Works(List.of(works)), diary);
  }

  private static final class Diary implements ClockWatcher {
    private final List<String> said = new ArrayList<>();

    @Override
    public void wentBack(Instant now, Instant furthest) {
      said.add("back to " + now);
    }

    @Override
    public void caughtUp(Instant now) {
      said.add("caught up");
    }
  }

  private record Broken(Instant due) implements DueWork {
    @Override
    public Optional<Instant> nextDue() {
      return Optional.of(due);
    }

    @Override
    public void runDue(Instant now) {
      throw new IllegalStateException("broken on purpose");
    }
  }

  private record Stuck(Instant due) implements DueWork {
    @Override
    public Optional<Instant> nextDue() {
      return Optional.of(due);
    }

    @Override
    public void runDue(Instant now) {}
  }
}
