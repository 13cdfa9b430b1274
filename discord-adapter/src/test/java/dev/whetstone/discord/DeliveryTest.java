package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.delivery.Dispatcher;
import dev.whetstone.core.delivery.Draft;
import dev.whetstone.core.delivery.Outbox;
import dev.whetstone.core.delivery.Presence;
import dev.whetstone.core.delivery.RateLimits;
import dev.whetstone.core.delivery.State;
import dev.whetstone.core.store.Database;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.Faults;
import dev.whetstone.discord.fake.Permission;
import dev.whetstone.discord.fake.Routes;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
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
  private final Set<String> living = new HashSet<>();
  private Kit kit;
  private Database database;
  private ChannelRef channel;
  private HandClock clock;
  private int processes;

  @BeforeEach
  void open() {
    kit = new Kit();
    clock = kit.clock;
    database = Database.open(folder.resolve("k" + System.nanoTime() + ".db"));
    channel = kit.channel("general");
  }

  @AfterEach
  void close() {
    kit.close();
    database.close();
  }

  private Dispatcher process() {
    return process(kit.platform);
  }

  private Dispatcher process(Platform platform) {
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
        database,
        List.of(platform),
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
    database.write(sql -> {
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
    return database.read(sql -> Outbox.state(sql, key)).orElseThrow();
  }

  private void assertEachOnce() {
    assertThat(state("r/root")).isEqualTo(State.SENT);
    assertThat(state("r/thread")).isEqualTo(State.SENT);
    assertThat(state("r/q1")).isEqualTo(State.SENT);
    assertThat(kit.seen(channel).threads()).hasSize(1);
    FakeChannel thread = kit.seen(channel).threads().getFirst();
    MessageRef root = (MessageRef) database.read(sql -> Outbox.refOf(sql, "r/root")).orElseThrow();
    assertThat(thread.id()).isEqualTo(root.id());
    assertThat(texts(thread)).containsOnlyOnce("What do you ask first?");
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
    addRound();

    settle(process());

    assertEachOnce();
    assertThat(texts(kit.seen(channel))).containsExactly("The day's drill");
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
    addRound();

    settle(process());

    assertEachOnce();
    assertThat(texts(kit.seen(channel).threads().getFirst()))
        .containsExactly("The day's drill", "What do you ask first?");
  }

  @ParameterizedTest
  @ValueSource(strings = {ROOT, "message"})
  void a_process_that_died_after_a_lost_answer_leaves_nothing_to_be_sent_twice(String where) {
    fails(at(where), "acts and drops");
    addRound();
    Dispatcher first = process();
    kit.discord.faults().always(Routes.GET_MESSAGES).answers(500);
    first.runDue(clock.instant());
    assertThat(state(where.equals(ROOT) ? "r/root" : "r/q1")).isEqualTo(State.UNKNOWN);

    living.clear();
    kit.restart();
    kit.discord.faults().clear();
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(30)));
    settle(process());

    assertEachOnce();
    assertThat(kit.discord.calls(Routes.POST_MESSAGE)).hasSize(2);
  }

  static Stream<Arguments> kills() {
    return Stream.of("r/root", "r/thread", "r/q1")
        .flatMap(key -> Stream.of("before", "after").map(when -> Arguments.of(when, key)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("kills")
  void a_process_that_is_killed_in_the_middle_leaves_one_of_each_to_the_next(
      String when, String key) throws InterruptedException {
    Killed killed = new Killed(kit.platform, key, when.equals("after"), new CountDownLatch(1));
    addRound();
    Dispatcher first = process(killed);
    Thread.ofVirtual().start(() -> first.runDue(clock.instant()));
    assertThat(killed.reached().await(10, TimeUnit.SECONDS)).isTrue();

    living.clear();
    kit.restart();
    clock.moveTo(clock.instant().plus(Duration.ofMinutes(30)));
    settle(process());

    assertEachOnce();
    assertThat(texts(kit.seen(channel))).containsExactly("The day's drill");
  }

  /// A platform whose process dies at one sending, before or after Discord did it.
  private record Killed(Platform platform, String key, boolean isDone, CountDownLatch reached)
      implements Platform {
    @Override
    public String name() {
      return platform.name();
    }

    @Override
    public Abilities abilities() {
      return platform.abilities();
    }

    @Override
    public List<Lack> checkup() {
      return platform.checkup();
    }

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

    @Override
    public Found find(Sending sending, Instant triedAt) {
      return platform.find(sending, triedAt);
    }

    @Override
    public List<ChatEvent> since(ThreadRef thread, Instant from) {
      return platform.since(thread, from);
    }
  }

  @Test
  void an_echo_is_enough_to_know_that_it_is_there() {
    fails(at(ROOT), "acts and drops");
    kit.discord.faults().always(Routes.GET_MESSAGES).answers(500);
    addRound();
    Dispatcher dispatcher = process();
    dispatcher.runDue(clock.instant());
    FakeMessage root = kit.seen(channel).ours().getFirst();

    kit.platform.echo(
        Payload.read(
            "{\"id\":\"%s\",\"channel_id\":\"%s\",\"nonce\":\"%s\"}"
                .formatted(root.id(), root.channel(), Keyed.nonce("r/root"))));
    settle(dispatcher);

    assertEachOnce();
  }

  @Test
  void a_history_that_may_not_be_read_holds_what_is_unknown() {
    kit.seen(channel).deniesBot(Permission.READ_MESSAGE_HISTORY);
    fails(at(ROOT), "acts and drops");
    addRound();

    settle(process());

    assertThat(state("r/root")).isEqualTo(State.HELD);
    assertThat(kit.seen(channel).ours()).hasSize(1);
  }
}
