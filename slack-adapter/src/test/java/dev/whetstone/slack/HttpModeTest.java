package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.round.Pace;
import dev.whetstone.slack.fake.FakeSlack;
import dev.whetstone.slack.fake.FakeTeam;
import dev.whetstone.slack.fake.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// HTTP mode: only Slack is heard, and workspaces come and go by themselves.
@Timeout(60)
final class HttpModeTest {
  private static final String KEYS = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);
  private static final String FORM = "application/x-www-form-urlencoded";

  @TempDir Path folder;
  private final FakeSlack slack = FakeSlack.start();

  @SuppressWarnings("NullAway.Init") // each test begins with one
  private Workplace work;

  @AfterEach
  void end() {
    work.close();
  }

  private void begin(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(more);
    settings.put("SLACK_MODE", "http");
    settings.put("SLACK_SIGNING_SECRET", slack.signingSecret());
    work = new Workplace(folder, slack, settings, it -> it);
    slack.deliverTo(
        work.product.at("/slack/events"),
        work.product.at("/slack/commands"),
        work.product.at("/slack/interactive"));
  }

  private void beginForInstalls() {
    begin(
        Map.of(
            "SLACK_BOT_TOKEN",
            "",
            "SLACK_CLIENT_ID",
            slack.clientId(),
            "SLACK_CLIENT_SECRET",
            slack.clientSecret(),
            "WHETSTONE_KEYS",
            KEYS));
  }

  private int posts(Instant at, String secret) {
    URI to = work.product.at("/slack/commands");
    return slack.posts(to, "command=/drill&text=help", FORM, at, secret).statusCode();
  }

  @Test
  void a_whole_solo_round_is_held_by_requests() {
    begin(Map.of());
    work.product.whetstone.settle(work.ref("C01GEN"), "general", WholeProduct.daily(Pace.SOLO));
    work.product.whetstone.openNow(work.ref("C01GEN"));
    String root = slack.channel("C01GEN").awaitMessages(1).getFirst().ts();
    slack.channel("C01GEN").awaitThread(root, 1);
    Person ana = slack.person("U01ANA");

    ana.writes("C01GEN", root, HearingTest.ANSWER);
    slack.channel("C01GEN").awaitThread(root, 4);

    assertThat(ana.types("/drill help", "C01GEN").awaitWhisper().seen()).contains("/drill");
    assertThat(slack.violations()).isEmpty();
  }

  @Test
  void a_request_that_slack_did_not_sign_within_five_minutes_gets_401() {
    begin(Map.of());
    Instant now = InstantSource.system().instant();
    String secret = slack.signingSecret();

    assertThat(posts(now, "somebody else's")).isEqualTo(401);
    assertThat(posts(now.minus(Duration.ofMinutes(6)), secret)).isEqualTo(401);
    assertThat(posts(now.plus(Duration.ofMinutes(6)), secret)).isEqualTo(401);
    assertThat(posts(now.minus(Duration.ofMinutes(4)), secret)).isEqualTo(200);
  }

  @Test
  void an_address_proves_that_it_is_ours_and_takes_no_body_without_end() {
    begin(Map.of());

    assertThat(slack.verifies(work.product.at("/slack/events")).body()).isEqualTo("3eZbrw1a");
    assertThat(slack.checksSsl(work.product.at("/slack/commands")).statusCode()).isEqualTo(200);
    HttpResponse<String> answer =
        slack.posts(
            work.product.at("/slack/events"),
            "x".repeat(1_100_000),
            FORM,
            InstantSource.system().instant(),
            slack.signingSecret());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  @Test
  void a_workspace_installs_the_app_is_served_and_leaves() throws Exception {
    beginForInstalls();
    FakeTeam other = slack.addTeam("T0OTHER", "Other");

    assertThat(install(other).body()).contains("is installed");
    var ref = Heard.channelRef("T0OTHER", "C02GEN");
    other.channel("C02GEN");
    work.product.whetstone.settle(ref, "general", WholeProduct.daily(Pace.DAY));
    work.product.whetstone.openNow(ref);
    other.channel("C02GEN").awaitMessages(1);
    assertThat(stored()).doesNotContain(other.botToken());

    other.uninstalls();
    slack.awaitQuiet();
    assertThat(stored()).isEmpty();
    assertThat(work.product.whetstone.operator().channel(ref).orElseThrow().state().toString())
        .contains("WORKSPACE_GONE");
  }

  @Test
  void who_did_not_set_out_from_here_cannot_come_back_here() throws Exception {
    beginForInstalls();
    String code = slack.team().consents();

    HttpResponse<String> answer =
        get(work.product.at("/slack/oauth?code=" + code + "&state=guessed"), "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(stored()).isEmpty();
  }

  @Test
  void a_token_that_rotates_is_refreshed_also_where_the_bot_only_posts() throws Exception {
    beginForInstalls();
    FakeTeam other = slack.addTeam("T0OTHER", "Other");
    other.rotatesTokens();
    install(other);
    String first = other.botToken();
    work.database.write(sql ->
        sql.update(
            "UPDATE slack_installation SET expires_at = ?", InstantSource.system().instant()));

    var ref = Heard.channelRef("T0OTHER", "C02GEN");
    other.channel("C02GEN");
    work.product.whetstone.settle(ref, "general", WholeProduct.daily(Pace.DAY));
    work.product.whetstone.openNow(ref);
    other.channel("C02GEN").awaitMessages(1);

    assertThat(other.botToken()).isNotEqualTo(first);
    assertThat(slack.calls("oauth.v2.access")).hasSize(2);
  }

  private HttpResponse<String> install(FakeTeam team) throws IOException, InterruptedException {
    HttpResponse<String> begun = get(work.product.at("/slack/install"), "");
    String authorize = begun.headers().firstValue("Location").orElseThrow();
    String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    String state = SlackHttp.fields(URI.create(authorize).getRawQuery()).getOrDefault("state", "");
    return get(work.product.at("/slack/oauth?code=" + team.consents() + "&state=" + state), cookie);
  }

  private static HttpResponse<String> get(URI uri, String cookie)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri);
      if (!cookie.isEmpty()) {
        request.header("Cookie", cookie);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private String stored() {
    List<String> sealed =
        work.database.read(
            sql -> sql.all("SELECT sealed FROM slack_installation", row -> row.text("sealed")));
    return String.join(",", sealed);
  }
}
