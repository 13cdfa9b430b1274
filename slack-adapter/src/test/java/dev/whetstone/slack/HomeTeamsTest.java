package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.store.Database;
import dev.whetstone.slack.fake.FakeSlack;
import dev.whetstone.slack.fake.FakeTeam;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which workspaces Slack says a channel is in.
final class HomeTeamsTest {
  private static final String KEYS = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();
  private Database database;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("whetstone.db"));
  }

  @AfterEach
  void close() {
    database.close();
    slack.close();
  }

  private SlackSettings oneToken() {
    return SlackSettings.from(
        Map.of(
            "SLACK_API_BASE_URL", slack.api().toString(),
            "SLACK_BOT_TOKEN", slack.team().botToken(),
            "SLACK_APP_TOKEN", slack.appToken()));
  }

  private SlackSettings installed() {
    return SlackSettings.from(
        Map.of(
            "SLACK_API_BASE_URL", slack.api().toString(),
            "SLACK_MODE", "http",
            "SLACK_SIGNING_SECRET", slack.signingSecret(),
            "SLACK_CLIENT_ID", slack.clientId(),
            "SLACK_CLIENT_SECRET", slack.clientSecret(),
            "WHETSTONE_KEYS", KEYS));
  }

  private void install(FakeTeam team) {
    new Installations(database, Keyring.read(KEYS))
        .put(team.id(), new Secret(team.botToken()), null, null);
  }

  @Test
  void a_channel_that_the_bot_sees_is_in_the_workspace_of_its_token() {
    slack.channel("C01GEN");

    assertThat(HomeTeams.of(oneToken(), database, "C01GEN"))
        .containsExactly(Heard.workspace(slack.team().id()));
    assertThat(HomeTeams.of(oneToken(), database, "C0NONE")).isEmpty();
  }

  @Test
  void of_several_workspaces_the_one_that_has_the_channel_is_told() {
    FakeTeam other = slack.addTeam("T0OTHER", "Other");
    slack.channel("C01GEN");
    other.channel("C0THERE");
    install(slack.team());
    install(other);

    assertThat(HomeTeams.of(installed(), database, "C0THERE"))
        .containsExactly(Heard.workspace("T0OTHER"));
  }

  @Test
  void a_token_that_slack_takes_no_more_tells_nothing() {
    slack.channel("C01GEN");
    SlackSettings settings = oneToken();
    slack.team().revokesTokens();

    assertThat(HomeTeams.of(settings, database, "C01GEN")).isEmpty();
  }
}
