package dev.whetstone.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.HandClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The HTTP side of the fake, called plainly.
class FakeDiscordTest {
  private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
  private final FakeDiscord discord = FakeDiscord.start(clock);
  private final Wire wire = new Wire(discord);
  private final FakeChannel channel = discord.channel("drill");

  @AfterEach
  void close() {
    wire.close();
    discord.close();
  }

  @Test
  void a_message_is_kept_read_changed_and_deleted() {
    Wire.Got sent = wire.says(channel, "content", "Good morning");
    String path = "channels/%s/messages/%s".formatted(channel.id(), sent.id());
    wire.patch(
        path, "content", "Good evening", "allowed_mentions", Tree.object("parse", List.of()));

    assertThat(World.instantOf(sent.id())).isEqualTo(clock.instant());
    assertThat(wire.get(path).json().path("content").asText()).isEqualTo("Good evening");
    assertThat(channel.message(sent.id()).json().hasNonNull("edited_timestamp")).isTrue();
    assertThat(wire.delete(path).status()).isEqualTo(204);
    assertThat(wire.get(path).code()).isEqualTo(10008);
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void a_nonce_makes_one_message_of_two_for_some_minutes() {
    Wire.Got first = wire.says(channel, "content", "Once", "nonce", "n1", "enforce_nonce", true);
    Wire.Got again = wire.says(channel, "content", "Once", "nonce", "n1", "enforce_nonce", true);
    clock.advance(Duration.ofMinutes(3));
    Wire.Got later = wire.says(channel, "content", "Once", "nonce", "n1", "enforce_nonce", true);

    assertThat(again.id()).isEqualTo(first.id()).isNotEqualTo(later.id());
    assertThat(channel.ours()).hasSize(2);
    assertThat(wire.get("channels/" + channel.id() + "/messages").json().toString())
        .doesNotContain("nonce");
  }

  @Test
  void history_is_read_newest_first_and_from_either_side() {
    List<String> ids =
        List.of("a", "b", "c", "d").stream()
            .map(text -> wire.says(channel, "content", text).id())
            .toList();

    assertThat(texts("limit=2")).containsExactly("d", "c");
    assertThat(texts("limit=2&after=" + ids.getFirst())).containsExactly("c", "b");
    assertThat(texts("before=" + ids.get(2))).containsExactly("b", "a");
    assertThat(texts("limit=3&around=" + ids.get(1))).containsExactly("c", "b", "a");
    assertThat(wire.get("channels/" + channel.id() + "/messages?limit=101").code())
        .isEqualTo(50035);
  }

  private List<String> texts(String query) {
    var json = wire.get("channels/" + channel.id() + "/messages?" + query).json();
    return StreamSupport.stream(json.spliterator(), false)
        .map(message -> message.path("content").asText())
        .toList();
  }

  @Test
  void a_thread_has_the_id_of_its_message_and_there_is_only_one() {
    String root = wire.says(channel, "content", "Root").id();
    String path = "channels/%s/messages/%s/threads".formatted(channel.id(), root);

    Wire.Got made = wire.post(path, Tree.object("name", "Drill", "auto_archive_duration", 4320));
    Wire.Got again = wire.post(path, Tree.object("name", "Drill"));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.id()).isEqualTo(root);
    assertThat(again.code()).isEqualTo(160004);
    assertThat(channel.threads())
        .singleElement()
        .satisfies(thread -> {
          assertThat(thread.messages())
              .singleElement()
              .satisfies(starter -> assertThat(starter.json().path("type").asInt()).isEqualTo(21));
          assertThat(thread.archivesAfter()).isEqualTo(4320);
        });
  }

  @Test
  void a_forum_post_is_thread_and_message_in_one() {
    FakeChannel forum = discord.forum("drills", "llm", "hard");
    var tags = wire.get("channels/" + forum.id()).json().path("available_tags");
    ObjectNode body = Tree.object("name", "Drill 1", "message", Wire.quiet("content", "The case"));
    body.set("applied_tags", Tree.array(List.of(tags.path(1).path("id").asText())));

    Wire.Got post = wire.post("channels/" + forum.id() + "/threads", body);

    assertThat(post.json().path("message").path("id").asText()).isEqualTo(post.id());
    assertThat(forum.awaitThreads(1).getFirst().tags()).containsExactly("hard");
    assertThat(wire.says(forum, "content", "No").code()).isEqualTo(50008);
  }

  @Test
  void an_archived_thread_wakes_by_a_message_but_not_by_an_edit_and_a_locked_one_not_at_all() {
    FakeChannel thread = thread();
    String ours = wire.says(thread, "content", "Ours").id();
    thread.archive();
    String path = "channels/%s/messages/%s".formatted(thread.id(), ours);

    assertThat(wire.patch(path, "components", List.of()).code()).isEqualTo(50083);
    assertThat(wire.patch("channels/" + thread.id(), "archived", false).status()).isEqualTo(200);
    assertThat(wire.patch(path, "components", List.of()).status()).isEqualTo(200);

    thread.archive();
    assertThat(wire.says(thread, "content", "More").status()).isEqualTo(200);
    assertThat(thread.isArchived()).isFalse();

    thread.lock();
    discord.guild().deniesBot(Permission.MANAGE_THREADS);
    assertThat(wire.says(thread, "content", "More").code()).isEqualTo(160005);
  }

  private FakeChannel thread() {
    String root = wire.says(channel, "content", "Root").id();
    String path = "channels/%s/messages/%s/threads".formatted(channel.id(), root);
    assertThat(wire.post(path, Tree.object("name", "Thread")).status()).isEqualTo(201);
    return discord.channelById(root);
  }

