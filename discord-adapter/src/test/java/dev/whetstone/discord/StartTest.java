package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.round.Pace;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.FakeModal;
import dev.whetstone.discord.fake.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How connecting to Discord goes, and how it does not.
@Timeout(60)
final class StartTest {
  @TempDir Path folder;

  @Test
  void it_connects_prints_the_invite_and_registers_the_commands_once() {
    try (Workplace work = new Workplace(folder)) {
      String invite = work.product.awaitConnected();
      String post = "POST /applications/{application_id}/commands";
      work.discord.awaitCalls(post, 2);
      work.restart();
      work.discord.awaitCalls("GET /applications/{application_id}/commands", 2);

      assertThat(invite)
          .contains("client_id=" + work.discord.applicationId())
          .contains("scope=bot+applications.commands&permissions=");
      assertThat(work.discord.calls(post)).hasSize(2);
      assertThat(work.discord.violations()).isEmpty();
    }
  }

  @Test
  void a_server_that_takes_no_single_command_gets_them_all_at_once() {
    FakeDiscord discord = FakeDiscord.start();
    discord.faults().always("POST /applications/{application_id}/commands").refuses(404, 0, "404");
    try (Workplace work = new Workplace(folder, discord, Map.of(), it -> it)) {
      work.product.awaitConnected();
      discord.awaitCalls("PUT /applications/{application_id}/commands", 1);
      work.restart();
      work.discord.awaitCalls("GET /applications/{application_id}/commands", 2);

      assertThat(discord.calls("PUT /applications/{application_id}/commands")).hasSize(1);
      assertThat(discord.violations()).isEmpty();
    }
  }

  @Test
  void a_refused_token_is_said_with_its_mend_before_any_session_begins() {
    FakeDiscord discord = FakeDiscord.start();
    discord.invalidatesToken();
    try (Workplace work = new Workplace(folder, discord, Map.of(), it -> it)) {
      SettingsException why = work.product.awaitFailure();

      assertThat(why).hasMessageContaining("DISCORD_TOKEN");
      assertThat(why.mend()).contains("Reset Token");
      assertThat(discord.links().identifies()).isEmpty();
    }
  }

  @Test
  void a_token_that_is_taken_away_while_we_run_ends_with_its_mend() {
    try (Workplace work = Workplace.connected(folder)) {
      work.discord.invalidatesToken();
      work.discord.links().close(4004);

      assertThat(work.product.awaitFailure().mend()).contains("Reset Token");
      assertThat(work.discord.links().identifies()).hasSize(1);
    }
  }

  @Test
  void a_gateway_that_has_forgotten_our_version_is_dialled_once() {
    try (Workplace work = Workplace.connected(folder)) {
      work.discord.links().close(4012);

      assertThat(work.product.awaitFailure().mend()).contains("newer Whetstone");
      Pauses.of(1_500);
      assertThat(work.discord.links().connections()).isEqualTo(1);
    }
  }

  @Test
  void a_server_that_does_not_answer_is_given_up_in_time_and_tried_on() {
    FakeDiscord discord = FakeDiscord.start();
    discord.goesAway();
    Map<String, String> soon = Map.of("DISCORD_START_SECONDS", "1");
    try (Workplace work = new Workplace(folder, discord, soon, it -> it)) {
      SettingsException why = work.product.awaitFailure();
      discord.comesBack();
      work.product.awaitConnected();

      assertThat(why).hasMessageContaining("within 1 seconds");
      assertThat(why.mend()).contains("DISCORD_API_BASE_URL");
    }
  }

  @Test
  void a_gateway_that_never_gets_ready_is_given_up_in_time() {
    FakeDiscord discord = FakeDiscord.start();
    discord.links().refuse();
    Map<String, String> soon = Map.of("DISCORD_START_SECONDS", "2");
    try (Workplace work = new Workplace(folder, discord, soon, it -> it)) {
      assertThat(work.product.awaitFailure()).hasMessageContaining("within 2 seconds");
    }
  }

