package dev.whetstone.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.web.SeenMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DemoTest {
  private final Room room = new Room();

  @AfterEach
  void leave() {
    room.close();
  }

  @Test
  void two_weeks_of_rounds_stand_in_the_channel_and_in_the_ledger() {
    List<SeenMessage> messages = room.platform.news(room.channel, 0, Instant.EPOCH).messages();

    assertThat(messages.stream().filter(m -> m.ref().thread() == null)).hasSize(20);
    assertThat(messages)
        .isSortedAccordingTo((a, b) ->
            a.ref().thread() == null && b.ref().thread() == null ? a.at().compareTo(b.at()) : 0);
    assertThat(room.count("round")).isEqualTo(10);
    assertThat(room.count("ledger")).isEqualTo(40);
    assertThat(room.count("round WHERE drill_hash IS NOT NULL OR state <> 'DONE'")).isZero();
  }

  @Test
  void the_past_is_over_when_the_demo_begins() {
    Instant first = Room.DAY.first();

    assertThat(room.count("round WHERE grace_end_at > " + first.toEpochMilli())).isZero();
    assertThat(room.count("ledger WHERE at > " + first.toEpochMilli())).isZero();
    assertThat(room.count("web_message WHERE at > " + first.toEpochMilli())).isZero();
  }

  @Test
  void a_start_on_another_day_seeds_nothing_twice() {
    List<Long> before = counts();

    Demo later = new Demo(room.platform, new DemoDay(Room.DAY.today().plusDays(3), Room.ZONE));
    later.seed(room.pastRounds());

    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void the_past_makes_nobody_act() {
    room.passes(Duration.ofHours(2));

    assertThat(room.heard).isEmpty();
  }

  @Test
  void the_first_drill_is_due_within_seconds_wherever_one_is() {
    for (String zone : List.of("Asia/Kathmandu", "America/New_York", "Pacific/Apia")) {
      DemoDay day = new DemoDay(LocalDate.parse("2026-03-08"), java.time.ZoneId.of(zone));

      assertThat(Duration.between(day.first(), day.opening(day.today()))).hasSeconds(5);
    }
  }

  private List<Long> counts() {
    return List.of(
        room.count("round"),
        room.count("ledger"),
        room.count("web_message"),
        room.count("web_member"),
        room.count("web_reaction"));
  }
}