  @Test
  void what_the_bot_may_not_do_is_refused_with_its_code() {
    channel.deniesBot(Permission.EMBED_LINKS);
    assertThat(wire.says(channel, "embeds", List.of(Tree.object("title", "x"))).code())
        .isEqualTo(50013);
    channel.deniesBot(Permission.VIEW_CHANNEL);
    assertThat(wire.says(channel, "content", "x").code()).isEqualTo(50001);
    channel.allowsBot(Permission.VIEW_CHANNEL);
    assertThat(wire.says(channel, "content", "x").status()).isEqualTo(200);
    discord.guild().kicksBot();
    assertThat(wire.says(channel, "content", "x").code()).isEqualTo(50001);
    channel.delete();
    assertThat(wire.says(channel, "content", "x").code()).isEqualTo(10003);
    assertThat(wire.raw("GET", "users/@me", "text/plain", "", "wrong").status()).isEqualTo(401);
    assertThat(discord.invalidRequests()).isEqualTo(4);
  }

  @Test
  void direct_messages_are_opened_and_may_be_refused() {
    Person ana = discord.person("Ana");
    Wire.Got opened = wire.post("users/@me/channels", Tree.object("recipient_id", ana.id()));

    assertThat(wire.says(ana.direct(), "content", "Hello").status()).isEqualTo(200);
    assertThat(opened.id()).isEqualTo(ana.direct().id());
    assertThat(ana.directs()).hasSize(1);
    ana.refusesDirects();
    assertThat(wire.says(ana.direct(), "content", "Hello").code()).isEqualTo(50007);
  }

  @Test
  void bodies_over_the_products_limits_are_refused_and_say_where() {
    assertLimit("content", "x".repeat(2001), "/errors/content/_errors/0/code");
    assertLimit("embeds", embeds("x".repeat(4096), "x".repeat(1905)), "/errors/embeds/_errors/0");
    assertLimit("embeds", embeds("x".repeat(4097)), "/errors/embeds/0/description/_errors/0");
    ObjectNode twice = Wire.row(Wire.button("A", "same"), Wire.button("B", "same"));
    assertLimit("components", List.of(twice), "/errors/components/_errors/0");
    ObjectNode wordy = Wire.row(Wire.button("x".repeat(81), "a"));
    assertLimit("components", List.of(wordy), "/errors/components/0/components/0/label/_errors/0");
    assertThat(wire.says(channel).code()).isEqualTo(50006);
    assertThat(discord.violations(Violation.Kind.LIMIT)).hasSize(5);
  }

  private void assertLimit(String key, Object value, String pointer) {
    Wire.Got refused = wire.says(channel, key, value);
    assertThat(refused.code()).isEqualTo(50035);
    assertThat(refused.json().at(pointer).isMissingNode()).as(refused.json().toString()).isFalse();
  }

  private static List<ObjectNode> embeds(String... descriptions) {
    return List.of(descriptions).stream().map(d -> Tree.object("description", d)).toList();
  }

  @Test
  void whatever_could_ping_is_noticed() {
    String path = "channels/" + channel.id() + "/messages";
    wire.post(path, Tree.object("content", "no allowed_mentions"));
    ObjectNode parse = Tree.object("parse", List.of("everyone"));
    wire.post(path, Tree.object("content", "parse", "allowed_mentions", parse));
    wire.says(channel, "content", "bare @everyone");
    wire.says(channel, "content", "code `@everyone`, zero width @\u200beveryone");

    assertThat(discord.violations(Violation.Kind.PING)).hasSize(3);
  }

  @Test
  void files_come_with_their_words() {
    String boundary = "----b";
    ObjectNode body = Wire.quiet("content", "Look");
    body.set(
        "embeds",
        Tree.array(List.of(Tree.object("image", Tree.object("url", "attachment://graph.png")))));
    body.set(
        "attachments",
        Tree.array(
            List.of(
                Tree.object("id", "0", "filename", "graph.png", "description", "A rising line"))));
    String multipart =
        ("--%1$s\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n%2$s\r\n"
                + "--%1$s\r\nContent-Disposition: form-data; name=\"files[0]\";"
                + " filename=\"graph.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--%1$s--\r\n")
            .formatted(boundary, body);

    Wire.Got sent =
        wire.raw(
            "POST",
            "channels/" + channel.id() + "/messages",
            "multipart/form-data; boundary=" + boundary,
            multipart,
            discord.token());

    assertThat(sent.status()).isEqualTo(200);
    assertThat(channel.ours().getFirst().attachments())
        .singleElement()
        .satisfies(a -> assertThat(Tree.text(a, "description")).isEqualTo("A rising line"));
    assertThat(discord.violations()).isEmpty();
  }

  @Test
  void people_write_edit_react_and_need_the_intent_to_be_read() {
    Person ana = discord.person("Ana");
    FakeMessage said = ana.writes(channel, "My answer");
    ana.reacts(said, "✅");
    ana.edits(said, "My better answer");

    assertThat(texts("limit=1")).containsExactly("My better answer");
    discord.withholdsMessageContent();
    assertThat(texts("limit=1")).containsExactly("");
    assertThat(channel.message(said.id()).reacted("✅")).isEqualTo(1);
    String place = "channels/%s/messages/%s".formatted(channel.id(), said.id());
    assertThat(wire.put(place + "/reactions/%E2%9C%85/@me", null).status()).isEqualTo(204);
    assertThat(channel.message(said.id()).reacted("✅")).isEqualTo(2);
  }
}
