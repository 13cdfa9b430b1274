package dev.whetstone.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.HandClock;
import dev.whetstone.core.Prop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class MovableClockTest {
  private static final Instant NINE = Instant.parse("2026-06-02T09:00:00Z");

  private final HandClock real = new HandClock("2030-01-01T00:00:00Z");
  private final Row row = new Row();
  private final Alarms alarms = new Alarms();
  private final MovableClock clock = new MovableClock(real, row, NINE);
  private final ManualTimekeeper keeper = new ManualTimekeeper(clock, List.of(alarms));

  @Test
  void it_goes_with_real_time_while_the_process_is_up() {
    real.advance(Duration.ofSeconds(3));

    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3));
  }

  @Test
  void it_stands_while_the_process_is_down() {
    real.advance(Duration.ofSeconds(3));
    keeper.tick();
    real.advance(Duration.ofDays(9));

    assertThat(new MovableClock(real, row, NINE).instant()).isEqualTo(NINE.plusSeconds(3));
  }

  @Test
  void it_stands_while_the_machine_sleeps() {
    real.advance(Duration.ofHours(8));
    keeper.tick();

    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(10));
  }

  @Test
  void it_never_goes_back() {
    real.advance(Duration.ofSeconds(5));
    Instant before = clock.instant();
    real.advance(Duration.ofHours(-1));

    assertThat(clock.instant()).isEqualTo(before);
    keeper.tick();
    real.advance(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(1));
    assertThat(clock.moveTo(NINE, List.of())).isEqualTo(before.plusSeconds(1));
  }

  @Test
  void a_move_that_is_under_way_at_the_end_of_the_process_ends_where_it_is() {
    Instant first = NINE.plusSeconds(60);
    alarms.at(first, _ -> clock.stand()).at(NINE.plusSeconds(120));

    assertThat(clock.moveTo(NINE.plusSeconds(180), List.of(alarms))).isEqualTo(first);

    assertThat(alarms.rang).containsExactly(first);
  }

  @Test
  void it_is_saved_each_second() {
    for (int tick = 1; tick <= 25; tick++) {
      real.advance(Duration.ofMillis(100));
      keeper.tick();
    }

    assertThat(row.saves).containsExactly(NINE, NINE.plusSeconds(1), NINE.plusSeconds(2));
  }

  @Test
  void a_move_stops_at_every_due_instant_which_is_handled_as_at_that_instant() {
    List<Instant> shown = new ArrayList<>();
    for (int hour : List.of(5, 1, 3)) {
      alarms.at(NINE.plusSeconds(hour * 3600L), now -> shown.add(clock.instant()));
    }

    Instant landed = clock.moveTo(NINE.plusSeconds(4 * 3600), List.of(alarms));

    assertThat(landed).isEqualTo(NINE.plusSeconds(4 * 3600));
    assertThat(alarms.rang).containsExactly(NINE.plusSeconds(3600), NINE.plusSeconds(3 * 3600));
    assertThat(shown).isEqualTo(alarms.rang);
    assertThat(row.saves).last().isEqualTo(landed);
  }

  @Test
  void work_made_on_the_way_is_done_on_the_way_also_at_the_same_instant() {
    Instant ten = NINE.plusSeconds(3600);
    alarms.at(ten, now -> alarms.at(now, same -> alarms.at(now.plusSeconds(60))));

    clock.moveTo(ten.plusSeconds(3600), List.of(alarms));

    assertThat(alarms.rang).containsExactly(ten, ten, ten.plusSeconds(60));
  }

  @Test
  void all_works_are_done_at_an_instant_before_it_is_left() {
    Alarms others = new Alarms();
    Instant ten = NINE.plusSeconds(3600);
    others.at(ten, now -> alarms.at(now));

    clock.moveTo(ten.plusSeconds(1), List.of(alarms, others));

    assertThat(alarms.rang).containsExactly(ten);
  }

  @Test
  void work_that_makes_itself_due_for_ever_is_an_error_that_names_it() {
    DueWork stuck = new Stuck(NINE.plusSeconds(60));

    assertThatThrownBy(() -> clock.moveTo(NINE.plusSeconds(3600), List.of(stuck)))
        .hasMessageContaining("cannot leave 2026-06-02T09:01:00Z")
        .hasMessageContaining("Stuck");
    real.advance(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(61));
  }

  @Test
  void work_that_fails_stops_neither_the_others_nor_the_clock() {
    Alarms broken = new Alarms();
    broken.at(
        NINE.plusSeconds(60),
        now -> {
          throw new IllegalStateException("broken on purpose");
        });
    alarms.at(NINE.plusSeconds(120));

    clock.moveTo(NINE.plusSeconds(3600), List.of(broken, alarms));

    assertThat(alarms.rang).containsExactly(NINE.plusSeconds(120));
    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3600));
  }

  @Test
  void passing_time_does_what_becomes_due_without_a_move() {
    alarms.at(NINE.plusMillis(1500));
    keeper.tick();
    real.advance(Duration.ofSeconds(1));
    keeper.tick();
    assertThat(alarms.rang).isEmpty();
    real.advance(Duration.ofSeconds(1));
    keeper.tick();

    assertThat(alarms.rang).containsExactly(NINE.plusSeconds(2));
  }

  @Test
  void running_makes_an_hour_of_ten_seconds_and_stops_at_every_due_instant_too() {
    alarms.at(NINE.plusSeconds(100)).at(NINE.plusSeconds(3000));
    clock.run(true);
    for (int tick = 0; tick < 100; tick++) {
      real.advance(Duration.ofMillis(100));
      keeper.tick();
    }
    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3600));
    assertThat(alarms.rang).containsExactly(NINE.plusSeconds(100), NINE.plusSeconds(3000));

    clock.run(false);
    real.advance(Duration.ofSeconds(1));
    keeper.tick();
    assertThat(clock.isRunning()).isFalse();
    assertThat(clock.instant()).isEqualTo(NINE.plusSeconds(3601));
  }

  @Test
  void a_second_move_waits_for_the_first() throws InterruptedException {
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> order = new ArrayList<>();
    Instant ten = NINE.plusSeconds(3600);
    alarms.at(
        ten,
        now -> {
          underWay.countDown();
          await(goOn);
          order.add("first");
        });
    Thread first = Thread.ofVirtual().start(() -> clock.moveTo(ten, List.of(alarms)));
    await(underWay);
    Alarms later = new Alarms().at(ten.plusSeconds(1), now -> order.add("second"));
    Thread second =
        Thread.ofVirtual().start(() -> clock.moveTo(ten.plusSeconds(2), List.of(later)));

    assertThat(clock.persistable()).isEqualTo(ten); // readers do not wait
    goOn.countDown();
    first.join();
    second.join();

    assertThat(order).containsExactly("first", "second");
    assertThat(clock.instant()).isEqualTo(ten.plusSeconds(2));
  }

  @Test
  void the_timekeepers_thread_does_due_work_by_itself_and_ends() throws InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    alarms.at(NINE, now -> done.countDown());
    keeper.start();

    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    keeper.close();
  }

  @Test
  void however_a_clock_is_moved_every_alarm_rings_once_in_order_and_never_late() {
    Prop.forAll(d -> {
      HandClock time = new HandClock("2030-01-01T00:00:00Z");
      MovableClock moved = new MovableClock(time, new Row(), NINE);
      Alarms set = new Alarms();
      TreeSet<Instant> expected = new TreeSet<>();
      for (int i = d.between(0, 12); i > 0; i--) {
        Instant at = NINE.plusSeconds(d.between(1, 4000));
        if (expected.add(at)) {
          set.at(at);
        }
      }
      for (int i = d.note("moves", d.between(0, 8)); i > 0; i--) {
        moved.moveTo(NINE.plusSeconds(d.between(0, 4000)), List.of(set));
      }
      moved.moveTo(NINE.plusSeconds(4000), List.of(set));

      assertThat(set.rang).containsExactlyElementsOf(expected);
    });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static final class Row implements ClockRow {
    private final List<Instant> saves = new ArrayList<>();
    private @Nullable Instant kept;

    @Override
    public Optional<Instant> load() {
      return Optional.ofNullable(kept);
    }

    @Override
    public void save(Instant instant) {
      saves.add(instant);
      kept = instant;
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
