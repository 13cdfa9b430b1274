package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.words.Verbs;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.FakeModal;
import dev.whetstone.discord.fake.Permission;
import dev.whetstone.discord.fake.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong between Discord and us, and what people get all the same.
@Timeout(60)
final class MishapsTest {
  @TempDir Path folder;

  @Test
  void what_is_written_while_the_line_is_down_is_heard_after_a_resume() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Workplace.Opened round = work.opens(channel, Pace.DAY);

      work.discord.links().drop();
      FakeMessage answer = work.discord.person("Ana").writes(round.thread(), HearingTest.ANSWER);

      HearingTest.awaitReaction(round.thread(), answer);
      assertThat(work.discord.links().resumes()).isOne();
      assertThat(channel.threads()).hasSize(1);
    }
  }

  @Test
  void a_line_that_is_dead_without_a_word_is_taken_up_again() {
    FakeDiscord discord = FakeDiscord.start();
    discord.links().beatEvery(Duration.ofMillis(300));
    try (Workplace work = new Workplace(folder, discord, Map.of(), it -> it)) {
      work.product.awaitConnected();

      discord.links().stopAcking();
      Pauses.until("second connection", () -> discord.links().connections() > 1);
      discord.links().ackAgain();

      discord.links().awaitResumes(1);
    }
  }

  @Test
  void what_a_lost_session_swallowed_is_read_from_the_thread() {
    Queue<ChatEvent> heard = new ConcurrentLinkedQueue<>();
    try (Workplace work = Workplace.listening(folder, heard)) {
      work.product.awaitConnected();
      FakeChannel channel = work.discord.channel("general");
      Workplace.Opened round = work.opens(channel, Pace.DAY);

      work.discord.links().forgetSessions();
      work.discord.links().refuse();
      work.discord.links().drop();
      FakeMessage answer = work.discord.person("Ana").writes(round.thread(), HearingTest.ANSWER);
      work.discord.links().acceptAgain();
      work.discord.links().awaitIdentifies(2);

      HearingTest.awaitReaction(round.thread(), answer);
      assertThat(channel.messages()).hasSize(1);
      assertThat(channel.threads()).hasSize(1);
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void a_button_of_a_round_that_is_long_over_gets_words() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Workplace.Opened round = work.opens(channel, Pace.DAY);
      FakeMessage question = round.thread().awaitMessages(1).getFirst();

      work.product.passes(Duration.ofDays(7));
      FakeMessage said = work.discord.person("Ana").presses(question, "Answer").awaitWhisper();

      assertThat(said.seen()).isNotBlank();
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void a_form_outlives_a_restart() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana");
      Workplace.Opened round = work.opens(channel, Pace.SOLO);
      FakeModal form = ana.presses(round.root(), "Start").awaitModal();
      awaitDrafts(work, 1);

      work.restart();
      FakeMessage shown = ana.submits(form, Forms.filled(form, HearingTest.ANSWER)).awaitWhisper();

      assertThat(shown.buttons()).isNotEmpty();
      assertThat(shown.seen()).doesNotContain("put away");
    }
  }

  private static void awaitDrafts(Workplace work, int count) {
    Pauses.until("draft", () -> work.drafts() >= count);
  }

  @Test
  void seven_fields_are_two_forms_and_what_is_wrong_can_be_mended_without_typing_it_again() {
    try (Workplace work = Workplace.connected(folder)) {
      work.discord.awaitCommand("drill");
      FakeChannel channel = work.discord.channel("study");
      Person ana = work.discord.person("Ana").managesChannels();

      FakeModal first = ana.types("/drill setup", channel).awaitModal();
      assertThat(first.seen()).contains("/drill-admin settings");
      FakeMessage between =
          ana.submits(first, Map.of("time", "7:15", "zone", "Atlantis")).awaitWhisper();
      FakeModal second = ana.presses(between, "Go on").awaitModal();
      FakeMessage wrong = ana.submits(second, Map.of()).awaitWhisper();
      FakeModal again = ana.presses(wrong, "Open the form again").awaitModal();

      assertThat(between.seen()).contains("Part 1 of 2");
      assertThat(wrong.seen()).contains("Atlantis");
      assertThat(again.value("time")).isEqualTo("7:15");
      FakeMessage kept = ana.submits(again, Map.of("time", "7:15", "zone", "Paris")).awaitWhisper();
      FakeModal last = ana.presses(kept, "Go on").awaitModal();
      ana.submits(last, Map.of()).awaitWhisper();
      assertThat(work.product.whetstone.scheduleOf(work.ref(channel))).isPresent();
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void a_form_that_nobody_knows_any_more_gives_back_what_was_typed() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana");
      Workplace.Opened round = work.opens(channel, Pace.SOLO);
      FakeModal form = ana.presses(round.root(), "Start").awaitModal();
      awaitDrafts(work, 1);
      work.product.close();
      work.database.write(sql -> sql.update("DELETE FROM discord_draft"));
      work.restart();

      FakeMessage said = ana.submits(form, Forms.filled(form, HearingTest.ANSWER)).awaitWhisper();

      assertThat(said.seen()).contains("put away");
      assertThat(said.attachments()).hasSize(1);
    }
  }

  @Test
  void an_outage_of_a_server_is_no_farewell_and_a_farewell_is_mended_by_coming_back() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      work.opens(channel, Pace.DAY);

      work.discord.guild().becomesUnavailable();
      work.discord.guild().becomesAvailable();
      work.discord.guild().kicksBot();
      Pauses.until("loss", () -> state(work) instanceof ChannelState.Lost);
      work.discord.guild().invitesBot();

      Pauses.until("return", () -> state(work) instanceof ChannelState.Running);
    }
  }

  @Test
  void whoever_manages_the_channel_is_told_which_permission_is_missing_in_discords_words() {
    try (Workplace work = Workplace.connected(folder)) {
      work.discord.awaitCommand("drill-admin");
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana").managesChannels();
      work.opens(channel, Pace.DAY);
      ana.types("/drill-admin settings setting:level value:2", channel).awaitWhisper();
      channel.deniesBot(Permission.SEND_MESSAGES_IN_THREADS);

      work.product.passes(Duration.ofHours(9));

      assertThat(ana.awaitDirects(1).getFirst().seen())
          .contains("“general”", "“Send Messages in Threads”", "under Permissions");
      assertThat(state(work)).isInstanceOf(ChannelState.Lost.class);
    }
  }

  @Test
  void a_deleted_channel_is_lost_at_once() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      work.opens(channel, Pace.DAY);

      channel.delete();

      Pauses.until("loss", () -> state(work) instanceof ChannelState.Lost);
    }
  }

  @Test
  void what_people_write_pings_nobody_whoever_shows_it() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana");
      Workplace.Opened round = work.opens(channel, Pace.SOLO);
      FakeModal form = ana.presses(round.root(), "Start").awaitModal();

      String loud = "@everyone @here <@" + ana.id() + "> **bold** ||hidden|| " + HearingTest.ANSWER;
      ana.submits(form, Forms.filled(form, loud)).awaitWhisper();

      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void a_button_in_a_direct_message_works_though_discord_names_no_server() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Person ana = work.discord.person("Ana");
      Workplace.Opened round = work.opens(channel, Pace.DAY);
      String id =
          Drawn.press(round.root().json().findValue("custom_id").asText()).orElseThrow().round();
      MemberRef member = new MemberRef(work.ref(channel).workspace(), ana.id());
      Post post = Post.of("Start", Block.buttons(Button.first("Start", Press.of(Verbs.START, id))));
      work.product
          .adapter
          .platform()
          .send(new Sending.ToMember("dm/1", member, work.ref(channel), post));

      FakeModal form = ana.presses(ana.awaitDirects(1).getFirst(), "Start").awaitModal();
      FakeMessage shown = ana.submits(form, Forms.filled(form, HearingTest.ANSWER)).awaitWhisper();

      assertThat(shown.seen()).isNotBlank();
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void a_deleted_thread_ends_its_round_at_once_and_not_the_schedule() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Workplace.Opened round = work.opens(channel, Pace.DAY);

      round.thread().delete();

      Pauses.until("end", () -> work.product.whetstone.nextWrap(work.ref(channel)).isEmpty());
      assertThat(state(work)).isInstanceOf(ChannelState.Running.class);
    }
  }

  @Test
  void a_locked_thread_ends_its_round_with_the_next_message_and_not_the_schedule() {
    try (Workplace work = Workplace.connected(folder)) {
      FakeChannel channel = work.discord.channel("general");
      Workplace.Opened round = work.opens(channel, Pace.DAY);
      work.discord.guild().deniesBot(Permission.MANAGE_THREADS);

      round.thread().lock();
      work.product.passes(Duration.ofHours(9));

      Pauses.until("end", () -> work.product.whetstone.nextWrap(work.ref(channel)).isEmpty());
      assertThat(state(work)).isInstanceOf(ChannelState.Running.class);
    }
  }

  private static ChannelState state(Workplace work) {
    return work.product.whetstone.operator().channels().getFirst().state();
  }
}
