package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.round.Pace;
import dev.whetstone.discord.fake.Deed;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.FakeModal;
import dev.whetstone.discord.fake.Person;
import dev.whetstone.discord.fake.Routes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the whole product makes of what got lost, and of what it shall lose.
@Timeout(60)
final class LostAnswersTest {
  @TempDir Path folder;

  private static final String CALLBACK =
      "POST /interactions/{interaction_id}/{interaction_token}/callback";

  @Test
  void an_answer_to_a_command_that_did_not_reach_discord_is_given_again() {
    try (Workplace work = Workplace.connected(folder)) {
      work.discord.awaitCommand("drill");
      work.discord.faults().on(CALLBACK).drops();

      Deed deed = work.discord.person("Ana").types("/drill help", work.discord.channel("general"));

      assertThat(deed.awaitWhisper().seen()).contains("streak");
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void an_answer_that_discord_had_although_it_did_not_say_so_is_given_once() {
    Queue<ChatEvent> heard = new ConcurrentLinkedQueue<>();
    try (Workplace work = Workplace.listening(folder, heard)) {
      work.product.awaitConnected();
      work.discord.awaitCommand("drill");
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana");
      work.discord.faults().on(CALLBACK).losesAnswer();

      Deed deed = ana.types("/drill help", channel);
      deed.awaitWhisper();
      work.discord.awaitCalls(CALLBACK, 2);
      ana.types("/drill today", channel).awaitWhisper();
      deed.again();
      ana.types("/drill schedule", channel).awaitWhisper();

      assertThat(heard.stream().filter(ChatEvent.Commanded.class::isInstance)).hasSize(3);
    }
  }

  @Test
  void what_discord_shows_on_the_line_settles_a_lost_answer_where_no_history_can_be_read() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      work.discord.faults().always(Routes.GET_MESSAGES).answers(500);
      work.discord.faults().on(Routes.POST_MESSAGE).losesAnswer();
      work.product.whetstone.settle(
          work.ref(channel), channel.name(), WholeProduct.daily(Pace.DAY));

      work.product.whetstone.openNow(work.ref(channel));
      channel.awaitMessages(1);
      awaitThread(work, channel);

      assertThat(channel.messages()).hasSize(1);
      assertThat(channel.threads()).hasSize(1);
    }
  }

  /// The dispatcher looks again when its clock says so.
  private static void awaitThread(Workplace work, FakeChannel channel) {
    Pauses.until(
        "thread",
        () -> {
          work.product.passes(Duration.ofSeconds(10));
          return !channel.threads().isEmpty();
        });
  }

  @Test
  void a_thread_that_cannot_be_read_after_a_gap_is_read_a_moment_later() {
    try (Workplace work = Workplace.connected(folder)) {
      Workplace.Opened round = work.opens(work.discord.channel("general"), Pace.DAY);

      work.discord.links().forgetSessions();
      work.discord.links().refuse();
      work.discord.links().drop();
      FakeMessage answer = work.discord.person("Ana").writes(round.thread(), HearingTest.ANSWER);
      work.discord.faults().on(Routes.GET_MESSAGES).answers(500);
      work.discord.links().acceptAgain();

      HearingTest.awaitReaction(round.thread(), answer);
      assertThat(work.discord.calls(Routes.GET_MESSAGES)).hasSizeGreaterThan(1);
    }
  }

  @Test
  void whoever_is_forgotten_leaves_no_form_behind() {
    try (Workplace work = Workplace.connected(folder)) {
      work.discord.awaitCommand("drill");
      FakeChannel channel = work.discord.channel("study");
      Person ana = work.discord.person("Ana").managesChannels();
      FakeModal first = ana.types("/drill setup", channel).awaitModal();
      ana.submits(first, Map.of("time", "7:15")).awaitWhisper();
      Pauses.until("draft", () -> work.drafts() == 1);

      work.product
          .adapter
          .platform()
          .forget(new MemberRef(work.ref(channel).workspace(), ana.id()));

      assertThat(work.drafts()).isZero();
      assertThat(ana.submits(first, Map.of("time", "7:15")).awaitWhisper().seen())
          .contains("put away");
    }
  }

  @Test
  void a_form_that_nobody_sent_is_trimmed_with_the_next_start() {
    try (Workplace work = Workplace.connected(folder)) {
      work.product.close();
      work.database.write(sql ->
          sql.update(
              "INSERT INTO discord_draft (id, member, guild, form, filled, at)"
                  + " VALUES ('a', '1', '2', '{}', '{}', 1000)"));

      work.restart();

      assertThat(work.drafts()).isZero();
    }
  }
}
