package dev.whetstone.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.whetstone.core.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Modals, Homes and private answers, with an app of a few lines that speaks HTTP.
class FakeViewsTest {
  private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
  private final FakeSlack slack = FakeSlack.start(clock);
  private final Wire wire = new Wire(slack);
  private final Person ana = slack.person("U0ANA").called("Ana");
  private final TinyApp app = new TinyApp();

  @BeforeEach
  void deliver() {
    slack.channel("C0DRILL");
    slack.deliverTo(app.address());
  }

  @AfterEach
  void close() {
    wire.close();
    slack.close();
    app.close();
  }

  private static JsonObject modal(String words) {
    JsonObject input =
        Tree.object(
            "type",
            "input",
            "block_id",
            "answer",
            "label",
            plain(words),
            "element",
            Tree.object("type", "plain_text_input", "action_id", "a", "max_length", 20));
    return Tree.object(
        "type",
        "modal",
        "title",
        plain("Drill"),
        "submit",
        plain("Send"),
        "blocks",
        List.of(input));
  }

  private static JsonObject plain(String text) {
    return Tree.object("type", "plain_text", "text", text);
  }

  private String error(String method, Object... fields) {
    return Tree.text(wire.call(method, fields), "error");
  }

  private FakeView opened(String words) {
    Deed deed = ana.types("/drill start", "C0DRILL");
    assertThat(error("views.open", "trigger_id", deed.trigger(), "view", modal(words))).isEmpty();
    return deed.awaitView();
  }

  @Test
  void a_trigger_opens_one_modal_within_three_seconds() {
    Deed deed = ana.types("/drill start", "C0DRILL");
    clock.advance(Duration.ofSeconds(3));
    assertThat(error("views.open", "trigger_id", deed.trigger(), "view", modal("Why?"))).isEmpty();
    assertThat(error("views.open", "trigger_id", deed.trigger(), "view", modal("Why?")))
        .isEqualTo("exchanged_trigger_id");

    Deed late = ana.types("/drill start", "C0DRILL");
    clock.advance(Duration.ofMillis(3001));
    assertThat(error("views.open", "trigger_id", late.trigger(), "view", modal("Why?")))
        .isEqualTo("expired_trigger_id");
    assertThat(error("views.open", "trigger_id", "1.2.c", "view", modal("Why?")))
        .isEqualTo("invalid_trigger_id");
  }

  @Test
  void a_view_off_its_limits_is_refused() {
    Deed deed = ana.types("/drill start", "C0DRILL");
    JsonObject view = modal("Why?");
    view.add("title", plain("x".repeat(25)));
    view.remove("submit");

    JsonObject answer = wire.call("views.open", "trigger_id", deed.trigger(), "view", view);

    assertThat(Tree.text(answer, "error")).isEqualTo("invalid_arguments");
    assertThat(answer.toString()).contains("less than 25").contains("submit is required");
  }

  @Test
  void an_update_with_an_old_hash_is_refused() {
    FakeView view = opened("Question");
    String hash = Tree.text(view.json(), "hash");
    Object[] update = {"view_id", view.id(), "hash", hash, "view", modal("Reference")};

    assertThat(error("views.update", update)).isEmpty();
    assertThat(ana.awaitModal("Reference").id()).isEqualTo(view.id());
    assertThat(error("views.update", update)).isEqualTo("hash_conflict");
  }

  @Test
  void a_form_comes_with_its_values_and_the_answer_decides_what_is_next() {
    FakeView view = opened("Question");
    app.answers("{\"response_action\":\"errors\",\"errors\":{\"answer\":\"Too short\"}}");
    Deed first = ana.submits(view, Map.of("answer", "no & yes"));
    first.awaitAck();
    assertThat(ana.modal().orElseThrow().errors()).containsEntry("answer", "Too short");
    assertThat(first.payload().toString()).contains("\"value\":\"no & yes\"");

    app.answers("{\"response_action\":\"update\",\"view\":%s}".formatted(modal("Next")));
    ana.submits(view, Map.of("answer", "better")).awaitAck();
    assertThat(ana.awaitModal("Next").errors()).isEmpty();

    app.answers("");
    ana.submits(view, Map.of("answer", "done")).awaitAck();
    assertThat(ana.modal()).isEmpty();
    assertThat(slack.violations()).isEmpty();
  }

