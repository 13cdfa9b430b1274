package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.Around;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.RoundOnItsWay;
import dev.whetstone.core.delivery.State;
import dev.whetstone.core.store.Database;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.Faults;
import dev.whetstone.discord.fake.Permission;
import dev.whetstone.discord.fake.Routes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The core's dispatcher on the adapter on a Discord that fails: whatever happens to a root or to a
/// message of its thread, each stands there once.
@Timeout(60)
final class DeliveryTest {
  private static final String ROOT = "root";
  private static final String THREAD = "thread";

  @TempDir private static Path folder;
  private Kit kit;
  private Database database;
  private ChannelRef channel;
  private RoundOnItsWay round;

  @BeforeEach
  void open() {
    kit = new Kit();
    database = Database.open(folder.resolve("k" + System.nanoTime() + ".db"));
    round = new RoundOnItsWay(database, kit.clock);
    channel = kit.channel("general");
  }

  @AfterEach
  void close() {
    kit.close();
    database.close();
  }

  private void assertEachOnce() {
    assertThat(round.state(RoundOnItsWay.ROOT)).isEqualTo(State.SENT);
    assertThat(round.state(RoundOnItsWay.THREAD)).isEqualTo(State.SENT);
    assertThat(round.state(RoundOnItsWay.QUESTION)).isEqualTo(State.SENT);
    assertThat(kit.seen(channel).threads()).hasSize(1);
    FakeChannel thread = kit.seen(channel).threads().getFirst();
    assertThat(thread.id()).isEqualTo(round.root().id());
    assertThat(texts(thread)).containsOnlyOnce(RoundOnItsWay.ASKED);
    assertThat(kit.discord.violations()).isEmpty();
  }

  private static List<String> texts(FakeChannel place) {
    return place.ours().stream().map(FakeMessage::text).toList();
  }

  private Faults.Rule at(String where) {
    return switch (where) {
      case ROOT -> kit.discord.faults().on(Routes.POST_MESSAGE);
      case THREAD -> kit.discord.faults().on(Routes.THREAD_FROM_MESSAGE);
      case "message" -> kit.discord.faults().on(Routes.POST_MESSAGE).after(1);
      case "post" -> kit.discord.faults().on(Routes.THREAD);
      default -> throw new AssertionError(where);
    };
  }

  private static void fails(Faults.Rule rule, String fault) {
    switch (fault) {
      case "acts and drops" -> rule.losesAnswer();
      case "acts and answers 500" -> rule.actsAndAnswers(500);
      case "acts and answers 502" -> rule.actsAndAnswers(502);
      case "drops" -> rule.drops();
      case "answers 500" -> rule.answers(500);
      case "answers 502" -> rule.answers(502);
      case "answers HTML" -> rule.html();
      case "hangs" -> rule.hangs();
      case "limits" -> rule.limited(Duration.ofMillis(300));
      case "limits all" -> rule.limitedGlobally(Duration.ofMillis(300));
      default -> throw new AssertionError(fault);
    }
  }

  static Stream<Arguments> failures() {
    return Stream.of(
            "acts and drops",
            "acts and answers 500",
            "acts and answers 502",
            "drops",
            "answers 500",
            "answers 502",
            "answers HTML",
            "hangs",
            "limits",
            "limits all")
        .flatMap(
            fault -> Stream.of(ROOT, THREAD, "message").map(where -> Arguments.of(fault, where)));
  }

  @ParameterizedTest(name = "{0} at the {1}")
  @MethodSource("failures")
  void a_root_its_thread_and_its_question_stand_there_once_whatever_becomes_of_an_answer(
      String fault, String where) {
    fails(at(where), fault);
    round.add(channel);

    round.settle(round.process(kit.platform));

    assertEachOnce();
    assertThat(texts(kit.seen(channel))).containsExactly(RoundOnItsWay.TITLE);
    boolean isThere = fault.startsWith("acts");
    if (isThere && !where.equals(THREAD)) {
      assertThat(kit.discord.calls(Routes.POST_MESSAGE)).hasSize(2);
    }
    if (!fault.startsWith("limits")) {
      String looked = where.equals(THREAD) ? Routes.GET_CHANNEL : Routes.GET_MESSAGES;
      assertThat(kit.discord.calls(looked)).as("looked before sending again").isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acts and drops",
        "acts and answers 500",
        "acts and answers 502",
        "drops",
        "answers HTML",
        "hangs",
        "limits"
      })
  void a_post_of_a_forum_stands_there_once_whatever_becomes_of_its_answer(String fault) {
    channel = kit.ref(kit.discord.forum("drills", "vision"));
    fails(at("post"), fault);
    round.add(channel);

    round.settle(round.process(kit.platform));

    assertEachOnce();
    assertThat(texts(kit.seen(channel).threads().getFirst()))
        .containsExactly(RoundOnItsWay.TITLE, RoundOnItsWay.ASKED);
  }

