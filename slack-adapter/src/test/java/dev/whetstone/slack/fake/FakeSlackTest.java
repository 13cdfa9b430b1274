package dev.whetstone.slack.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import dev.whetstone.core.HandClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The fake's Web API, over the wire: by a plain client and by Slack's own Java library.
class FakeSlackTest {
  private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
  private final FakeSlack slack = FakeSlack.start(clock);
  private final Wire wire = new Wire(slack);
  private final FakeChannel channel = slack.channel("C0DRILL");
  private MethodsClient sdk = Slack.getInstance().methods();

  @BeforeEach
  void connect() {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(slack.api().toString());
    sdk = Slack.getInstance(config).methods(slack.team().botToken());
  }

  @AfterEach
  void close() {
    wire.close();
    slack.close();
  }

  @Test
  void what_the_library_posts_is_there_with_its_metadata_and_validates()
      throws IOException, SlackApiException {
    var metadata =
        Message.Metadata.builder()
            .eventType("whetstone_post")
            .eventPayload(Map.of("key", "k1"))
            .build();
    var section =
        SectionBlock.builder().text(MarkdownTextObject.builder().text("*Hello*").build()).build();

    var posted =
        sdk.chatPostMessage(r ->
            r.channel("C0DRILL")
                .text("Hello")
                .blocks(List.of(section))
                .metadata(metadata)
                .unfurlLinks(false));

    assertThat(posted.isOk()).isTrue();
    FakeMessage message = channel.messages().getFirst();
    assertThat(message.ts()).isEqualTo(posted.getTs());
    assertThat(message.seen()).isEqualTo("*Hello*");
    assertThat(Tree.text(message.metadata(), "key")).isEqualTo("k1");
    assertThat(slack.violations()).isEmpty();
  }

  @Test
  void history_comes_newest_first_in_pages_and_brings_metadata_only_when_asked()
      throws IOException, SlackApiException {
    for (int i = 0; i < 5; i++) {
      wire.call("chat.postMessage", "channel", "C0DRILL", "text", "m" + i, "metadata", metadata(i));
      clock.advance(Duration.ofSeconds(2));
    }
    List<String> texts = new ArrayList<>();
    String cursor = "";
    do {
      String from = cursor;
      ConversationsHistoryResponse page =
          sdk.conversationsHistory(
              r -> r.channel("C0DRILL").limit(2).cursor(from).includeAllMetadata(true));
      page.getMessages().forEach(m -> texts.add(m.getText() + m.getMetadata().getEventPayload()));
      cursor = page.getResponseMetadata().getNextCursor();
    } while (!cursor.isEmpty());

    assertThat(texts).containsExactly("m4{n=4}", "m3{n=3}", "m2{n=2}", "m1{n=1}", "m0{n=0}");
    JsonObject bare = wire.call("conversations.history", "channel", "C0DRILL");
    assertThat(Tree.children(bare, "messages")).noneMatch(m -> m.has("metadata"));
    assertThat(slack.violations()).isEmpty();
  }

  private static JsonObject metadata(int n) {
    return Tree.object("event_type", "post", "event_payload", Tree.object("n", String.valueOf(n)));
  }

  @Test
  void bounds_of_history_leave_their_own_instant_out_unless_inclusive() {
    String first = post("a");
    String second = post("b");
    post("c");

    assertThat(texts("conversations.history", "oldest", first)).containsExactly("c", "b");
    assertThat(texts("conversations.history", "oldest", first, "inclusive", "true"))
        .containsExactly("c", "b", "a");
    assertThat(texts("conversations.history", "latest", second)).containsExactly("a");
  }

  @Test
  void replies_come_oldest_first_behind_their_root_and_stay_out_of_the_channel() {
    String root = post("root");
    slack.person("U0ANA").writes("C0DRILL", root, "one");
    slack.person("U0ANA").broadcasts("C0DRILL", root, "two");

    assertThat(texts("conversations.replies", "ts", root)).containsExactly("root", "one", "two");
    assertThat(texts("conversations.history")).containsExactly("two", "root");
    assertThat(channel.thread(root)).extracting(FakeMessage::seen).containsExactly("one", "two");
  }

