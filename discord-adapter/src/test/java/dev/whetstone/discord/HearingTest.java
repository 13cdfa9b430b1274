package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.discord.fake.Call;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.FakeModal;
import dev.whetstone.discord.fake.Person;
import dev.whetstone.discord.fake.Routes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people do at Discord, as the product hears it over the wire.
@Timeout(60)
final class HearingTest {
  static final String ANSWER =
      "I would first ask how many people open it a day and what they expect to see, since that"
          + " decides between retrieval at request time and lists that are made at night, and it"
          + " tells how much latency we can afford for the ranking model.";

  /// Other words: what a colleague wrote before does not count.
  static final String OTHER =
      "My first questions are about money: what does one wrong recommendation cost, who pays for"
          + " it, and which share of sessions ends without any click at all today?";

  @TempDir Path folder;

  @Test
  void a_walk_by_forms_ends_with_what_was_written_and_nothing_of_it_in_public() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana");
      Workplace.Opened round = work.opens(channel, Pace.SOLO);

      FakeModal form = ana.presses(round.root(), "Start").awaitModal();
      FakeMessage shown = ana.submits(form, Forms.filled(form, ANSWER)).awaitWhisper();

      assertThat(shown.isEphemeral()).isTrue();
      assertThat(shown.buttons()).isNotEmpty();
      assertThat(round.thread().messages().toString()).doesNotContain("retrieval at request time");
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void an_answer_in_the_thread_is_marked_once_however_often_it_is_delivered() {
    Queue<ChatEvent> heard = new ConcurrentLinkedQueue<>();
    try (Workplace work = Workplace.listening(folder, heard)) {
      work.product.awaitConnected();
      work.discord.duplicates("MESSAGE_CREATE");
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana");
      Workplace.Opened round = work.opens(channel, Pace.DAY);

      FakeMessage answer = ana.writes(round.thread(), ANSWER);
      awaitReaction(round.thread(), answer);
      round.thread().again(answer);
      FakeMessage second = work.discord.person("Ben").writes(round.thread(), OTHER);
      awaitReaction(round.thread(), second);

      assertThat(round.thread().message(answer.id()).json().path("reactions").size()).isOne();
      assertThat(said(heard)).hasSizeGreaterThan(2);
      assertThat(said(heard).stream().map(it -> it.origin().id()).distinct()).hasSize(2);
    }
  }

  @Test
  void bots_webhooks_system_messages_and_our_own_are_no_answers() {
    Queue<ChatEvent> heard = new ConcurrentLinkedQueue<>();
    try (Workplace work = Workplace.listening(folder, heard)) {
      work.product.awaitConnected();
      FakeChannel channel = work.discord.channel("general");
      Workplace.Opened round = work.opens(channel, Pace.DAY);
      Person ana = work.discord.person("Ana");

      round.thread().otherBotPosts(ANSWER);
      round.thread().webhookPosts(ANSWER);
      round.thread().rename("Another name");
      ana.writes(channel, ANSWER); // In the channel, not in a thread.
      ana.writesToBot(ANSWER);
      awaitReaction(round.thread(), ana.writes(round.thread(), ANSWER));

      assertThat(said(heard)).hasSize(1);
      assertThat(said(heard).getFirst().origin().name()).isEqualTo("Ana");
    }
  }

  @Test
  void a_preview_that_discord_adds_is_no_edit_and_a_change_by_its_author_is() {
    Queue<ChatEvent> heard = new ConcurrentLinkedQueue<>();
    try (Workplace work = Workplace.listening(folder, heard)) {
      work.product.awaitConnected();
      FakeChannel channel = work.discord.channel("general");
      Workplace.Opened round = work.opens(channel, Pace.DAY);
      Person ana = work.discord.person("Ana");
      FakeMessage answer = ana.writes(round.thread(), ANSWER);
      awaitReaction(round.thread(), answer);

      round.thread().unfurls(answer);
      ana.edits(answer, ANSWER + " And caches.");
      ana.deletes(answer);
      awaitReaction(round.thread(), work.discord.person("Ben").writes(round.thread(), OTHER));

      List<ChatEvent> after = heard.stream().filter(it -> !(it instanceof ChatEvent.Said)).toList();
      assertThat(after).hasSize(2);
      assertThat(after.getFirst()).isInstanceOf(ChatEvent.Edited.class);
      assertThat(after.getLast())
          .isInstanceOfSatisfying(
              ChatEvent.Deleted.class, it -> assertThat(it.byAuthor()).isTrue());
    }
  }

