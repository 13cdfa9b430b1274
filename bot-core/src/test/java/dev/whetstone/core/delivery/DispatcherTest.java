package dev.whetstone.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.core.store.Sql;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class DispatcherTest {
  @TempDir private static Path folder;
  private Deliveries deliveries;
  private Dispatcher dispatcher;

  @BeforeEach
  void open() {
    deliveries = new Deliveries(folder.resolve("d" + System.nanoTime()));
    dispatcher = deliveries.process();
  }

  @AfterEach
  void close() {
    deliveries.close();
  }

  private void addRoundIn(String lane) {
    deliveries.add(
        deliveries.root(lane, lane + "/root"),
        deliveries.opening(lane, lane + "/thread", lane + "/root"),
        deliveries.reply(lane, lane + "/q1", lane + "/thread"));
  }

  private void settle() {
    deliveries.settle(dispatcher);
  }

  private void settleFor(Duration most) {
    deliveries.settleFor(dispatcher, most);
  }

  private ThreadRef thread(String key) {
    return (ThreadRef) deliveries.refOf(key).orElseThrow();
  }

  private MessageRef message(String key) {
    return (MessageRef) deliveries.refOf(key).orElseThrow();
  }

  @Test
  void a_root_its_thread_and_the_first_question_are_sent_in_order_at_one_instant() {
    addRoundIn("a");

    settle();

    assertThat(deliveries.platform.posted()).containsExactly("a/root", "a/q1");
    assertThat(deliveries.platform.textsIn(thread("a/thread"))).hasSize(1);
    assertThat(deliveries.heard("a/root")).isEqualTo("SENT");
    assertThat(dispatcher.nextDue()).isEmpty();
    assertThat(deliveries.keyOf(message("a/q1"))).contains("a/q1");
  }

  @Test
  void the_same_key_added_again_is_ignored() {
    deliveries.add(deliveries.root("a", "a/root"));
    settle();
    deliveries.add(deliveries.root("a", "a/root"), deliveries.root("other", "a/root"));
    settle();

    assertThat(deliveries.platform.posted()).containsExactly("a/root");
  }

  @Test
  void a_slow_lane_holds_up_no_other_and_keeps_its_own_order() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    deliveries.platform.on("slow/1", new Act.Wait(begun, gate));
    deliveries.add(deliveries.root("slow", "slow/1"), deliveries.root("slow", "slow/2"));
    Thread first = Thread.startVirtualThread(this::settle);
    begun.await();

    deliveries.add(deliveries.root("fast", "fast/1"));
    Thread second = Thread.startVirtualThread(this::settle);
    while (!deliveries.platform.posted().contains("fast/1")) {
      Thread.onSpinWait();
    }
    gate.countDown();
    first.join();
    second.join();

    assertThat(deliveries.platform.posted()).containsExactly("fast/1", "slow/1", "slow/2");
  }

  @Test
  void a_row_waits_for_the_row_that_it_names_in_another_lane() {
    deliveries.platform.on("thread/wrap", new Act.TooMany(Duration.ofSeconds(30)));
    deliveries.add(
        deliveries.root("thread", "thread/wrap"),
        deliveries.after(deliveries.root("channel", "channel/line"), "thread/wrap"));

    settle();
    assertThat(deliveries.platform.posted()).isEmpty();
    settleFor(Duration.ofMinutes(2));

    assertThat(deliveries.platform.posted()).containsExactly("thread/wrap", "channel/line");
  }

  @Test
  void a_busy_platform_is_not_asked_again_before_the_time_that_it_named() {
    deliveries.platform.on("a/1", new Act.TooMany(Duration.ofSeconds(40)));
    deliveries.add(deliveries.root("a", "a/1"));
    Instant asked = deliveries.clock.instant();

    settle();

    assertThat(dispatcher.nextDue().orElseThrow()).isAfterOrEqualTo(asked.plusSeconds(40));
    settleFor(Duration.ofSeconds(39));
    assertThat(deliveries.platform.attempts()).hasSize(1);
    settleFor(Duration.ofSeconds(5));
    assertThat(deliveries.platform.posted()).containsExactly("a/1");
  }

  @Test
  void attempts_become_rarer() {
    deliveries.platform.otherwise(new Act.TooMany(Duration.ZERO));
    deliveries.add(deliveries.root("a", "a/1"));

    settleFor(Duration.ofHours(1));

    assertThat(deliveries.platform.attempts()).hasSizeBetween(15, 40);
  }

  @Test
  void a_thread_reply_that_timed_out_after_arriving_is_found_and_not_sent_again() {
    deliveries.platform.on("a/q1", new Act.LoseTheAnswer());
    addRoundIn("a");

    settle();

    assertThat(deliveries.platform.textsIn(thread("a/thread"))).hasSize(1);
    assertThat(deliveries.platform.attempts()).containsOnlyOnce("a/q1");
    assertThat(deliveries.heard("a/q1")).isEqualTo("SENT");
  }

  @Test
  void a_post_that_timed_out_before_arriving_is_looked_for_and_then_sent() {
    deliveries.platform.on("a/root", new Act.LoseTheRequest(), new Act.LoseTheRequest());
    addRoundIn("a");

    settleFor(Duration.ofMinutes(1));

    assertThat(deliveries.platform.lookedFor()).containsExactly("a/root", "a/root");
    assertThat(deliveries.platform.posted()).containsExactly("a/root", "a/q1");
    assertThat(deliveries.platform.sentTwice()).isEmpty();
  }

  @Test
  void an_echo_that_comes_after_the_nonce_window_still_counts() {
    deliveries.platform.on("a/root", new Act.EchoLate(Duration.ofMinutes(5)));
    addRoundIn("a");

    settleFor(Duration.ofMinutes(4));
    assertThat(deliveries.state("a/root")).isEqualTo(State.UNKNOWN);
    settleFor(Duration.ofMinutes(2));

    assertThat(deliveries.platform.posted()).containsExactly("a/root", "a/q1");
    assertThat(deliveries.platform.attempts()).containsOnlyOnce("a/root");
  }

  @Test
  void what_a_healthy_platform_cannot_tell_for_a_minute_is_held_and_the_lane_goes_on() {
    deliveries.platform.on("a/1", new Act.EchoLate(Duration.ofDays(1)));
    deliveries.add(deliveries.root("a", "a/1"), deliveries.root("a", "a/2"));
    settle();
    deliveries.add(deliveries.root("b", "b/1"));

    settleFor(Duration.ofMinutes(5));

    assertThat(deliveries.state("a/1")).isEqualTo(State.HELD);
    assertThat(deliveries.heard("a/1")).isEqualTo("HELD");
    assertThat(deliveries.platform.posted()).contains("a/2").containsOnlyOnce("a/1");
    assertThat(deliveries.troubles())
        .singleElement()
        .hasToString("Trouble[key=a/1, lane=a, state=HELD, why=no echo yet]");
  }

  @Test
  void what_may_not_be_looked_for_is_held_after_a_minute_though_nothing_else_is_sent() {
    deliveries.platform.on("a/1", new Act.LoseTheAnswer());
    deliveries.platform.barLooking("history is closed");
    deliveries.add(deliveries.root("a", "a/1"), deliveries.root("a", "a/2"));

    settleFor(Duration.ofMinutes(5));

    assertThat(deliveries.state("a/1")).isEqualTo(State.HELD);
    assertThat(deliveries.platform.posted()).containsExactly("a/1", "a/2");
  }

  @Test
  void what_a_silent_platform_cannot_tell_is_not_given_up_after_a_minute() {
    deliveries.platform.on("a/1", new Act.EchoLate(Duration.ofMinutes(30)));
    deliveries.add(deliveries.root("a", "a/1"));

    settleFor(Duration.ofMinutes(20));
    assertThat(deliveries.state("a/1")).isEqualTo(State.UNKNOWN);
    settleFor(Duration.ofMinutes(20));

    assertThat(deliveries.state("a/1")).isEqualTo(State.SENT);
  }

  @Test
  void after_six_hours_of_outage_with_a_full_outbox_nothing_stale_is_posted() {
    deliveries.platform.otherwise(new Act.LoseTheRequest());
    Instant noon = deliveries.clock.instant().plus(Duration.ofHours(3));
    IntStream.range(0, 5)
        .forEach(i -> {
          deliveries.add(deliveries.expiring(deliveries.root("a" + i, "a" + i + "/old"), noon));
          deliveries.add(deliveries.root("a" + i, "a" + i + "/lasting"));
        });

    settleFor(Duration.ofHours(6));
    deliveries.platform.otherwise(new Act.Deliver());
    settleFor(Duration.ofMinutes(10));

    assertThat(deliveries.platform.posted()).hasSize(5).allMatch(key -> key.endsWith("/lasting"));
    assertThat(deliveries.heard("a4/old")).isEqualTo("EXPIRED");
  }

  @Test
  void rows_behind_a_stuck_one_expire_in_their_own_time() {
    deliveries.platform.on("a/1", new Act.TooMany(Duration.ofHours(2)));
    Instant soon = deliveries.clock.instant().plusSeconds(600);
    deliveries.add(
        deliveries.root("a", "a/1"), deliveries.expiring(deliveries.root("a", "a/2"), soon));

    settleFor(Duration.ofMinutes(11));

    assertThat(deliveries.heard("a/2")).isEqualTo("EXPIRED");
    assertThat(deliveries.state("a/1")).isEqualTo(State.PENDING);
  }

  @Test
  void a_process_killed_between_root_and_thread_is_succeeded_without_a_second_root() {
    Life first = deliveries.living.next();
    deliveries.platform.on("a/root", new Act.Interfere(() -> {}, first::kill));
    addRoundIn("a");

    assertThatThrownBy(() -> deliveries.settle(deliveries.process(first)))
        .isInstanceOf(Life.Killed.class);
    first.awaitStill();
    assertThat(deliveries.state("a/root")).isEqualTo(State.SENDING);
    settle();

    assertThat(deliveries.platform.lookedFor()).containsExactly("a/root");
    assertThat(deliveries.platform.posted()).containsExactly("a/root", "a/q1");
    assertThat(deliveries.platform.attempts()).containsOnlyOnce("a/root");
  }

  @Test
  void a_standing_clock_does_not_keep_a_dead_process_lanes_from_its_successor() {
    Life first = deliveries.living.next();
    deliveries.platform.on("a/root", new Act.Interfere(first::kill, () -> {}));
    addRoundIn("a");
    assertThatThrownBy(() -> deliveries.settle(deliveries.process(first)))
        .isInstanceOf(Life.Killed.class);
    first.awaitStill();

    assertThat(dispatcher.nextDue()).contains(deliveries.clock.instant());
    settle();
    settleFor(Duration.ofSeconds(2));

    assertThat(deliveries.platform.posted()).containsExactly("a/root", "a/q1");
  }

  @Test
  void a_clock_that_is_moved_on_by_a_day_takes_nothing_from_a_living_process()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    deliveries.platform.on("a/1", new Act.Wait(begun, gate));
    deliveries.add(deliveries.root("a", "a/1"));
    Dispatcher slow = deliveries.process();
    Thread sending = Thread.startVirtualThread(() -> deliveries.settle(slow));
    begun.await();

    deliveries.clock.advance(Duration.ofDays(1));
    settle();
    assertThat(deliveries.state("a/1")).isEqualTo(State.SENDING);
    gate.countDown();
    sending.join();

    assertThat(deliveries.state("a/1")).isEqualTo(State.SENT);
    assertThat(deliveries.platform.lookedFor()).isEmpty();
  }

  @Test
  void what_a_process_learns_after_its_lane_was_taken_over_is_not_recorded()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    deliveries.platform.on("a/1", new Act.Wait(begun, gate));
    deliveries.add(deliveries.root("a", "a/1"));
    Life stopped = deliveries.living.next();
    Dispatcher slow = deliveries.process(stopped);
    Thread sending = Thread.startVirtualThread(() -> deliveries.settle(slow));
    begun.await();

    stopped.close();
    settle();
    deliveries.settleFor(dispatcher, Duration.ofMinutes(1));
    gate.countDown();
    sending.join();

    assertThat(deliveries.heard("a/1")).isEqualTo("SENT");
    assertThat(deliveries.platform.posted()).containsExactly("a/1");
  }

  @Test
  void two_processes_on_one_file_share_the_work_and_double_nothing() throws InterruptedException {
    Dispatcher other = deliveries.process(deliveries.living.next(), 3);
    IntStream.range(0, 30).forEach(i -> addRoundIn("a" + i));

    Thread one = Thread.startVirtualThread(() -> deliveries.settle(other));
    settle();
    one.join();

    assertThat(deliveries.platform.posted()).hasSize(60).doesNotHaveDuplicates();
    assertThat(deliveries.platform.attempts()).hasSize(90);
  }

  @Test
  void a_deploy_in_the_burst_loses_and_doubles_nothing() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    deliveries.platform.on("a5/root", new Act.Wait(begun, gate));
    IntStream.range(0, 20).forEach(i -> addRoundIn("a" + i));
    Dispatcher old = deliveries.process(deliveries.living.next(), 4);
    Thread sending = Thread.startVirtualThread(() -> deliveries.settle(old));
    begun.await();

    Thread stopping = Thread.startVirtualThread(old::close);
    settle();
    gate.countDown();
    stopping.join();
    sending.join();
    settle();

    assertThat(deliveries.platform.posted()).hasSize(40).doesNotHaveDuplicates();
    assertThat(deliveries.platform.attempts()).hasSize(60);
    assertThat(deliveries.platform.lookedFor()).isEmpty();
  }

  @Test
  void a_clock_an_hour_back_stops_sending_until_it_has_caught_up() {
    deliveries.add(deliveries.root("a", "a/1"));
    settle();
    deliveries.clock.advance(Duration.ofHours(-1));
    deliveries.add(deliveries.root("a", "a/2"));

    settle();
    assertThat(deliveries.platform.posted()).containsExactly("a/1");
    assertThat(dispatcher.waitsForClockUntil()).isPresent();
    settleFor(Duration.ofHours(1));

    assertThat(deliveries.platform.posted()).containsExactly("a/1", "a/2");
    assertThat(dispatcher.waitsForClockUntil()).isEmpty();
  }

  @Test
  void a_clock_that_goes_back_is_noticed_when_nothing_is_to_be_sent() {
    settle();
    deliveries.clock.advance(Duration.ofMinutes(-10));

    settle();

    assertThat(dispatcher.waitsForClockUntil())
        .contains(deliveries.clock.instant().plus(Duration.ofMinutes(9)));
  }

  @Test
  void an_instant_taken_before_the_clock_was_moved_on_is_no_clock_that_went_back() {
    Instant before = deliveries.clock.instant();
    deliveries.clock.advance(Duration.ofHours(5));
    deliveries.add(deliveries.root("b", "b/1"));
    settle();
    deliveries.clock.advance(Duration.ofHours(-5));
    deliveries.add(deliveries.root("c", "c/1"));
    deliveries.clock.advance(Duration.ofHours(5));

    dispatcher.runDue(before);

    assertThat(deliveries.platform.posted()).contains("c/1");
  }

  @Test
  void an_ending_does_not_wait_for_a_sending_within_the_work_of_a_clock_moved_by_hand()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    deliveries.platform.on("a/1", new Act.Wait(begun, gate));
    deliveries.add(deliveries.root("a", "a/1"), deliveries.root("a", "a/2"));
    Thread work = Thread.startVirtualThread(this::settle);
    begun.await();

    dispatcher.endSoon();
    work.join();

    assertThat(gate.getCount()).isEqualTo(1);
    gate.countDown();
    dispatcher.close();
    assertThat(deliveries.platform.posted()).containsExactly("a/1");
  }

  @Test
  void a_thread_that_a_moderator_deleted_is_told_and_its_lane_goes_on() {
    addRoundIn("a");
    settle();
    deliveries.platform.remove(thread("a/thread"));
    deliveries.add(deliveries.reply("a", "a/q2", "a/thread"), deliveries.root("a", "a/goodbye"));

    settle();

    assertThat(deliveries.heard("a/q2")).isEqualTo("THREAD_GONE");
    assertThat(deliveries.state("a/q2")).isEqualTo(State.DEAD);
    assertThat(deliveries.platform.posted()).contains("a/goodbye");
  }

  @Test
  void a_root_deleted_in_mid_round_is_forgotten_and_later_edits_of_it_end_quietly() {
    addRoundIn("a");
    settle();
    deliveries.platform.remove(message("a/root"));
    deliveries.add(deliveries.edit("a", "a/edit", "a/root", "closed"));
    settle();
    assertThat(deliveries.refOf("a/root")).isEmpty();

    int before = deliveries.platform.attempts().size();
    deliveries.add(
        deliveries.edit("a", "a/edit", "a/root", "again"),
        deliveries.reply("a", "a/q2", "a/thread"));
    settleFor(Duration.ofMinutes(1));

    assertThat(deliveries.platform.attempts().subList(before, before + 1)).containsExactly("a/q2");
    assertThat(deliveries.state("a/edit")).isEqualTo(State.DEAD);
  }

  @Test
  void a_bot_that_was_kicked_is_told_for_every_row_and_may_be_back_on_monday() {
    addRoundIn("a");
    settle();
    deliveries.platform.close(deliveries.channel);
    deliveries.add(deliveries.reply("a", "a/q2", "a/thread"));
    settle();
    assertThat(deliveries.heard("a/q2")).isEqualTo("CHANNEL_GONE");

    deliveries.clock.advance(Duration.ofDays(3));
    deliveries.platform.channel("C1");
    deliveries.add(deliveries.root("a", "a/monday"));
    settle();

    assertThat(deliveries.platform.posted()).containsExactly("a/root", "a/q1", "a/monday");
  }

  @Test
  void a_post_refused_for_its_form_goes_out_once_more_in_plain_words() {
    deliveries.platform.on("a/1", new Act.Refuse(Reason.INVALID));
    deliveries.platform.on("a/2", new Act.Refuse(Reason.INVALID), new Act.Refuse(Reason.INVALID));
    Post post = Post.of("s", new Block.Heading(1, "Head"), new Block.Quote("Uma", "Said"));
    deliveries.add(
        new Draft(
            "a",
            "a/1",
            new Draft.What.ToChannel(deliveries.channel, post),
            Instant.EPOCH,
            null,
            null),
        deliveries.root("a", "a/2"),
        deliveries.root("a", "a/3"));

    settle();

    assertThat(deliveries.platform.textsIn(deliveries.channel).getFirst())
        .contains("Paragraph")
        .contains("Uma: Said")
        .doesNotContain("Quote");
    assertThat(deliveries.heard("a/2")).isEqualTo("INVALID");
    assertThat(deliveries.platform.posted()).containsExactly("a/1", "a/3");
  }

  @Test
  void what_stands_on_a_row_that_never_came_dies_with_it() {
    deliveries.platform.on("a/root", new Act.Refuse(Reason.FORBIDDEN));
    addRoundIn("a");

    settle();

    assertThat(deliveries.state("a/thread")).isEqualTo(State.DEAD);
    assertThat(deliveries.state("a/q1")).isEqualTo(State.DEAD);
    assertThat(deliveries.platform.attempts()).containsExactly("a/root");
  }

  @Test
  void a_failing_watcher_is_logged_and_its_row_is_still_recorded() {
    DeliveryWatcher broken =
        new DeliveryWatcher() {
          @Override
          public void sent(Sql sql, String key, Ref ref, Instant at) {
            throw new IllegalStateException("a bug");
          }

          @Override
          public void expired(Sql sql, String key, Instant at) {}

          @Override
          public void refused(Sql sql, String key, Reason reason, Instant at) {}
        };
    Dispatcher watched =
        new Dispatcher(
            deliveries.database,
            List.of(deliveries.platform),
            List.of(broken),
            RateLimits.of(1),
            deliveries.living.next(),
            deliveries.clock,
            new SplittableRandom(1));
    addRoundIn("a");

    deliveries.settle(watched);

    assertThat(deliveries.platform.posted()).containsExactly("a/root", "a/q1");
    assertThat(deliveries.state("a/q1")).isEqualTo(State.SENT);
  }

  @Test
  void a_loop_of_its_own_sends_when_it_is_woken_and_ends_when_closed() throws Exception {
    dispatcher.start();
    addRoundIn("a");
    dispatcher.wake();
    while (!deliveries.platform.posted().contains("a/q1")) {
      Thread.onSpinWait();
    }
    dispatcher.close();

    deliveries.add(deliveries.root("a", "a/late"));
    dispatcher.wake();
    settle();

    assertThat(deliveries.platform.posted()).doesNotContain("a/late");
    assertThat(deliveries.state("a/q1")).isEqualTo(State.SENT);
  }

  @Test
  void an_ending_lets_a_slow_sending_arrive_claims_nothing_more_and_frees_its_lanes()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    deliveries.platform.on("a/1", new Act.Wait(begun, gate));
    deliveries.add(deliveries.root("a", "a/1"), deliveries.root("a", "a/2"));
    dispatcher.start();
    begun.await();

    Thread ending = Thread.ofPlatform().start(dispatcher::close);
    while (ending.getState() == Thread.State.NEW || ending.getState() == Thread.State.RUNNABLE) {
      Thread.onSpinWait();
    }
    gate.countDown();
    ending.join();

    assertThat(deliveries.state("a/1")).isEqualTo(State.SENT);
    assertThat(deliveries.state("a/2")).isEqualTo(State.PENDING);
    assertThat(deliveries.platform.posted()).containsExactly("a/1");
    List<Lanes.Held> held = deliveries.database.read(Lanes::held);
    assertThat(held).isEmpty();
  }
}
