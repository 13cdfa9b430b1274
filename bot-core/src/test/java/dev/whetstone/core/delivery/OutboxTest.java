package dev.whetstone.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.ScriptedPlatform.Act;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class OutboxTest {
  @TempDir private static Path folder;
  private Deliveries deliveries;
  private Dispatcher dispatcher;

  @BeforeEach
  void open() {
    deliveries = new Deliveries(folder.resolve("o" + System.nanoTime()));
    dispatcher = deliveries.process();
    deliveries.add(deliveries.root("a", "a/root"));
  }

  @AfterEach
  void close() {
    deliveries.close();
  }

  private void settle() {
    deliveries.settle(dispatcher);
  }

  private void edit(String words) {
    deliveries.add(deliveries.edit("a", "a/facts", "a/root", words));
  }

  private String shown() {
    return deliveries.platform.textsIn(deliveries.channel).getFirst();
  }

  private long edits() {
    return deliveries.platform.attempts().stream().filter("a/facts"::equals).count();
  }

  private boolean redraw(String key, String words) {
    return deliveries.database.write(sql -> Outbox.redraw(sql, key, _ -> Post.line(words)));
  }

  private String kept(String key) {
    return deliveries
        .database
        .read(
            sql -> sql.first("SELECT body FROM outbox WHERE key = ?", row -> row.text("body"), key))
        .orElseThrow();
  }

  @Test
  void of_many_edits_only_the_newest_text_is_sent_and_one_in_five_seconds() {
    settle();
    edit("one");
    settle();
    edit("two");
    edit("three");
    settle();
    assertThat(shown()).contains("one");

    deliveries.settleFor(dispatcher, Duration.ofSeconds(5));

    assertThat(shown()).contains("three");
    assertThat(edits()).isEqualTo(2);
    deliveries.settleFor(dispatcher, Duration.ofMinutes(1));
    assertThat(edits()).isEqualTo(2);
  }

  @Test
  void an_edit_that_comes_while_one_is_being_sent_is_sent_afterwards() throws InterruptedException {
    settle();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch gate = new CountDownLatch(1);
    deliveries.platform.on("a/facts", new Act.Wait(begun, gate));
    edit("early");
    Thread sending = Thread.startVirtualThread(this::settle);
    begun.await();
    edit("late");
    gate.countDown();
    sending.join();
    assertThat(shown()).contains("early");

    deliveries.settleFor(dispatcher, Duration.ofSeconds(5));

    assertThat(shown()).contains("late");
    assertThat(deliveries.state("a/facts")).isEqualTo(State.SENT);
  }

  @Test
  void an_edit_waits_for_its_message_and_holds_up_no_post() {
    edit("first text");
    settle();
    edit("second text");
    deliveries.add(deliveries.root("a", "a/next"));
    settle();

    assertThat(deliveries.platform.posted()).containsExactly("a/root", "a/next");
    assertThat(shown()).contains("first text");
  }

  @Test
  void an_edit_whose_answer_was_lost_is_simply_made_again() {
    settle();
    deliveries.platform.on("a/facts", new Act.LoseTheAnswer());
    edit("one");
    deliveries.settleFor(dispatcher, Duration.ofMinutes(1));

    assertThat(edits()).isEqualTo(2);
    assertThat(deliveries.platform.lookedFor()).isEmpty();
  }

  @Test
  void a_refused_edit_can_be_followed_by_a_better_one() {
    settle();
    deliveries.platform.on(
        "a/facts", new Act.Refuse(Reason.INVALID), new Act.Refuse(Reason.INVALID));
    edit("bad");
    settle();
    assertThat(deliveries.state("a/facts")).isEqualTo(State.DEAD);

    edit("good");
    settle();

    assertThat(shown()).contains("good");
  }

  @Test
  void a_place_that_nobody_named_before_is_a_bug() {
    assertThatThrownBy(() -> deliveries.add(deliveries.reply("a", "a/q1", "a/never")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a/never");
  }

  @Test
  void what_was_said_can_be_taken_out_of_a_sent_message_and_of_the_database() {
    settle();

    assertThat(redraw("a/root", "removed")).isTrue();
    settle();

    assertThat(shown()).contains("removed");
    assertThat(kept("a/root")).contains("removed").doesNotContain("a/root");
    assertThat(redraw("nothing", "x")).isFalse();
  }

  @Test
  void what_was_not_sent_yet_is_redrawn_without_an_edit() {
    assertThat(redraw("a/root", "removed")).isTrue();
    settle();

    assertThat(shown()).contains("removed");
    assertThat(deliveries.platform.attempts()).containsExactly("a/root");
  }

  @Test
  void a_redrawn_message_keeps_what_later_edits_said() {
    settle();
    edit("edited");
    settle();
    deliveries.database.write(sql ->
        Outbox.redraw(
            sql,
            "a/root",
            post -> Post.line(PlainPost.of(post).summary().replace("edited", "blank"))));
    deliveries.settleFor(dispatcher, Duration.ofSeconds(5));

    assertThat(shown()).contains("blank");
  }

  @Test
  void texts_are_forgotten_after_their_time_and_then_cannot_be_redrawn() {
    settle();
    Instant later = deliveries.clock.instant().plusSeconds(1);

    assertThat(deliveries.database.<Integer>write(sql -> OldRows.forgetTexts(sql, later, 1000)))
        .isEqualTo(1);
    assertThat(redraw("a/root", "x")).isFalse();
  }

  @Test
  void what_was_cancelled_is_not_sent_and_who_waited_for_it_goes_on() {
    deliveries.add(deliveries.after(deliveries.root("b", "b/line"), "a/root"));

    boolean cancelled = deliveries.database.write(sql -> Outbox.cancel(sql, "a/root"));
    settle();

    assertThat(cancelled).isTrue();
    assertThat(deliveries.platform.posted()).containsExactly("b/line");
    assertThat(deliveries.state("a/root")).isEqualTo(State.CANCELLED);
  }

  @Test
  void a_whole_lane_can_be_cancelled() {
    deliveries.add(deliveries.root("a", "a/2"), deliveries.root("b", "b/1"));

    int cancelled = deliveries.database.write(sql -> Outbox.cancelLane(sql, "a"));
    settle();

    assertThat(cancelled).isEqualTo(2);
    assertThat(deliveries.platform.posted()).containsExactly("b/1");
    assertThat(dispatcher.nextDue()).isEmpty();
  }

  @Test
  void an_event_is_taken_once_in_seven_days() {
    Instant now = deliveries.clock.instant();

    assertThat(first(now)).isTrue();
    assertThat(first(now.plusSeconds(1))).isFalse();
    int forgotten =
        deliveries.database.write(sql -> Seen.forgetBefore(sql, now.plus(Seen.KEPT), 1000));
    assertThat(forgotten).isEqualTo(1);
    assertThat(first(now.plus(Seen.KEPT))).isTrue();
  }

  private boolean first(Instant at) {
    return deliveries.database.write(sql -> Seen.first(sql, "web/w/said/1", at));
  }
}