  @Test
  void a_command_that_takes_long_is_acknowledged_early_and_answered_all_the_same() {
    try (Workplace work = slow()) {
      FakeChannel channel = work.discord.channel("general");

      FakeMessage answer = work.discord.person("Ana").types("/drill help", channel).awaitWhisper();

      assertThat(answer.seen()).contains("streak");
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void an_acknowledgement_that_hangs_is_given_again_while_discord_still_waits() {
    try (Workplace work = slow()) {
      work.discord.faults().on(Routes.CALLBACK).hangs();

      var deed = work.discord.person("Ana").types("/drill help", work.discord.channel("general"));

      assertThat(deed.awaitWhisper().seen()).contains("streak");
      List<Call> tries = work.discord.calls(Routes.CALLBACK);
      assertThat(tries).hasSize(2);
      assertThat(Duration.between(tries.getFirst().at(), tries.getLast().at()))
          .isLessThan(Duration.ofSeconds(1));
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  /// Connected, and longer at each command than Discord waits.
  private Workplace slow() {
    Workplace work =
        new Workplace(folder, FakeDiscord.start(), Map.of(), door -> event -> slowly(door, event));
    work.product.awaitConnected();
    work.discord.awaitCommand("drill");
    return work;
  }

  private static dev.whetstone.core.chat.Reply slowly(Door door, ChatEvent event) {
    if (event instanceof ChatEvent.Commanded) {
      Pauses.of(3_400);
    }
    return door.accept(event);
  }

  @Test
  void an_interaction_that_is_delivered_again_is_answered_once() {
    Queue<ChatEvent> heard = new ConcurrentLinkedQueue<>();
    try (Workplace work = Workplace.listening(folder, heard)) {
      work.product.awaitConnected();
      work.discord.awaitCommand("drill");
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana");

      var deed = ana.types("/drill help", channel);
      deed.awaitWhisper();
      deed.again();
      ana.types("/drill today", channel).awaitWhisper();

      assertThat(heard.stream().filter(ChatEvent.Commanded.class::isInstance)).hasSize(2);
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void a_command_that_comes_again_to_another_process_does_its_work_once() {
    try (Workplace work = Workplace.connected(folder)) {
      work.discord.awaitCommand("drill-admin");
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana").managesChannels();
      work.product.whetstone.settle(work.ref(channel), "general", WholeProduct.daily(Pace.DAY));

      var pause = ana.types("/drill-admin pause 2026-12-24", channel);
      pause.awaitWhisper();
      ana.types("/drill-admin resume", channel).awaitWhisper();
      work.restart();
      pause.again();
      ana.types("/drill today", channel).awaitWhisper();

      var status = work.product.whetstone.operator().channel(work.ref(channel)).orElseThrow();
      assertThat(status.state()).isInstanceOf(ChannelState.Running.class);
    }
  }

  @Test
  void what_can_be_typed_is_suggested() {
    try (Workplace work = Workplace.connected(folder)) {
      work.discord.awaitCommand("drill-admin");
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana").managesChannels();

      assertThat(ana.completes("/drill start searc", channel).awaitChoices())
          .contains("search")
          .hasSizeLessThanOrEqualTo(25);
      assertThat(
              ana.completes("/drill-admin settings setting:zone value:new york", channel)
                  .awaitChoices())
          .contains("America/New_York");
    }
  }

  private static List<ChatEvent> said(Queue<ChatEvent> heard) {
    return heard.stream().filter(ChatEvent.Said.class::isInstance).collect(Collectors.toList());
  }

  static void awaitReaction(FakeChannel thread, FakeMessage message) {
    Pauses.until("a mark", () -> thread.message(message.id()).json().path("reactions").size() > 0);
  }
}
