package dev.whetstone.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.store.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeartbeatTest {
  private static final Instant NINE = Instant.parse("2026-11-23T14:00:00Z");

  @TempDir private Path folder;
  private Database database;
  private Heartbeat first;
  private Heartbeat second;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("whetstone.db"));
    first = new Heartbeat(database, "first");
    second = new Heartbeat(database, "second");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> outages() {
    return database.read(sql ->
        sql.all(
            "SELECT from_at, until_at FROM outage ORDER BY from_at",
            row -> row.instant("from_at") + " " + row.instant("until_at")));
  }

  @Test
  void the_first_start_of_all_and_one_within_a_minute_leave_no_gap() {
    first.beat(NINE);
    second.beat(NINE.plusSeconds(60));

    assertThat(outages()).isEmpty();
  }

  @Test
  void what_lies_between_the_last_beat_and_the_next_start_is_an_outage() {
    first.beat(NINE);
    second.beat(NINE.plusSeconds(61));
    second.beat(NINE.plusSeconds(62));

    assertThat(outages()).containsExactly("2026-11-23T14:00:00Z 2026-11-23T14:01:01Z");
  }

  @Test
  void a_machine_that_slept_notices_at_its_next_beat_and_only_once() {
    first.beat(NINE);
    second.beat(NINE.plusSeconds(5));
    first.runDue(NINE.plusSeconds(3_600));
    second.runDue(NINE.plusSeconds(3_601));

    assertThat(outages()).containsExactly("2026-11-23T14:00:05Z 2026-11-23T15:00:00Z");
  }

  @Test
  void a_process_that_slept_while_another_ran_is_no_outage() {
    first.beat(NINE);
    for (int seconds = 10; seconds <= 600; seconds += 10) {
      second.runDue(NINE.plusSeconds(seconds));
    }
    first.runDue(NINE.plusSeconds(605));

    assertThat(outages()).isEmpty();
  }

  @Test
  void it_beats_every_ten_seconds_and_not_when_it_is_woken_earlier() {
    first.beat(NINE);

    assertThat(first.nextDue()).contains(NINE.plusSeconds(10));
    first.runDue(NINE.plusSeconds(9));
    assertThat(first.nextDue()).contains(NINE.plusSeconds(10));
    first.runDue(NINE.plusSeconds(10));
    assertThat(first.nextDue()).contains(NINE.plusSeconds(20));
  }

  @Test
  void a_clock_that_went_back_is_no_gap() {
    first.beat(NINE);
    second.beat(NINE.minusSeconds(3_600));

    assertThat(outages()).isEmpty();
  }
}