  @Test
  void without_the_message_content_intent_it_connects_once_more_and_people_answer_by_form() {
    FakeDiscord discord = FakeDiscord.start();
    discord.withholdsMessageContent();
    try (Workplace work = new Workplace(folder, discord, Map.of(), it -> it)) {
      long begun = System.nanoTime();
      work.product.awaitConnected();
      long took = System.nanoTime() - begun;
      FakeChannel channel = discord.channel("general");
      Person ana = discord.person("Ana");
      Workplace.Opened round = work.opens(channel, Pace.SOLO);
      FakeModal form = ana.presses(round.root(), "Start").awaitModal();
      FakeMessage shown = ana.submits(form, Forms.filled(form, HearingTest.ANSWER)).awaitWhisper();

      assertThat(discord.links().connections()).isEqualTo(2);
      assertThat(Duration.ofNanos(took)).isGreaterThan(Duration.ofSeconds(5));
      assertThat(work.product.adapter.platform().abilities().readsThreads()).isFalse();
      assertThat(work.product.adapter.platform().checkup())
          .extracting(Lack::kind)
          .contains(Lack.Kind.INTENT);
      assertThat(shown.isEphemeral()).isTrue();
    }
  }

  @Test
  void with_message_content_switched_off_it_is_never_asked_for() {
    FakeDiscord discord = FakeDiscord.start();
    Map<String, String> off = Map.of("DISCORD_MESSAGE_CONTENT", "no");
    try (Workplace work = new Workplace(folder, discord, off, it -> it)) {
      work.product.awaitConnected();

      assertThat(discord.links().identifies())
          .extracting(it -> it.intents() & (1 << 15))
          .containsExactly(0);
      assertThat(work.product.adapter.platform().checkup()).isEmpty();
    }
  }

  @Test
  void with_few_sessions_left_it_waits_for_the_next_day_and_takes_none() {
    FakeDiscord discord = FakeDiscord.start();
    discord.leavesStarts(2);
    Map<String, String> soon = Map.of("DISCORD_START_SECONDS", "1");
    try (Workplace work = new Workplace(folder, discord, soon, it -> it)) {
      discord.awaitCalls("GET /gateway/bot", 1);
      Pauses.of(2_000);

      assertThat(discord.links().identifies()).isEmpty();
      assertThat(work.product.failures).isEmpty();
    }
  }

  @Test
  void a_gateway_of_its_own_is_used_for_resuming_too() {
    FakeDiscord discord = FakeDiscord.start();
    Map<String, String> gateway = Map.of("DISCORD_GATEWAY_URL", discord.gateway().toString());
    try (Workplace work = new Workplace(folder, discord, gateway, it -> it)) {
      work.product.awaitConnected();
      discord.links().drop();
      discord.links().awaitResumes(1);

      assertThat(discord.links().identifies()).hasSize(1);
    }
  }

  @Test
  void channels_that_were_added_by_their_ids_alone_find_their_server() {
    FakeDiscord discord = FakeDiscord.start();
    FakeChannel channel = discord.addGuild("Another").channel("study");
    try (Workplace work = new Workplace(folder, discord, Map.of(), it -> it)) {
      work.product.awaitConnected();
      work.product.close();
      var waiting = new dev.whetstone.core.chat.ChannelRef(Places.workspace("-"), channel.id());
      work.product.whetstone.settle(waiting, channel.id(), WholeProduct.daily(Pace.DAY));
      work.restart();

      assertThat(work.product.whetstone.operator().channels())
          .singleElement()
          .satisfies(it -> assertThat(it.ref().workspace().id()).isNotIn("-", discord.guild().id()))
          .satisfies(it -> assertThat(it.name()).isEqualTo("study"));
    }
  }

  @Test
  void several_connections_share_the_servers_and_the_line_stands_with_all_of_them() {
    FakeDiscord discord = FakeDiscord.start();
    Map<String, String> two = Map.of("DISCORD_SHARDS", "2");
    try (Workplace work = new Workplace(folder, discord, two, it -> it)) {
      work.product.awaitConnected();

      assertThat(discord.links().identifies())
          .extracting(it -> it.shard() + "/" + it.shards())
          .containsExactlyInAnyOrderElementsOf(List.of("0/2", "1/2"));
      assertThat(discord.violations()).isEmpty();
    }
  }

  @Test
  void several_connections_without_the_message_content_intent_are_begun_once_more_together() {
    FakeDiscord discord = FakeDiscord.start();
    discord.withholdsMessageContent();
    discord.recommendsShards(2);
    Map<String, String> auto = Map.of("DISCORD_SHARDS", "auto");
    try (Workplace work = new Workplace(folder, discord, auto, it -> it)) {
      work.product.awaitConnected();

      assertThat(work.product.failures).isEmpty();
      assertThat(work.product.adapter.platform().abilities().readsThreads()).isFalse();
      assertThat(discord.links().open()).isEqualTo(2);
    }
  }
}
