package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.FakeGuild;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Which server Discord says a channel is in.
@Timeout(30)
final class HomeServerTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final DiscordSettings settings =
      DiscordSettings.from(
          Map.of(
              "DISCORD_API_BASE_URL", discord.api().toString(), "DISCORD_TOKEN", discord.token()));

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void a_channel_of_a_second_server_is_told_to_be_there_by_one_call() {
    FakeGuild second = discord.addGuild("Second");
    String channel = second.channel("general").id();

    assertThat(HomeServer.of(settings, channel)).contains(Places.workspace(second.id()));

    assertThat(discord.calls()).hasSize(1);
    assertThat(discord.links().identifies()).isEmpty();
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void what_discord_does_not_show_or_say_is_not_guessed() {
    String channel = discord.channel("general").id();

    assertThat(HomeServer.of(settings, "1122334455")).isEmpty();
    assertThat(HomeServer.of(settings, "general")).isEmpty();
    discord.invalidatesToken();
    assertThat(HomeServer.of(settings, channel)).isEmpty();
  }
}