  @Test
  void what_slacks_client_keeps_back_fails_in_the_test() {
    FakeView view = opened("Question");

    assertThatThrownBy(() -> ana.submits(view, Map.of())).hasMessageContaining("required field");
    assertThatThrownBy(() -> ana.submits(view, Map.of("answer", "x".repeat(21))))
        .hasMessageContaining("0 to 20");
    assertThatThrownBy(() -> ana.submits(view, Map.of("nothing", "x")))
        .hasMessageContaining("No input nothing");
  }

  @Test
  void a_home_is_published_and_opened_with_what_it_shows() {
    JsonObject home =
        Tree.object(
            "type",
            "home",
            "blocks",
            List.of(Tree.object("type", "header", "text", plain("Your streak"))));

    assertThat(error("views.publish", "user_id", "U0ANA", "view", home)).isEmpty();

    assertThat(ana.awaitHome("Your streak").seen()).isEqualTo("Your streak");
    ana.opensHome();
    slack.awaitQuiet();
    assertThat(app.bodies().getLast()).contains("app_home_opened").contains("Your streak");
  }

  @Test
  void a_response_url_takes_five_answers_in_thirty_minutes() {
    Deed deed = ana.types("/drill today", "C0DRILL");
    for (int i = 0; i < 5; i++) {
      assertThat(answer(deed, "answer " + i)).isEqualTo(200);
    }
    assertThat(answer(deed, "one more")).isEqualTo(404);

    Deed late = ana.types("/drill today", "C0DRILL");
    clock.advance(Duration.ofMinutes(31));
    assertThat(answer(late, "late")).isEqualTo(404);
    assertThat(slack.violations(Violation.Kind.RESPONSE_URL)).hasSize(2);
    assertThat(ana.whispers("C0DRILL")).hasSize(5);
    assertThat(slack.channel("C0DRILL").messages()).isEmpty();
  }

  private int answer(Deed deed, String text) {
    return wire.json(deed.responseUrl(), Tree.object("text", text)).statusCode();
  }

  @Test
  void a_private_post_is_seen_by_one_pressed_and_replaced() {
    JsonObject button =
        Tree.object("type", "button", "text", plain("Hint"), "action_id", "hint", "value", "v");
    JsonObject actions = Tree.object("type", "actions", "elements", List.of(button));
    slack.channel("C0DRILL");
    ana.writes("C0DRILL", "hello");

    assertThat(
            error(
                "chat.postEphemeral",
                "channel",
                "C0DRILL",
                "user",
                "U0ANA",
                "text",
                "Psst",
                "blocks",
                Tree.array(List.of(actions))))
        .isEmpty();
    FakeMessage whisper = ana.awaitWhisper("C0DRILL", "Psst");
    Deed pressed = ana.presses(whisper, "Hint");
    pressed.awaitAck();
    wire.json(pressed.responseUrl(), Tree.object("replace_original", true, "text", "The hint"));

    assertThat(pressed.awaitWhisper().ts()).isEqualTo(whisper.ts());
    assertThat(ana.whispers("C0DRILL")).extracting(FakeMessage::seen).containsExactly("The hint");
    assertThat(pressed.payload().has("message")).isFalse();
  }

  @Test
  void a_command_is_answered_by_its_acknowledgement() {
    app.answers("{\"text\":\"At once\"}");

    assertThat(ana.types("/drill help", "C0DRILL").awaitWhisper().text()).isEqualTo("At once");
    assertThat(app.bodies().getLast()).contains("command=%2Fdrill").contains("text=help");
  }
}
