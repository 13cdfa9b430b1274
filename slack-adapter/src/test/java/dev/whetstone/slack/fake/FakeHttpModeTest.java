package dev.whetstone.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import dev.whetstone.core.HandClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Delivery by signed HTTP requests.
class FakeHttpModeTest {
  private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
  private final FakeSlack slack = FakeSlack.start(clock);
  private final TinyApp app = new TinyApp();
  private final Person ana = slack.person("U0ANA");

  @BeforeEach
  void deliver() {
    slack.deliverTo(app.address());
  }

  @AfterEach
  void close() {
    slack.close();
    app.close();
  }

  @Test
  void requests_carry_a_signature_that_slacks_library_accepts() {
    ana.writes("C0DRILL", "hello");
    slack.awaitQuiet();

    var verifier = new SlackSignature.Verifier(new SlackSignature.Generator(slack.signingSecret()));
    String timestamp = app.header(0, "X-slack-request-timestamp");
    assertThat(
            verifier.isValid(
                timestamp,
                app.bodies().getFirst(),
                app.header(0, "X-slack-signature"),
                clock.instant().toEpochMilli()))
        .isTrue();
  }

  @Test
  void a_failed_event_goes_again_at_once_after_a_minute_and_after_five_and_then_no_more() {
    app.fails(500);
    ana.writes("C0DRILL", "hello");
    for (Duration wait :
        List.of(
            Duration.ZERO,
            Duration.ofSeconds(59),
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofHours(1))) {
      slack.awaitQuiet();
      clock.advance(wait);
      slack.tick();
    }
    slack.awaitQuiet();

    assertThat(app.bodies()).hasSize(4);
    assertThat(app.bodies().stream().distinct()).as("the very same event").hasSize(1);
    assertThat(app.header(0, "X-slack-retry-num")).isEmpty();
    assertThat(app.header(3, "X-slack-retry-num")).isEqualTo("3");
    assertThat(app.header(3, "X-slack-retry-reason")).isEqualTo("http_error");
  }

  @Test
  void addresses_are_verified_and_certificates_checked() {
    app.answers("3eZbrw1a");

    assertThat(slack.verifies(app.address()).body()).isEqualTo("3eZbrw1a");
    assertThat(app.bodies().getLast()).contains("url_verification");
    slack.checksSsl(app.address());
    assertThat(app.bodies().getLast()).contains("ssl_check=1");
  }

  @Test
  void events_come_wrapped_and_of_every_sort() {
    FakeMessage message = ana.writes("C0DRILL", "if a < b & <@U0BOB> asks");
    ana.edits(message, "changed");
    ana.reacts(message, "eyes");
    ana.deletes(message);
    ana.removesBot("C0DRILL");
    ana.writes("C0DRILL", "nobody hears this");
    ana.invitesBot("C0DRILL");
    ana.setsTopic("C0DRILL", "Design");
    ana.renames("C0DRILL", "drills");
    ana.archives("C0DRILL");
    slack.awaitQuiet();

    assertThat(app.bodies())
        .anyMatch(b -> b.contains("if a &lt; b &amp; <@U0BOB> asks"))
        .anyMatch(b -> b.contains("message_changed") && b.contains("previous_message"))
        .anyMatch(b -> b.contains("reaction_added"))
        .anyMatch(b -> b.contains("message_deleted") && b.contains("deleted_ts"))
        .anyMatch(b -> b.contains("channel_left"))
        .anyMatch(b -> b.contains("member_joined_channel"))
        .anyMatch(b -> b.contains("channel_join\""))
        .anyMatch(b -> b.contains("channel_topic"))
        .anyMatch(b -> b.contains("channel_rename"))
        .anyMatch(b -> b.contains("channel_archive"))
        .allMatch(b -> b.contains("event_callback") && b.contains("\"team_id\":\"T0FAKE\""))
        .noneMatch(b -> b.contains("nobody hears this"));
  }
}
