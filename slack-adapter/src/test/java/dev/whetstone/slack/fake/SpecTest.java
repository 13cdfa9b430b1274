package dev.whetstone.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fake judges requests by Slack's published types where they are at hand.
class SpecTest {
  /// Methods of the fake that the published files lack.
  private static final Set<String> LACKING =
      Set.of("files.info", "files.delete", "auth.revoke", "apps.uninstall");

  @BeforeEach
  void needsTheFiles() {
    assumeTrue(
        Spec.known().isPresent(),
        "Slack's schemas are not at ../shared/specs/slack beside the repository: requests of the"
            + " Slack adapter are checked against the fake's own limits only");
  }

  private static Spec spec() {
    return Spec.known().orElseThrow();
  }

  @Test
  void every_method_of_the_fake_is_in_the_files_but_those_that_they_lack() {
    Set<String> unknown =
        WebApi.methodNames().stream().filter(m -> !spec().knows(m)).collect(Collectors.toSet());

    assertThat(unknown).isEqualTo(LACKING);
  }

  @Test
  void a_form_with_flags_and_numbers_as_texts_is_fine() {
    JsonObject history =
        Tree.object("channel", "C1", "limit", "200", "include_all_metadata", "true");

    assertThat(spec().breaches("conversations.history", history)).isEmpty();
    assertThat(spec().breaches("conversations.history", new JsonObject())).isNotEmpty();
  }

  @Test
  void a_block_with_a_field_of_its_own_is_a_breach() {
    JsonObject text = Tree.object("type", "mrkdwn", "text", "x");
    JsonObject block = Tree.object("type", "section", "text", text);
    JsonObject post =
        Tree.object("channel", "C1", "text", "x", "blocks", Tree.array(List.of(block)));
    assertThat(spec().breaches("chat.postMessage", post)).isEmpty();

    block.addProperty("colour", "red");

    assertThat(spec().breaches("chat.postMessage", post)).isNotEmpty();
  }

  @Test
  void a_breach_of_a_call_is_found_among_the_violations() {
    try (FakeSlack slack = FakeSlack.start();
        Wire wire = new Wire(slack)) {
      slack.channel("C0DRILL");
      wire.call(
          "chat.postMessage",
          "channel",
          "C0DRILL",
          "text",
          "x",
          "metadata",
          "{\"event_type\":\"a\",\"event_payload\":{},\"more\":1}");

      assertThat(slack.violations(Violation.Kind.SCHEMA)).hasSize(1);
    }
  }

  @Test
  void the_blocks_of_an_acknowledgement_are_checked_like_those_of_a_call() {
    try (FakeSlack slack = FakeSlack.start();
        TinyApp app = new TinyApp()) {
      slack.deliverTo(app.address());
      app.answers("{\"text\":\"x\",\"blocks\":[{\"type\":\"divider\",\"colour\":\"red\"}]}");
      slack.person("U0ANA").types("/drill today", "C0DRILL").awaitAck();

      assertThat(slack.violations(Violation.Kind.SCHEMA))
          .anyMatch(v -> v.what().startsWith("acknowledgement"))
          .anyMatch(v -> v.what().startsWith("answer to a command"));
    }
  }
}
