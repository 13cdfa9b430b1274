package dev.whetstone.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whetstone.core.HandClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Workspaces, channels and people, and what the app may know of them.
class FakePlacesTest {
  private final FakeSlack slack = FakeSlack.start(new HandClock("2026-03-02T09:00:00Z"));
  private final Wire wire = new Wire(slack);
  private final TinyApp app = new TinyApp();
  private final Person ana = slack.person("U0ANA").called("Ana").livesIn("Europe/Riga");
  private final FakeChannel channel = slack.channel("C0DRILL").createdBy(ana);

  @BeforeEach
  void deliver() {
    slack.deliverTo(app.address());
  }

  @AfterEach
  void close() {
    wire.close();
    slack.close();
    app.close();
  }

  private String error(String method, Object... fields) {
    return Tree.text(wire.call(method, fields), "error");
  }

  private List<String> events() {
    slack.awaitQuiet();
    List<String> events = new ArrayList<>();
    for (String body : app.bodies()) {
      events.add(Tree.text(Tree.child(Tree.read(body).orElseThrow(), "event"), "type"));
    }
    return events;
  }

  @Test
  void a_profile_tells_name_zone_and_rank() {
    slack.person("U0BOSS").madeAdmin();

    JsonObject profile = Tree.child(wire.call("users.info", "user", "U0ANA"), "user");
    assertThat(Tree.text(profile, "tz")).isEqualTo("Europe/Riga");
    assertThat(Tree.text(profile, "tz_offset")).isEqualTo("7200");
    assertThat(Tree.text(profile, "real_name")).isEqualTo("Ana");
    assertThat(Tree.flag(profile, "is_admin")).isFalse();
    JsonObject boss = Tree.child(wire.call("users.info", "user", "U0BOSS"), "user");
    assertThat(Tree.flag(boss, "is_admin")).isTrue();
    assertThat(error("users.info", "user", "U0NOBODY")).isEqualTo("user_not_found");
  }

  @Test
  void a_channel_tells_its_creator_and_a_private_one_hides_from_who_is_not_in_it() {
    JsonObject info = Tree.child(wire.call("conversations.info", "channel", "C0DRILL"), "channel");
    assertThat(Tree.text(info, "creator")).isEqualTo("U0ANA");

    slack.channel("C0SECRET").madePrivate();
    assertThat(error("conversations.info", "channel", "C0SECRET")).isEmpty();
    slack.channel("C0SECRET").withoutBot();
    assertThat(error("conversations.info", "channel", "C0SECRET")).isEqualTo("channel_not_found");
    assertThat(error("conversations.history", "channel", "C0SECRET"))
        .isEqualTo("channel_not_found");
  }

  @Test
  void direct_messages_are_found_by_person_and_seen_by_them_alone() {
    String direct =
        Tree.text(Tree.child(wire.call("conversations.open", "users", "U0ANA"), "channel"), "id");
    wire.call("chat.postMessage", "channel", direct, "text", "one");
    wire.call("chat.postMessage", "channel", "U0ANA", "text", "two");

    assertThat(ana.directs()).extracting(FakeMessage::text).containsExactly("one", "two");
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void what_other_bots_and_slack_itself_do_comes_as_messages_too() {
    FakeMessage root = channel.otherBotPosts("", "beep", new JsonArray());
    ana.writes("C0DRILL", root.ts(), "reply");
    ana.showsPicture("C0DRILL", root.ts(), "my board");
    channel.unfurls(root.ts());
    channel.removes(root.ts());
    slack.awaitQuiet();

    assertThat(app.bodies())
        .anyMatch(b -> b.contains("\"subtype\":\"bot_message\""))
        .anyMatch(b -> b.contains("\"subtype\":\"file_share\"") && b.contains("image/png"))
        .anyMatch(b -> b.contains("message_changed") && !b.contains("\"edited\""))
        .anyMatch(b -> b.contains("\"subtype\":\"tombstone\""));
    assertThat(channel.thread(root.ts())).hasSize(2);
    assertThat(channel.messages()).isEmpty();
  }

  @Test
  void without_its_scope_the_app_hears_no_messages() {
    slack.team().without("channels:history");
    FakeMessage message = ana.writes("C0DRILL", "hello");
    ana.reacts(message, "eyes");

    assertThat(events()).containsExactly("reaction_added");
    assertThat(error("conversations.history", "channel", "C0DRILL")).isEqualTo("missing_scope");
  }

  @Test
  void an_uninstalled_app_is_told_and_its_tokens_end() {
    slack.team().uninstalls();

    assertThat(events()).containsExactlyInAnyOrder("tokens_revoked", "app_uninstalled");
    assertThat(error("auth.test")).isEqualTo("account_inactive");
  }

  @Test
  void an_update_keeps_blocks_that_it_does_not_name_and_takes_no_long_text() {
    JsonObject header =
        Tree.object(
            "type", "header", "text", Tree.object("type", "plain_text", "text", "Design a feed"));
    String blocks = Tree.array(List.of(header)).toString();
    String ts =
        Tree.text(
            wire.call("chat.postMessage", "channel", "C0DRILL", "text", "a", "blocks", blocks),
            "ts");
    Object[] place = {"channel", "C0DRILL", "ts", ts};

    assertThat(updated(place, "text", "b").seen()).isEqualTo("Design a feed");
    assertThat(updated(place, "text", "c", "blocks", "[]").seen()).isEqualTo("c");
    assertThat(error("chat.update", "channel", "C0DRILL", "ts", ts, "text", "x".repeat(4001)))
        .isEqualTo("msg_too_long");
  }

  private FakeMessage updated(Object[] place, Object... more) {
    List<Object> fields = new ArrayList<>(List.of(place));
    fields.addAll(List.of(more));
    assertThat(error("chat.update", fields.toArray())).isEmpty();
    return channel.messages().getFirst();
  }

  @Test
  void workspaces_are_apart() {
    FakeTeam other = slack.addTeam("T0OTHER", "Other");
    other.channel("C0THERE");

    assertThat(error("conversations.info", "channel", "C0THERE")).isEqualTo("channel_not_found");
    assertThat(wire.as(other.botToken(), "conversations.info", "channel", "C0THERE").statusCode())
        .isEqualTo(200);
    other.person("U0EVE").writes("C0THERE", "hi");
    slack.awaitQuiet();
    assertThat(app.bodies().getLast()).contains("\"team_id\":\"T0OTHER\"");
  }

  @Test
  void what_was_done_twice_by_the_network_comes_twice_the_same() {
    Deed deed = ana.types("/drill today", "C0DRILL");
    deed.awaitAck();
    deed.again();
    slack.awaitQuiet();

    assertThat(app.bodies()).hasSize(2);
    assertThat(app.bodies().getFirst()).isEqualTo(app.bodies().getLast());
  }
}
