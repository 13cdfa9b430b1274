package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.slack.fake.FakeChannel;
import dev.whetstone.slack.fake.FakeMessage;
import dev.whetstone.slack.fake.FakeSlack;
import dev.whetstone.slack.fake.Person;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One test for each safeguard of hearing: it goes red when that one is switched off.
@Timeout(60)
final class SafeguardsTest {
  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private final FakeChannel channel = slack.channel("C01GEN");
  private final Person ana = slack.person("U01ANA").called("Ana");
  private final CountDownLatch slow = new CountDownLatch(1);

  @SuppressWarnings("NullAway.Init") // each test begins with one
  private Workplace work;

  @AfterEach
  void end() {
    slow.countDown();
    work.close();
  }

  private void begin(UnaryOperator<Door> door) {
    work = new Workplace(folder, slack, Map.of(), door);
    slack.sockets().awaitOpen(1);
  }

  private String opened(Pace pace) {
    return work.opens(channel, pace);
  }

  /// A door that opens only when the test lets it, for events of a kind.
  private UnaryOperator<Door> slowFor(Class<? extends ChatEvent> kind) {
    return real ->
        event -> {
          if (kind.isInstance(event)) {
            await();
          }
          return real.accept(event);
        };
  }

  private void await() {
    try {
      assertThat(slow.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void
      early_acknowledgement_an_event_is_acknowledged_within_three_seconds_whatever_happens_inside() {
    begin(slowFor(ChatEvent.Said.class));
    String root = opened(Pace.SOLO);

    ana.writes("C01GEN", root, HearingTest.ANSWER);
    slack.awaitQuiet();
    slow.countDown();

    channel.awaitThread(root, 4);
    assertThat(slack.violations()).isEmpty();
  }

  @Test
  void early_acknowledgement_a_form_says_saving_and_then_shows_its_answer() {
    begin(slowFor(ChatEvent.Submitted.class));
    String root = opened(Pace.DAY);
    var question = ana.presses(channel.message(root), "Start").awaitView();

    var sent = ana.submits(question, Map.of(question.inputs().getFirst(), HearingTest.ANSWER));
    assertThat(sent.awaitAck().toString()).contains("Saving…");
    slow.countDown();

    assertThat(ana.awaitModal("Counted").id()).isEqualTo(question.id());
    assertThat(slack.violations()).isEmpty();
  }

  @Test
  void early_acknowledgement_the_answer_to_a_command_follows_by_its_response_address() {
    begin(slowFor(ChatEvent.Commanded.class));
    opened(Pace.DAY);

    var typed = ana.types("/drill help", "C01GEN");
    assertThat(typed.awaitAck().size()).isZero();
    slow.countDown();

    assertThat(typed.awaitWhisper().seen()).contains("/drill");
    assertThat(slack.violations()).isEmpty();
  }

  @Test
  void dedupe_an_event_that_comes_again_changes_nothing() {
    begin(it -> it);
    String root = opened(Pace.SOLO);
    slack.sockets().awaitOpen(1);

    FakeMessage message = ana.writes("C01GEN", root, HearingTest.ANSWER);
    int replies = channel.awaitThread(root, 4).size();
    slack.team().sends(event(message));
    slack.awaitQuiet();

    assertThat(channel.thread(root)).hasSize(replies);
  }

  @Test
  void dedupe_a_command_and_a_button_that_come_again_show_nothing_a_second_time() {
    begin(it -> it);
    String root = opened(Pace.DAY);

    var typed = ana.types("/drill help", "C01GEN");
    typed.awaitWhisper();
    typed.again();
    var pressed = ana.presses(channel.message(root), "Start");
    pressed.awaitView();
    pressed.again();
    slack.awaitQuiet();

    assertThat(ana.whispers("C01GEN")).hasSize(1);
    assertThat(slack.calls("views.open")).hasSize(1);
  }

  @Test
  void dedupe_a_command_that_comes_again_to_another_process_does_its_work_once() {
    begin(it -> it);
    ana.madeAdmin();
    work.product.whetstone.settle(work.ref("C01GEN"), "general", WholeProduct.daily(Pace.DAY));

    var pause = ana.types("/drill pause 2026-12-24", "C01GEN");
    pause.awaitWhisper();
    ana.types("/drill resume", "C01GEN").awaitWhisper();
    work.restart();
    pause.again();
    slack.awaitQuiet();

    var status = work.product.whetstone.operator().channel(work.ref("C01GEN")).orElseThrow();
    assertThat(status.state()).isInstanceOf(ChannelState.Running.class);
  }

  @Test
  void echo_our_own_message_is_no_answer_and_tells_delivery_where_it_stands() {
    List<String> heard = new CopyOnWriteArrayList<>();
    begin(real ->
        event -> {
          heard.add(event.origin().member().id());
          return real.accept(event);
        });
    slack.faults().on("chat.postMessage").losesAnswer();
    slack.faults().always("conversations.history").refuses("missing_scope");

    String root = opened(Pace.SOLO);
    ana.writes("C01GEN", root, HearingTest.ANSWER);
    channel.awaitThread(root, 4);
    slack.awaitQuiet();

    assertThat(channel.messages()).hasSize(1);
    assertThat(heard).containsOnly(ana.id());
  }

  private static JsonObject event(FakeMessage message) {
    var event = message.json().deepCopy();
    event.addProperty("type", "message");
    event.addProperty("channel", message.channel());
    event.addProperty("event_ts", message.ts());
    return event;
  }
}