  private String post(String text) {
    return Tree.text(wire.call("chat.postMessage", "channel", "C0DRILL", "text", text), "ts");
  }

  private List<String> texts(String method, Object... more) {
    List<Object> fields = new ArrayList<>(List.of("channel", "C0DRILL"));
    fields.addAll(List.of(more));
    return Tree.children(wire.call(method, fields.toArray()), "messages")
        .map(m -> Tree.text(m, "text"))
        .toList();
  }

  @Test
  void a_thread_whose_root_is_gone_refuses_replies() {
    String root = post("root");
    slack.person("U0ANA").writes("C0DRILL", root, "one");
    channel.removes(root);

    assertThat(error("chat.postMessage", "text", "late", "thread_ts", root))
        .isEqualTo("thread_not_found");
    assertThat(texts("conversations.replies", "ts", root).getFirst()).contains("deleted");
  }

  private String error(String method, Object... more) {
    List<Object> fields = new ArrayList<>(List.of("channel", "C0DRILL"));
    fields.addAll(List.of(more));
    return Tree.text(wire.call(method, fields.toArray()), "error");
  }

  @Test
  void refusals_have_slacks_codes() {
    assertThat(Tree.text(wire.call("chat.fly"), "error")).isEqualTo("unknown_method");
    assertThat(Tree.text(wire.call("chat.postMessage", "channel", "C0NO", "text", "x"), "error"))
        .isEqualTo("channel_not_found");
    assertThat(error("chat.postMessage")).isEqualTo("no_text");
    assertThat(error("chat.update", "ts", "1.2", "text", "x")).isEqualTo("message_not_found");
    assertThat(wire.as("", "auth.test").body()).contains("not_authed");
    assertThat(wire.as("xoxb-wrong", "auth.test").body()).contains("invalid_auth");

    slack.person("U0ANA").archives("C0DRILL");
    assertThat(error("chat.postMessage", "text", "x")).isEqualTo("is_archived");
    slack.channel("C0OTHER").withoutBot();
    assertThat(Tree.text(wire.call("chat.postMessage", "channel", "C0OTHER", "text", "x"), "error"))
        .isEqualTo("not_in_channel");
    slack.team().revokesTokens();
    assertThat(error("chat.postMessage", "text", "x")).isEqualTo("token_revoked");
  }

  @Test
  void a_missing_scope_is_named() {
    slack.team().without("chat:write");

    JsonObject answer = wire.call("chat.postMessage", "channel", "C0DRILL", "text", "x");

    assertThat(Tree.text(answer, "error")).isEqualTo("missing_scope");
    assertThat(Tree.text(answer, "needed")).isEqualTo("chat:write");
    assertThat(Tree.text(answer, "provided")).contains("commands").doesNotContain("chat:write");
  }

  @Test
  void limits_of_messages_are_kept() {
    assertThat(blocks(51, "x")).isEqualTo("invalid_blocks");
    assertThat(blocks(1, "x".repeat(3001))).isEqualTo("invalid_blocks");
    assertThat(blocks(5, "x".repeat(2900))).isEqualTo("msg_blocks_too_long");
    assertThat(error("chat.postMessage", "text", "x".repeat(40_001))).isEqualTo("msg_too_long");
    assertThat(blocks(4, "x".repeat(3000))).isEmpty();
  }

  private String blocks(int count, String text) {
    JsonArray blocks = new JsonArray();
    for (int i = 0; i < count; i++) {
      blocks.add(section(text));
    }
    return error("chat.postMessage", "text", "fallback", "blocks", blocks.toString());
  }

  private static JsonObject section(String text) {
    return Tree.object("type", "section", "text", Tree.object("type", "mrkdwn", "text", text));
  }

