package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.Secret;
import dev.whetstone.core.store.Database;
import dev.whetstone.core.store.Inspection;
import dev.whetstone.core.words.Check;
import dev.whetstone.slack.fake.FakeSlack;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./drill doctor` on the workspaces that installed the app.
final class InstallationCheckupTest {
  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();

  @AfterEach
  void end() {
    slack.close();
  }

  private static String key(String id, int first) {
    byte[] key = new byte[32];
    key[0] = (byte) first;
    return id + ":" + Base64.getEncoder().encodeToString(key);
  }

  private SlackSettings settings(String keys) {
    return SlackSettings.from(
        Map.of(
            "SLACK_API_BASE_URL",
            slack.api().toString(),
            "SLACK_MODE",
            "http",
            "SLACK_SIGNING_SECRET",
            slack.signingSecret(),
            "SLACK_CLIENT_ID",
            slack.clientId(),
            "SLACK_CLIENT_SECRET",
            slack.clientSecret(),
            "WHETSTONE_KEYS",
            keys));
  }

  private List<Check> checks(String keys) {
    try (Inspection inspection = Inspection.of(folder.resolve("whetstone.db"))) {
      return InstallationCheckup.of(settings(keys), inspection);
    }
  }

  private void installed(String keys) {
    try (Database database = Database.open(folder.resolve("whetstone.db"))) {
      new Installations(database, Keyring.read(keys))
          .put(slack.team().id(), new Secret(slack.team().botToken()), null, null);
    }
  }

  @Test
  void before_anybody_installed_the_app_it_says_where_to() {
    Database.open(folder.resolve("whetstone.db")).close();

    assertThat(checks(key("k1", 1)))
        .singleElement()
        .satisfies(it -> assertThat(it.mend()).contains("/slack/install"));
  }

  @Test
  void a_token_that_opens_and_that_slack_takes_is_fine_also_under_a_key_of_before() {
    installed(key("k1", 1));

    assertThat(checks(key("k2", 2) + "," + key("k1", 1)))
        .extracting(Check::state)
        .containsExactly(Check.State.FINE);
  }

  @Test
  void a_key_that_is_missing_or_another_one_is_named() {
    installed(key("k1", 1));

    assertThat(checks(key("k2", 2)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.state()).isEqualTo(Check.State.BROKEN);
          assertThat(it.what()).contains("lacks the key k1", slack.team().id());
        });
    assertThat(checks(key("k1", 3)))
        .singleElement()
        .satisfies(it -> assertThat(it.what()).contains("another key named k1"));
  }

  @Test
  void a_token_that_slack_takes_no_more_is_named_with_its_workspace() {
    installed(key("k1", 1));
    slack.team().revokesTokens();

    assertThat(checks(key("k1", 1)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.state()).isEqualTo(Check.State.BROKEN);
          assertThat(it.what()).contains(slack.team().id());
          assertThat(it.toString()).doesNotContain(slack.team().botToken());
        });
  }
}
