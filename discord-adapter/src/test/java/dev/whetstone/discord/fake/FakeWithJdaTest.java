package dev.whetstone.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildUnavailableEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.requests.GatewayIntent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The real library on the fake.
class FakeWithJdaTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final FakeChannel channel = discord.channel("drill");
  private final Person ana = discord.person("Ana");

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void a_command_a_button_a_form_and_its_answer() {
    try (TinyBot bot = new TinyBot(discord, 1)) {
      bot.await(ReadyEvent.class);
      bot.registers();

      assertThat(ana.completes("/drill start ll", channel).awaitChoices())
          .containsExactly("llm", "other");
      FakeMessage whisper = ana.types("/drill start llm", channel).awaitWhisper();
      assertThat(whisper.text()).isEqualTo("You typed: start llm");
      FakeModal form = ana.presses(whisper, "Open").awaitModal();
      FakeMessage kept = ana.submits(form, Map.of("Answer", "An index")).awaitWhisper();

      assertThat(kept.text()).isEqualTo("Kept: An index");
      assertThat(ana.modal()).isEmpty();
      assertThat(discord.violations()).isEmpty();
    }
  }

  @Test
  void a_button_changes_its_message() {
    try (TinyBot bot = new TinyBot(discord, 1);
        Wire wire = new Wire(discord)) {
      bot.await(ReadyEvent.class);
      wire.says(
          channel,
          "content",
          "Ready?",
          "components",
          List.of(Wire.row(Wire.button("Yes", "done"))));

      FakeMessage changed = ana.presses(channel.awaitMessages(1).getFirst(), "Yes").awaitUpdate();

      assertThat(changed.text()).isEqualTo("Done.");
    }
  }

  @Test
  void what_was_said_while_the_link_was_down_is_heard_after_a_resume() {
    try (TinyBot bot = new TinyBot(discord, 1)) {
      bot.await(ReadyEvent.class);
      discord.links().refuse();
      discord.links().drop();
      ana.writes(channel, "Anybody there?");
      discord.links().acceptAgain();

      assertThat(bot.awaitRaw("MESSAGE_CREATE").getPayload().getString("content"))
          .isEqualTo("Anybody there?");
      bot.await(SessionResumeEvent.class);
      assertThat(discord.links().identifies()).hasSize(1);
    }
  }

  @Test
  void op_7_and_a_resumable_op_9_end_in_a_resume() {
    try (TinyBot bot = new TinyBot(discord, 1)) {
      bot.await(ReadyEvent.class);
      discord.links().reconnect();
      bot.await(SessionResumeEvent.class);
      discord.links().invalidateResumably();
      bot.await(SessionResumeEvent.class);
      discord.links().awaitResumes(2);
      assertThat(discord.links().identifies()).hasSize(1);
    }
  }

  @Test
  void the_other_op_9_begins_anew() {
    try (TinyBot bot = new TinyBot(discord, 1)) {
      bot.await(ReadyEvent.class);
      discord.links().invalidate();
      bot.await(SessionRecreateEvent.class);
      assertThat(discord.links().awaitIdentifies(2)).hasSize(2);
    }
  }

  @Test
  void people_are_heard_in_channels_threads_and_directly() {
    try (TinyBot bot = new TinyBot(discord, 1)) {
      bot.await(ReadyEvent.class);
      FakeChannel fresh = discord.channel("late");
      ana.writes(fresh, "In a channel");
      assertThat(bot.await(MessageReceivedEvent.class).getMessage().getContentRaw())
          .isEqualTo("In a channel");
      ana.writesToBot("Directly");
      assertThat(bot.await(MessageReceivedEvent.class).getMessage().getContentRaw())
          .isEqualTo("Directly");
    }
  }

  @Test
  void threads_and_posts_are_heard_and_buttons_work_in_an_archived_one() {
    try (TinyBot bot = new TinyBot(discord, 1);
        Wire wire = new Wire(discord)) {
      bot.await(ReadyEvent.class);
      String root = wire.says(channel, "content", "Root").id();
      wire.post(
          "channels/%s/messages/%s/threads".formatted(channel.id(), root),
          Tree.object("name", "Drill"));
      FakeChannel thread = discord.channelById(root);
      ana.writes(thread, "In a thread");
      assertThat(heardFrom(bot, ana)).isEqualTo("In a thread");
      FakeChannel forum = discord.forum("drills", "llm");
      ObjectNode post = Tree.object("name", "P", "message", Wire.quiet("content", "The case"));
      String id = wire.post("channels/" + forum.id() + "/threads", post).id();
      ana.writes(discord.channelById(id), "In a post");
      assertThat(heardFrom(bot, ana)).isEqualTo("In a post");

      wire.says(
          thread, "content", "Go?", "components", List.of(Wire.row(Wire.button("Open", "x"))));
      thread.archive();
      bot.awaitRaw("THREAD_UPDATE");
      assertThat(ana.presses(thread.ours().getLast(), "Open").awaitModal().title())
          .isEqualTo("Your step");
      assertThat(discord.violations()).isEmpty();
    }
  }

  private static String heardFrom(TinyBot bot, Person person) {
    MessageReceivedEvent heard = bot.await(MessageReceivedEvent.class);
    while (!heard.getAuthor().getId().equals(person.id())) {
      heard = bot.await(MessageReceivedEvent.class);
    }
    return heard.getMessage().getContentRaw();
  }

  @Test
  void an_outage_is_no_leave() {
    try (TinyBot bot = new TinyBot(discord, 1)) {
      bot.await(ReadyEvent.class);
      discord.guild().becomesUnavailable();
      bot.await(GuildUnavailableEvent.class);
      discord.guild().becomesAvailable();
      bot.awaitRaw("GUILD_CREATE");
      discord.guild().kicksBot();
      bot.await(GuildLeaveEvent.class);
    }
  }

  @Test
  void an_intent_that_is_not_granted_ends_with_4014() {
    discord.withholdsMessageContent();
    try (TinyBot bot = new TinyBot(discord, 1)) {
      assertThat(bot.await(ShutdownEvent.class).getCode()).isEqualTo(4014);
    }
    try (TinyBot bot = new TinyBot(discord, 1, EnumSet.of(GatewayIntent.GUILD_MESSAGES))) {
      bot.await(ReadyEvent.class);
      ana.writes(channel, "Secret");
      assertThat(bot.awaitRaw("MESSAGE_CREATE").getPayload().getString("content")).isEmpty();
    }
  }

  @Test
  void shards_have_their_own_sessions() {
    discord.recommendsShards(2);
    try (TinyBot bot = new TinyBot(discord, 2)) {
      discord.links().awaitOpen(2);
      assertThat(discord.links().identifies())
          .extracting(Links.Identify::shard)
          .containsExactlyInAnyOrder(0, 1);
      bot.await(ReadyEvent.class);
    }
  }
}
