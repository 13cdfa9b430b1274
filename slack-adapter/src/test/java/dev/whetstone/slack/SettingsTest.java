package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whetstone.core.adapter.SettingsException;
import dev.whetstone.slack.fake.Spec;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an operator sets, and what the app is made from.
final class SettingsTest {
  private static final String KEY = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);

  private static Map<String, String> good() {
    return new HashMap<>(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1"));
  }

  @Test
  void two_tokens_are_enough() {
    SlackSettings settings = SlackSettings.from(good());

    assertThat(settings.mode()).isEqualTo(SlackSettings.Mode.SOCKET);
    assertThat(settings.api()).hasToString("https://slack.com/api/");
  }

  @Test
  void an_address_needs_no_last_slash() {
    Map<String, String> settings = good();
    settings.put("SLACK_API_BASE_URL", "http://localhost:9/api");

    assertThat(SlackSettings.from(settings).api()).hasToString("http://localhost:9/api/");
  }

  @ParameterizedTest
  @CsvSource({
    "SLACK_BOT_TOKEN, '', SLACK_BOT_TOKEN",
    "SLACK_BOT_TOKEN, xapp-1, xoxb-",
    "SLACK_APP_TOKEN, '', SLACK_APP_TOKEN",
    "SLACK_APP_TOKEN, xoxb-1, xapp-",
    "SLACK_MODE, http, SLACK_SIGNING_SECRET",
    "SLACK_MODE, carrier-pigeon, SLACK_MODE",
    "SLACK_API_BASE_URL, slack, SLACK_API_BASE_URL",
    "SLACK_CLIENT_ID, 1.2, SLACK_CLIENT_SECRET",
  })
  void what_is_missing_or_wrong_is_named_with_its_mend(String name, String value, String said) {
    Map<String, String> settings = good();
    settings.put(name, value);

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SlackSettings.from(settings))
        .withMessageContaining(said)
        .satisfies(wrong -> assertThat(wrong.mend()).isNotBlank());
  }

  @Test
  void tokens_of_workspaces_are_never_kept_unsealed() {
    Map<String, String> settings = good();
    settings.putAll(Map.of("SLACK_CLIENT_ID", "1.2", "SLACK_CLIENT_SECRET", "s"));

    assertThatExceptionOfType(SettingsException.class)
        .isThrownBy(() -> SlackSettings.from(settings))
        .withMessageContaining("WHETSTONE_KEYS");
    settings.put("WHETSTONE_KEYS", KEY);
    assertThat(SlackSettings.from(settings).install()).isNotNull();
  }

  @Test
  void secrets_show_nothing() {
    assertThat(SlackSettings.from(good()).toString()).doesNotContain("xoxb", "xapp");
  }

  @Test
  void what_was_sealed_opens_in_its_own_row_alone() {
    Keyring keys = Keyring.read(KEY);
    Keyring.Sealed sealed = keys.seal("xoxb-1", "T1");
    byte[] other = new byte[32];
    other[0] = 1;
    Keyring later = Keyring.read("k2:" + Base64.getEncoder().encodeToString(other) + "," + KEY);

    assertThat(keys.open(sealed, "T1")).contains("xoxb-1");
    assertThat(keys.open(sealed, "T2")).isEmpty();
    assertThat(later.open(sealed, "T1")).contains("xoxb-1");
    assertThat(later.seal("x", "T1").keyId()).isEqualTo("k2");
    assertThat(sealed.text()).doesNotContain("xoxb");
  }

  @Test
  void the_manifest_is_what_slack_takes_for_a_new_app() throws IOException {
    Assumptions.assumeTrue(Spec.known().isPresent(), "Slack's schemas are not beside the checkout");
    for (String text : List.of(Manifest.text(), Manifest.http("https://drills.example.com/"))) {
      JsonNode yaml = new ObjectMapper(new YAMLFactory()).readTree(text);
      JsonObject call = new JsonObject();
      call.add("manifest", JsonParser.parseString(yaml.toString()));

      assertThat(Spec.known().orElseThrow().breaches("apps.manifest.create", call)).isEmpty();
    }
  }

  @Test
  void the_manifest_subscribes_to_our_own_metadata_and_names_the_scopes_that_are_used() {
    assertThat(Manifest.text()).contains("event_type: " + Keyed.EVENT_TYPE);
    assertThat(Manifest.scopes()).hasSize(14).contains("chat:write", "metadata.message:read");
    assertThat(Manifest.http("https://drills.example.com"))
        .contains(
            "request_url: https://drills.example.com/slack/events",
            "request_url: https://drills.example.com/slack/interactive",
            "url: https://drills.example.com/slack/commands",
            "- https://drills.example.com/slack/oauth",
            "socket_mode_enabled: false");
  }
}