  @ParameterizedTest
  @ValueSource(strings = {ROOT, "message"})
  void a_process_that_died_after_a_lost_answer_leaves_nothing_to_be_sent_twice(String where) {
    fails(at(where), "acts and drops");
    round.add(channel);
    Dispatcher first = round.process(kit.platform);
    kit.discord.faults().always(Routes.GET_MESSAGES).answers(500);
    first.runDue(kit.clock.instant());
    assertThat(round.state(where.equals(ROOT) ? RoundOnItsWay.ROOT : RoundOnItsWay.QUESTION))
        .isEqualTo(State.UNKNOWN);

    round.allDie();
    kit.restart();
    kit.discord.faults().clear();
    kit.clock.moveTo(kit.clock.instant().plus(Duration.ofMinutes(30)));
    round.settle(round.process(kit.platform));

    assertEachOnce();
    assertThat(kit.discord.calls(Routes.POST_MESSAGE)).hasSize(2);
  }

  static Stream<Arguments> kills() {
    return Stream.of(RoundOnItsWay.ROOT, RoundOnItsWay.THREAD, RoundOnItsWay.QUESTION)
        .flatMap(key -> Stream.of("before", "after").map(when -> Arguments.of(when, key)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("kills")
  void a_process_that_is_killed_in_the_middle_leaves_one_of_each_to_the_next(
      String when, String key) throws InterruptedException {
    Killed killed = new Killed(kit.platform, key, when.equals("after"), new CountDownLatch(1));
    round.add(channel);
    Dispatcher first = round.process(killed);
    Thread.ofVirtual().start(() -> first.runDue(kit.clock.instant()));
    assertThat(killed.reached().await(10, TimeUnit.SECONDS)).isTrue();

    round.allDie();
    kit.restart();
    kit.clock.moveTo(kit.clock.instant().plus(Duration.ofMinutes(30)));
    round.settle(round.process(kit.platform));

    assertEachOnce();
    assertThat(texts(kit.seen(channel))).containsExactly(RoundOnItsWay.TITLE);
  }

  /// A platform whose process dies at one sending, before or after Discord did it.
  private record Killed(Platform platform, String key, boolean isDone, CountDownLatch reached)
      implements Around {
    @Override
    public Outcome send(Sending sending) {
      if (!sending.key().equals(key)) {
        return platform.send(sending);
      }
      if (isDone) {
        platform.send(sending);
      }
      reached.countDown();
      Pauses.of(Duration.ofHours(1).toMillis());
      throw new IllegalStateException("it is dead");
    }
  }

  @Test
  void an_echo_is_enough_to_know_that_it_is_there() {
    fails(at(ROOT), "acts and drops");
    kit.discord.faults().always(Routes.GET_MESSAGES).answers(500);
    round.add(channel);
    Dispatcher dispatcher = round.process(kit.platform);
    dispatcher.runDue(kit.clock.instant());
    FakeMessage root = kit.seen(channel).ours().getFirst();

    kit.platform.echo(
        Payload.read(
            "{\"id\":\"%s\",\"channel_id\":\"%s\",\"nonce\":\"%s\"}"
                .formatted(root.id(), root.channel(), Keyed.nonce(RoundOnItsWay.ROOT))));
    round.settle(dispatcher);

    assertEachOnce();
  }

  @Test
  void a_history_that_may_not_be_read_holds_what_is_unknown() {
    kit.seen(channel).deniesBot(Permission.READ_MESSAGE_HISTORY);
    fails(at(ROOT), "acts and drops");
    round.add(channel);

    round.settle(round.process(kit.platform));

    assertThat(round.state(RoundOnItsWay.ROOT)).isEqualTo(State.HELD);
    assertThat(kit.seen(channel).ours()).hasSize(1);
  }
}
