package dev.whetstone.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Interactions on the fake, answered plainly.
class FakeInteractionsTest {
  private static final int EPHEMERAL = 64;

  private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
  private final FakeDiscord discord = FakeDiscord.start(clock);
  private final Wire wire = new Wire(discord);
  private final FakeChannel channel = discord.channel("drill");
  private final Person ana = discord.person("Ana");

  @BeforeEach
  void register() {
    ObjectNode topic = option(3, "topic", "required", true, "autocomplete", true);
    ObjectNode count = option(4, "count", "min_value", 1, "max_value", 9);
    ObjectNode plan =
        option(3, "plan", "choices", List.of(Tree.object("name", "Daily", "value", "d")));
    ObjectNode start = option(1, "start", "options", List.of(topic, count, plan));
    ObjectNode grant = option(1, "grant", "options", List.of(option(6, "who", "required", true)));
    ObjectNode streak = option(2, "streak", "options", List.of(grant));
    ObjectNode drill = command("drill", "options", List.of(start));
    ObjectNode admin =
        command("drill-admin", "options", List.of(streak), "default_member_permissions", "16");
    ArrayNode all = Tree.array(List.of(drill, admin));
    assertThat(wire.put("applications/" + discord.applicationId() + "/commands", all).status())
        .isEqualTo(200);
  }

  private static ObjectNode option(int type, String name, Object... more) {
    ObjectNode option = Tree.object(more);
    return option.put("type", type).put("name", name).put("description", "About " + name);
  }

  private static ObjectNode command(String name, Object... more) {
    return Tree.object(more).put("type", 1).put("name", name).put("description", "Commands");
  }

  @AfterEach
  void close() {
    wire.close();
    discord.close();
  }

  @Test
  void a_typed_command_is_read_by_the_options_that_are_registered() {
    assertThat(options("/drill start llm 3")).isEqualTo("topic=llm count=3");
    assertThat(options("/drill start topic:large models plan:Daily"))
        .isEqualTo("topic=large models plan=d");
    assertThatThrownBy(() -> ana.types("/drill stop", channel)).hasMessageContaining("stop");
    assertThatThrownBy(() -> ana.types("/drill start", channel)).hasMessageContaining("topic");
    assertThatThrownBy(() -> ana.types("/drill start llm 10", channel)).hasMessageContaining("10");
    assertThatThrownBy(() -> ana.types("/drill-admin streak grant Ana", channel))
        .hasMessageContaining("not shown");
    ana.managesChannels();
    ObjectNode data =
        Tree.child(ana.types("/drill-admin streak grant @Ana", channel).payload(), "data");
    assertThat(data.toString()).contains("\"value\":\"" + ana.id() + "\"");
    assertThat(data.path("resolved").path("users").has(ana.id())).isTrue();
  }

  private String options(String typed) {
    var sub = ana.types(typed, channel).payload().path("data").path("options").path(0);
    return String.join(
        " ",
        Tree.children(sub, "options")
            .map(o -> Tree.text(o, "name") + "=" + Tree.text(o, "value"))
            .toList());
  }

  @Test
  void whoever_presses_says_what_they_may_do_there() {
    FakeMessage message = message();
    assertThat(mayManage(ana.presses(message, "Go"))).isFalse();
    assertThat(mayManage(ana.managesChannels().presses(message, "Go"))).isTrue();
    assertThatThrownBy(() -> ana.presses(message, "Stop")).hasMessageContaining("Go");
  }

  private static boolean mayManage(Deed deed) {
    long bits = deed.payload().path("member").path("permissions").asLong();
    return (bits & Permission.MANAGE_CHANNELS.bit()) != 0;
  }

  private FakeMessage message() {
    wire.says(
        channel, "content", "Ready?", "components", List.of(Wire.row(Wire.button("Go", "go"))));
    return channel.ours().getLast();
  }

  @Test
  void an_answer_in_words_is_seen_by_whom_it_is_for() {
    Deed quiet = ana.presses(message(), "Go");
    Wire.Got got = wire.answers(quiet, 4, Wire.quiet("content", "Psst", "flags", EPHEMERAL));
    assertThat(got.json().path("resource").path("message").path("content").asText())
        .isEqualTo("Psst");
    assertThat(quiet.awaitWhisper().text()).isEqualTo("Psst");
    assertThat(ana.whispers(channel)).hasSize(1);
    assertThat(channel.ours()).hasSize(1);

    Deed loud = ana.presses(message(), "Go");
    wire.answers(loud, 4, Wire.quiet("content", "Hear ye"));
    assertThat(loud.awaitMessage().text()).isEqualTo("Hear ye");
    assertThat(wire.answers(loud, 4, Wire.quiet("content", "Twice")).code()).isEqualTo(40060);
  }

