package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.AheadClock;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.RoundOnItsWay;
import dev.whetstone.core.delivery.State;
import dev.whetstone.slack.fake.Faults;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The core's dispatcher on the adapter on a Slack that fails: whatever happens to a root or to a
/// message of its thread, each stands there once.
@Timeout(60)
final class DeliveryTest {
  @TempDir private static Path folder;
  private Kit kit;
  private ChannelRef channel;
  private final AheadClock clock = new AheadClock();
  private RoundOnItsWay round;

  @BeforeEach
  void open() {
    kit = new Kit(folder.resolve("k" + System.nanoTime()));
    channel = kit.channel("C0FEED0001");
    round = new RoundOnItsWay(kit.database, clock);
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private void assertEachOnce() {
    assertThat(round.state(RoundOnItsWay.ROOT)).isEqualTo(State.SENT);
    assertThat(round.state(RoundOnItsWay.QUESTION)).isEqualTo(State.SENT);
    assertThat(kit.slack.channel(channel.id()).messages()).hasSize(1);
    assertThat(kit.slack.channel(channel.id()).thread(round.root().id())).hasSize(1);
  }

  private void fails(String fault, int sendingsBefore) {
    Faults.Rule rule = kit.slack.faults().on("chat.postMessage").after(sendingsBefore);
    switch (fault) {
      case "acts and drops" -> rule.losesAnswer();
      case "acts and answers 500" -> rule.actsAndAnswers(500);
      case "drops" -> rule.drops();
      case "answers 500" -> rule.answers(500);
      case "answers HTML" -> rule.html();
      case "refuses for now" -> rule.refuses("internal_error");
      default -> throw new AssertionError(fault);
    }
  }

  @ParameterizedTest(name = "{0}, after {1} sendings")
  @CsvSource({
    "acts and drops, 0, 2",
    "acts and drops, 1, 2",
    "acts and answers 500, 0, 2",
    "acts and answers 500, 1, 2",
    "drops, 0, 3",
    "drops, 1, 3",
    "answers 500, 0, 3",
    "answers 500, 1, 3",
    "answers HTML, 0, 3",
    "answers HTML, 1, 3",
    "refuses for now, 0, 3",
    "refuses for now, 1, 3"
  })
  void a_root_and_its_question_stand_there_once_whatever_becomes_of_the_answer(
      String fault, int before, int calls) {
    fails(fault, before);
    round.add(channel);

    round.settle(round.process(kit.platform));

    assertEachOnce();
    assertThat(kit.slack.calls("chat.postMessage")).hasSize(calls);
    String looked = before == 0 ? "conversations.history" : "conversations.replies";
    assertThat(kit.slack.calls(looked)).as("looked before sending again").isNotEmpty();
    assertThat(kit.slack.violations()).isEmpty();
  }

  @Test
  void a_process_that_died_after_a_lost_answer_leaves_nothing_to_be_sent_twice() {
    kit.slack.faults().on("chat.postMessage").losesAnswer();
    round.add(channel);
    Dispatcher first = round.process(kit.platform);
    kit.slack.faults().always("conversations.history").answers(500);
    first.runDue(clock.instant());
    assertThat(round.state(RoundOnItsWay.ROOT)).isEqualTo(State.UNKNOWN);

    round.allDie();
    kit.restart();
    kit.slack.faults().clear();
    round.settle(round.process(kit.platform));

    assertEachOnce();
    assertThat(kit.slack.calls("chat.postMessage")).hasSize(2);
  }

  @Test
  void a_thread_that_may_not_be_read_holds_what_is_unknown_and_says_what_is_missing() {
    kit.slack.faults().on("chat.postMessage").after(1).losesAnswer();
    kit.slack.faults().always("conversations.replies").refuses("not_allowed_token_type");
    round.add(channel);

    round.settle(round.process(kit.platform));

    assertThat(round.state(RoundOnItsWay.QUESTION)).isEqualTo(State.HELD);
    assertThat(kit.slack.calls("chat.postMessage")).hasSize(2);
    assertThat(kit.platform.checkup()).anyMatch(lack -> lack.name().equals("channels:history"));
  }

  @Test
  void an_echo_is_enough_to_know_that_it_is_there() {
    kit.slack.faults().on("chat.postMessage").losesAnswer();
    kit.slack.faults().always("conversations.history").answers(500);
    round.add(channel);
    Dispatcher dispatcher = round.process(kit.platform);
    dispatcher.runDue(clock.instant());
    String ts = kit.slack.channel(channel.id()).messages().getFirst().ts();

    kit.platform.echo(kit.team(), channel.id(), ts, null, RoundOnItsWay.ROOT);
    round.settle(dispatcher);

    assertEachOnce();
  }
}
