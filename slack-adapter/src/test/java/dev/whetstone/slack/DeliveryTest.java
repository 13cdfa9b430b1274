package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.delivery.Presence;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.delivery.State;
import dev.whetstone.slack.fake.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
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
  private final Set<String> living = new HashSet<>();
  private Kit kit;
  private ChannelRef channel;
  private HandClock clock;
  private int processes;

  @BeforeEach
  void open() {
    kit = new Kit(folder.resolve("k" + System.nanoTime()));
    channel = kit.channel("C0FEED0001");
    clock = new HandClock();
  }

  @AfterEach
  void close() {
    kit.close();
  }

  private Dispatcher process() {
    String id = "process-" + ++processes;
    living.add(id);
    Presence presence =
        new Presence() {
          @Override
          public String id() {
            return id;
          }

          @Override
          public boolean isGone(String process) {
            return !living.contains(process);
          }

          @Override
          public void close() {
            living.remove(id);
          }
        };
    return new Dispatcher(
        kit.database,
        List.of(kit.platform),
        List.of(),
        RateLimits.of(8),
        presence,
        clock,
        new SplittableRandom(1));
  }

  private void addRound() {
    add(
        draft("r/root", new Draft.What.ToChannel(channel, Post.line("The day's drill"))),
        draft("r/thread", new Draft.What.OpenThread("r/root", "The day's drill")),
        draft("r/q1", new Draft.What.ToThread("r/thread", Post.line("What do you ask first?"))));
  }

  private Draft draft(String key, Draft.What what) {
    return new Draft("lane", key, what, clock.instant(), null, null);
  }

  private void add(Draft... drafts) {
    kit.database.write(sql -> {
      List.of(drafts).forEach(draft -> Outbox.add(sql, draft));
      return drafts.length;
    });
  }

  /// Moves the product's clock on to whatever is due next until nothing is.
  private void settle(Dispatcher dispatcher) {
    Instant end = clock.instant().plus(Duration.ofHours(2));
    dispatcher.runDue(clock.instant());
    Optional<Instant> next = dispatcher.nextDue();
    while (next.isPresent() && next.get().isBefore(end)) {
      clock.moveTo(next.get());
      dispatcher.runDue(clock.instant());
      next = dispatcher.nextDue();
    }
  }

  private State state(String key) {
    return kit.database.read(sql -> Outbox.state(sql, key)).orElseThrow();
  }

  private void assertEachOnce() {
    assertThat(state("r/root")).isEqualTo(State.SENT);
    assertThat(state("r/q1")).isEqualTo(State.SENT);
    assertThat(kit.slack.channel(channel.id()).messages()).hasSize(1);
    MessageRef root =
        (MessageRef) kit.database.read(sql -> Outbox.refOf(sql, "r/root")).orElseThrow();
    assertThat(kit.slack.channel(channel.id()).thread(root.id())).hasSize(1);
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
    addRound();

    settle(process());

    assertEachOnce();
    assertThat(kit.slack.calls("chat.postMessage")).hasSize(calls);
    String looked = before == 0 ? "conversations.history" : "conversations.replies";
    assertThat(kit.slack.calls(looked)).as("looked before sending again").isNotEmpty();
    assertThat(kit.slack.violations()).isEmpty();
  }

  @Test
  void a_process_that_died_after_a_lost_answer_leaves_nothing_to_be_sent_twice() {
    kit.slack.faults().on("chat.postMessage").losesAnswer();
    addRound();
    Dispatcher first = process();
    kit.slack.faults().always("conversations.history").answers(500);
    first.runDue(clock.instant());
    assertThat(state("r/root")).isEqualTo(State.UNKNOWN);

    living.clear();
    kit.restart();
    kit.slack.faults().clear();
    settle(process());

    assertEachOnce();
    assertThat(kit.slack.calls("chat.postMessage")).hasSize(2);
  }

  @Test
  void a_thread_that_may_not_be_read_holds_what_is_unknown_and_says_what_is_missing() {
    kit.slack.faults().on("chat.postMessage").after(1).losesAnswer();
    kit.slack.faults().always("conversations.replies").refuses("not_allowed_token_type");
    addRound();

    settle(process());

    assertThat(state("r/q1")).isEqualTo(State.HELD);
    assertThat(kit.slack.calls("chat.postMessage")).hasSize(2);
    assertThat(kit.platform.checkup()).anyMatch(lack -> lack.name().equals("channels:history"));
  }

  @Test
  void an_echo_is_enough_to_know_that_it_is_there() {
    kit.slack.faults().on("chat.postMessage").losesAnswer();
    kit.slack.faults().always("conversations.history").answers(500);
    addRound();
    Dispatcher dispatcher = process();
    dispatcher.runDue(clock.instant());
    String ts = kit.slack.channel(channel.id()).messages().getFirst().ts();

    kit.platform.echo(kit.team(), channel.id(), ts, null, "r/root");
    settle(dispatcher);

    assertEachOnce();
  }
}
