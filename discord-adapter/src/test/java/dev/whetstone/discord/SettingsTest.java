package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.core.adapter.SettingsException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SettingsTest {
  private static final String TOKEN = "MTE.made-up.token";

  @Test
  void one_token_is_all_that_has_to_be_set() {
    DiscordSettings settings = DiscordSettings.from(Map.of("DISCORD_TOKEN", TOKEN));

    assertThat(settings.api()).hasToString("https://discord.com/api/v10/");
    assertThat(settings.gateway()).isNull();
    assertThat(settings.readsTexts()).isTrue();
    assertThat(settings.shards()).isOne();
    assertThat(settings.startsWithin()).isEqualTo(Duration.ofSeconds(60));
    assertThat(settings.toString()).doesNotContain(TOKEN);
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:8080/api/v10", "http://localhost:8080/api/v10/"})
  void another_server_can_stand_in_for_discord(String typed) {
    DiscordSettings settings =
        with("DISCORD_API_BASE_URL", typed, "DISCORD_GATEWAY_URL", "ws://localhost:8081/?v=10");

    assertThat(settings.api()).hasToString("http://localhost:8080/api/v10/");
    assertThat(settings.gateway()).hasToString("ws://localhost:8081/?v=10");
  }

  @Test
  void a_token_with_its_header_in_front_is_a_token() {
    DiscordSettings settings = DiscordSettings.from(Map.of("DISCORD_TOKEN", " Bot " + TOKEN));

    assertThat(settings.token().reveal()).isEqualTo(TOKEN);
  }

  @Test
  void as_many_connections_as_discord_recommends() {
    assertThat(with("DISCORD_SHARDS", "auto").shards()).isZero();
    assertThat(with("DISCORD_SHARDS", "3").shards()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "DISCORD_TOKEN, two words, Copy it afresh",
    "DISCORD_API_BASE_URL, localhost, http://localhost",
    "DISCORD_API_BASE_URL, ftp://localhost/, http://localhost",
    "DISCORD_GATEWAY_URL, http://localhost, ws://localhost",
    "DISCORD_MESSAGE_CONTENT, perhaps, yes",
    "DISCORD_SHARDS, none, from 1 to 1000",
    "DISCORD_SHARDS, 0, from 1 to 1000",
    "DISCORD_START_SECONDS, 1e3, from 1 to 3600"
  })
  void what_is_wrong_is_named_with_its_mend(String name, String value, String mend) {
    assertThatThrownBy(() -> with(name, value))
        .isInstanceOfSatisfying(
            SettingsException.class,
            wrong -> {
              assertThat(wrong).hasMessageContaining(name);
              assertThat(wrong.mend()).contains(mend);
            });
  }

  @Test
  void without_a_token_it_is_said_where_one_is() {
    assertThat(DiscordSettings.isIn(Map.of("DISCORD_TOKEN", " "))).isFalse();
    assertThatThrownBy(() -> DiscordSettings.from(Map.of()))
        .isInstanceOfSatisfying(
            SettingsException.class,
            wrong -> assertThat(wrong.mend()).contains("discord.com/developers/applications"));
  }

  private static DiscordSettings with(String... pairs) {
    Map<String, String> environment = new HashMap<>(Map.of("DISCORD_TOKEN", TOKEN));
    for (int i = 0; i < pairs.length; i += 2) {
      environment.put(pairs[i], pairs[i + 1]);
    }
    return DiscordSettings.from(environment);
  }
}