  @Test
  void a_field_that_a_block_does_not_have_is_refused_and_told() {
    JsonObject block = section("x");
    block.addProperty("colour", "red");

    JsonObject answer =
        wire.call(
            "chat.postMessage",
            "channel",
            "C0DRILL",
            "text",
            "x",
            "blocks",
            Tree.array(List.of(block)).toString());

    assertThat(Tree.text(answer, "error")).isEqualTo("invalid_blocks");
    assertThat(answer.toString()).contains("no more keys allowed: colour");
  }

  @Test
  void reactions_count_once_each() {
    String ts = slack.person("U0ANA").writes("C0DRILL", "answer").ts();

    assertThat(error("reactions.add", "timestamp", ts, "name", "eyes")).isEmpty();
    assertThat(error("reactions.add", "timestamp", ts, "name", "eyes"))
        .isEqualTo("already_reacted");
    assertThat(channel.message(ts).reacted("eyes")).containsExactly(slack.team().botUser());
    assertThat(error("reactions.remove", "timestamp", ts, "name", "eyes")).isEmpty();
    assertThat(error("reactions.remove", "timestamp", ts, "name", "eyes")).isEqualTo("no_reaction");
  }

  @Test
  void a_picture_is_placed_uploaded_completed_and_shown_once_it_is_processed() {
    slack.processesFilesLater();
    JsonObject placed = wire.call("files.getUploadURLExternal", "filename", "a.png", "length", "3");
    String id = Tree.text(placed, "file_id");
    wire.json(Tree.text(placed, "upload_url"), new JsonObject());
    assertThat(Tree.text(completed(id), "error")).as("2 bytes came").isEqualTo("file_not_found");
    placed = wire.call("files.getUploadURLExternal", "filename", "a.png", "length", "2");
    id = Tree.text(placed, "file_id");
    wire.json(Tree.text(placed, "upload_url"), new JsonObject());
    assertThat(Tree.flag(completed(id), "ok")).isTrue();

    assertThat(picture(id)).isEqualTo("invalid_blocks");
    slack.processesFiles();
    assertThat(picture(id)).isEmpty();
    assertThat(channel.messages().getFirst().seen()).isEqualTo("A board");
  }

  private JsonObject completed(String id) {
    return wire.call("files.completeUploadExternal", "files", "[{\"id\":\"%s\"}]".formatted(id));
  }

  private String picture(String id) {
    JsonObject image =
        Tree.object("type", "image", "alt_text", "A board", "slack_file", Tree.object("id", id));
    return error("chat.postMessage", "text", "x", "blocks", Tree.array(List.of(image)).toString());
  }

  @Test
  void tokens_that_rotate_expire_and_a_refresh_token_is_good_once() {
    slack.team().rotatesTokens();
    JsonObject installed = access("code", slack.team().consents());
    String token = Tree.text(installed, "access_token");
    assertThat(wire.as(token, "auth.test").body()).contains("\"ok\":true");

    clock.advance(Duration.ofHours(12));
    assertThat(wire.as(token, "auth.test").body()).contains("token_expired");
    JsonObject fresh = refresh(Tree.text(installed, "refresh_token"));
    assertThat(wire.as(Tree.text(fresh, "access_token"), "auth.test").body())
        .contains("\"ok\":true");
    assertThat(Tree.text(refresh(Tree.text(installed, "refresh_token")), "error"))
        .isEqualTo("invalid_refresh_token");
  }

  private JsonObject access(Object... fields) {
    List<Object> all =
        new ArrayList<>(
            List.of("client_id", slack.clientId(), "client_secret", slack.clientSecret()));
    all.addAll(List.of(fields));
    return wire.call("oauth.v2.access", all.toArray());
  }

  private JsonObject refresh(String token) {
    return access("grant_type", "refresh_token", "refresh_token", token);
  }

  @Test
  void two_messages_within_a_second_are_noted_and_not_refused() {
    post("a");
    assertThat(slack.violations()).isEmpty();
    post("b");

    assertThat(slack.violations(Violation.Kind.TOO_FAST)).hasSize(1);
    assertThat(channel.messages()).hasSize(2);
  }
}