  @Test
  void a_deferred_answer_is_seen_when_it_is_there_and_followed_up_for_fifteen_minutes() {
    Deed deed = ana.types("/drill start llm", channel);
    wire.answers(deed, 5, Tree.object("flags", EPHEMERAL));
    assertThat(ana.whispers(channel)).isEmpty();

    ObjectNode change = Wire.quiet("content", "Here");
    assertThat(wire.send("PATCH", wire.hook(deed) + "/messages/@original", change).status())
        .isEqualTo(200);
    assertThat(deed.awaitWhisper().text()).isEqualTo("Here");
    wire.post(wire.hook(deed), Wire.quiet("content", "More", "flags", EPHEMERAL));
    assertThat(ana.awaitWhisper(channel, "More").isEphemeral()).isTrue();
    wire.delete(wire.hook(deed) + "/messages/@original");
    assertThat(ana.whispers(channel)).extracting(FakeMessage::text).containsExactly("More");

    clock.advance(Duration.ofMinutes(16));
    assertThat(wire.post(wire.hook(deed), Wire.quiet("content", "Late")).code()).isEqualTo(50027);
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void an_answer_after_three_seconds_is_unknown_and_noticed_and_so_is_none() {
    Deed late = ana.presses(message(), "Go");
    ana.presses(message(), "Go");
    clock.advance(Duration.ofMillis(3001));

    assertThat(wire.answers(late, 6, null).code()).isEqualTo(10062);
    assertThat(discord.violations(Violation.Kind.LATE_ACK)).hasSize(3);
    assertThat(wire.post(wire.hook(late), Wire.quiet("content", "x")).code()).isEqualTo(10015);
  }

  @Test
  void a_form_is_shown_filled_in_and_sent_and_cannot_answer_a_form() {
    Deed pressed = ana.presses(message(), "Go");
    assertThat(wire.answers(pressed, 9, form("Your answer")).status()).isEqualTo(200);
    FakeModal form = pressed.awaitModal();
    assertThat(form.labels()).containsExactly("Your answer", "Sure?");
    assertThat(form.value("Your answer")).isEqualTo("Dear");
    assertThatThrownBy(() -> ana.submits(form, Map.of("Your answer", "")))
        .hasMessageContaining("Your answer");

    Deed sent = ana.submits(form, Map.of("Your answer", "An index", "Sure?", "Yes"));

    assertThat(sent.payload().path("data").toString()).contains("An index", "[\"y\"]");
    assertThat(sent.payload().path("message").path("content").asText()).isEqualTo("Ready?");
    assertThat(wire.answers(sent, 9, form("Again")).code()).isEqualTo(50035);
    assertThat(wire.answers(sent, 7, Wire.quiet("content", "Kept")).status()).isEqualTo(200);
    assertThat(sent.awaitUpdate().text()).isEqualTo("Kept");
  }

  private static ObjectNode form(String label) {
    ObjectNode input = Tree.object("type", 4, "style", 2, "custom_id", "answer", "value", "Dear");
    ObjectNode select =
        Tree.object(
            "type",
            3,
            "custom_id",
            "sure",
            "required",
            false,
            "options",
            List.of(Tree.object("label", "Yes", "value", "y")));
    return Tree.object(
        "custom_id",
        "form",
        "title",
        "Step 1",
        "components",
        List.of(
            Tree.object("type", 18, "label", label, "component", input),
            Tree.object("type", 18, "label", "Sure?", "component", select)));
  }

  @Test
  void a_form_over_its_limits_is_refused() {
    Deed deed = ana.presses(message(), "Go");
    assertThat(wire.answers(deed, 9, form("x".repeat(46))).code()).isEqualTo(50035);
    assertThat(wire.answers(deed, 9, form("Fine").put("title", "x".repeat(46))).code())
        .isEqualTo(50035);
    assertThat(discord.violations(Violation.Kind.LIMIT)).hasSize(2);
  }

  @Test
  void suggestions_are_asked_for_what_is_being_typed() {
    Deed deed = ana.completes("/drill start ll", channel);
    ObjectNode choices =
        Tree.object("choices", List.of(Tree.object("name", "LLMs", "value", "llm")));
    wire.answers(deed, 8, choices);

    assertThat(deed.awaitChoices()).containsExactly("LLMs");
    assertThat(deed.payload().toString()).contains("\"value\":\"ll\",\"focused\":true");
  }

  @Test
  void commands_that_are_too_many_or_badly_named_are_refused() {
    String path = "applications/" + discord.applicationId() + "/commands";
    assertThat(wire.post(path, command("Drill")).code()).isEqualTo(50035);
    List<ObjectNode> many =
        java.util.stream.IntStream.range(0, 26).mapToObj(i -> option(1, "s" + i)).toList();
    assertThat(wire.post(path, command("many", "options", many)).code()).isEqualTo(50035);
    assertThat(discord.awaitCommand("drill").path("id").asText()).isNotEmpty();
  }
}
