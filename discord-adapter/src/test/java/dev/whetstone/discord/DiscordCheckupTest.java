package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.words.Check;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeDiscord;
import dev.whetstone.discord.fake.Permission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What `./drill doctor` says about Discord.
@Timeout(30)
final class DiscordCheckupTest {
  private final FakeDiscord discord = FakeDiscord.start();

  @AfterEach
  void close() {
    discord.close();
  }

  @Test
  void all_is_well() {
    List<Check> checks = looks(discord.channel("general"));

    assertThat(checks).extracting(Check::state).containsOnly(Check.State.FINE).hasSize(3);
    assertThat(discord.links().identifies()).isEmpty();
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void a_channel_that_waits_for_its_server_is_looked_at_where_it_is() {
    ChannelRef waiting = Places.channelRef("-", discord.channel("general").id());

    Check check = DiscordCheckup.of(settings(), List.of(waiting)).getLast();

    assertThat(check.state()).isEqualTo(Check.State.FINE);
    assertThat(check.about()).contains(discord.guild().id());
  }

  @Test
  void a_wrong_token_is_said_with_its_mend() {
    discord.invalidatesToken();

    Check check = looks(discord.channel("general")).getFirst();

    assertThat(check.state()).isEqualTo(Check.State.BROKEN);
    assertThat(check.what()).contains("DISCORD_TOKEN");
    assertThat(check.mend()).contains("Reset Token");
  }

  @Test
  void an_intent_that_is_not_granted_is_worth_a_look() {
    discord.withholdsMessageContent();

    Check check = looks(discord.channel("general")).get(1);

    assertThat(check.state()).isEqualTo(Check.State.LOOK);
    assertThat(check.mend()).contains("Message Content Intent");
  }

  @Test
  void where_discord_does_not_say_what_is_granted_nothing_is_claimed() {
    discord.faults().always("GET /applications/@me").refuses(404, 0, "404: Not Found");

    assertThat(looks(discord.channel("general")).get(1).what()).contains("does not say");
  }

  @Test
  void a_missing_permission_is_named_with_its_channel() {
    FakeChannel channel = discord.channel("general").deniesBot(Permission.CREATE_PUBLIC_THREADS);

    Check check = looks(channel).getLast();

    assertThat(check.state()).isEqualTo(Check.State.BROKEN);
    assertThat(check.about()).contains(channel.id());
    assertThat(check.what()).contains("Create Public Threads");
  }

  @Test
  void permissions_are_called_as_discord_calls_them() {
    FakeChannel channel = discord.channel("general").deniesBot(Permission.READ_MESSAGE_HISTORY);

    assertThat(looks(channel).getLast().what()).contains("Read Message History");
  }

  @Test
  void a_server_that_is_gone_says_how_to_come_back() {
    FakeChannel channel = discord.channel("general");
    channel.delete();

    assertThat(looks(channel).getLast().mend()).contains("discord invite");
  }

  @Test
  void the_invite_has_exactly_what_is_needed() {
    String link = Invite.of(settings());

    assertThat(link)
        .isEqualTo(
            "https://discord.com/oauth2/authorize?client_id=%s&scope=bot+applications.commands&permissions=%d"
                .formatted(
                    discord.applicationId(),
                    1L << 6 | 1L << 10 | 1L << 11 | 1L << 14 | 1L << 15 | 1L << 16 | 1L << 35
                        | 1L << 38));
  }

  private List<Check> looks(FakeChannel channel) {
    ChannelRef ref = Places.channelRef(discord.guild().id(), channel.id());
    return DiscordCheckup.of(settings(), List.of(ref));
  }

  private DiscordSettings settings() {
    return DiscordSettings.from(
        Map.of("DISCORD_TOKEN", discord.token(), "DISCORD_API_BASE_URL", discord.api().toString()));
  }
}
