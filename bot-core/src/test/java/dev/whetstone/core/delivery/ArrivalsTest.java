package dev.whetstone.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.store.Outages;
import dev.whetstone.core.streak.Interval;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is taken for an outage of a platform, which excuses people, and what is not.
final class ArrivalsTest {
  @TempDir private Path folder;
  private Deliveries deliveries;
  private Dispatcher dispatcher;
  private Instant begin;

  @BeforeEach
  void open() {
    deliveries = new Deliveries(folder);
    dispatcher = deliveries.process();
    begin = deliveries.clock.instant();
  }

  @AfterEach
  void close() {
    deliveries.close();
  }

  private void send(String key, Act act) {
    deliveries.platform.on(key, act);
    deliveries.add(deliveries.root("a", key));
  }

  private void passFor(Duration time) {
    deliveries.settleFor(dispatcher, time);
  }

  private List<Interval> outages() {
    Interval all = new Interval(begin, deliveries.clock.instant());
    return deliveries.database.read(sql -> Outages.during(sql, deliveries.platform.name(), all));
  }

  @Test
  void from_the_first_message_that_fails_to_the_next_that_arrives_is_an_outage() {
    deliveries.platform.otherwise(new Act.LoseTheRequest());
    deliveries.add(deliveries.root("a", "a/1"));
    passFor(Duration.ofMinutes(20));
    deliveries.platform.otherwise(new Act.Deliver());
    passFor(Duration.ofMinutes(10));

    assertThat(outages()).hasSize(1);
    Interval outage = outages().getFirst();
    assertThat(outage.from()).isEqualTo(begin);
    assertThat(outage.until())
        .isBetween(begin.plus(Duration.ofMinutes(20)), begin.plus(Duration.ofMinutes(25)));
  }

  @Test
  void two_messages_that_arrive_while_their_answers_are_lost_are_no_outage() {
    send("a/1", new Act.LoseTheAnswer());
    passFor(Duration.ofMinutes(10));
    send("a/2", new Act.LoseTheAnswer());
    passFor(Duration.ofMinutes(10));

    assertThat(deliveries.platform.lookedFor()).containsExactly("a/1", "a/2");
    assertThat(outages()).isEmpty();
  }

  @Test
  void the_quiet_time_between_two_failures_is_no_outage() {
    Instant soon = begin.plusSeconds(5);
    deliveries.platform.otherwise(new Act.LoseTheRequest());
    deliveries.add(deliveries.expiring(deliveries.root("a", "a/1"), soon));
    passFor(Duration.ofHours(3));
    assertThat(deliveries.heard("a/1")).isEqualTo("EXPIRED");

    deliveries.platform.otherwise(new Act.Deliver());
    send("a/2", new Act.LoseTheRequest());
    passFor(Duration.ofHours(1));

    assertThat(deliveries.heard("a/2")).isEqualTo("SENT");
    assertThat(outages()).isEmpty();
  }
}
