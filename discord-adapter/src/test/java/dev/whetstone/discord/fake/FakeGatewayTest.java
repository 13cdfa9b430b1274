package dev.whetstone.discord.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The gateway of the fake, spoken to plainly.
class FakeGatewayTest {
  private final FakeDiscord discord = FakeDiscord.start();
  private final Wire wire = new Wire(discord);
  private final FakeChannel channel = discord.channel("drill");
  private final Person ana = discord.person("Ana");
  private Ear ear;

  @BeforeEach
  void connect() {
    ear = Ear.on(discord);
  }

  @AfterEach
  void close() {
    ear.close();
    wire.close();
    discord.close();
  }

  private ObjectNode identified() {
    ObjectNode ready = ear.identifies(discord.token(), Ear.ALL);
    ear.awaits("GUILD_CREATE");
    return ready;
  }

  private ObjectNode heard(String type) {
    return Tree.child(ear.awaits(type), "d");
  }

  @Test
  void a_session_begins_with_a_greeting_and_servers_that_come_one_by_one() {
    assertThat(ear.awaitsOp(10).path("d").path("heartbeat_interval").asInt()).isPositive();
    ObjectNode ready = ear.identifies(discord.token(), Ear.ALL);

    assertThat(ready.path("guilds").path(0).path("unavailable").asBoolean()).isTrue();
    assertThat(heard("GUILD_CREATE").path("channels").path(0).path("name").asText())
        .isEqualTo("drill");
    ear.says(1, 2);
    assertThat(ear.awaitsOp(11)).isNotNull();
  }

  @Test
  void a_link_that_asks_for_it_is_one_zlib_stream() {
    try (Ear packed = Ear.packed(discord)) {
      packed.identifies(discord.token(), Ear.ALL);
      ana.writes(channel, "Hello");
      assertThat(packed.awaits("MESSAGE_CREATE").path("d").path("content").asText())
          .isEqualTo("Hello");
      discord.links().askForBeats();
      packed.awaitsOp(1);
      assertThat(packed.packedFrames()).isGreaterThanOrEqualTo(5);
    }
  }

  @Test
  void wrong_words_end_with_their_close_code() {
    ear.says(2, Tree.object("token", "wrong", "intents", 1));
    assertThat(ear.awaitEnd()).isEqualTo(4004);
    assertThat(endOf(2, Tree.object("token", discord.token(), "intents", 1 << 30))).isEqualTo(4013);
    assertThat(endOf(2, Tree.object("token", discord.token(), "intents", Intents.PRESENCES)))
        .isEqualTo(4014);
    assertThat(endOf(99, Tree.object())).isEqualTo(4001);
    ObjectNode shard = Tree.object("token", discord.token(), "intents", 1, "shard", List.of(2, 2));
    assertThat(endOf(2, shard)).isEqualTo(4010);
  }

  private int endOf(int op, ObjectNode data) {
    try (Ear other = Ear.on(discord)) {
      other.says(op, data);
      return other.awaitEnd();
    }
  }

  @Test
  void a_resume_replays_what_was_missed_in_order() {
    ObjectNode ready = identified();
    int last = ear.sequence();
    discord.links().drop();
    ear.awaitEnd();
    ana.writes(channel, "one");
    ana.writes(channel, "two");

    ear = Ear.on(discord);
    ear.resumes(discord.token(), ready, last);

    assertThat(heard("MESSAGE_CREATE").path("content").asText()).isEqualTo("one");
    assertThat(heard("MESSAGE_CREATE").path("content").asText()).isEqualTo("two");
    ear.awaits("RESUMED");
    assertThat(discord.links().resumes()).isEqualTo(1);
  }

  @Test
  void a_session_that_is_forgotten_or_closed_for_good_is_not_resumed() {
    ObjectNode ready = identified();
    discord.links().forgetSessions();
    try (Ear other = Ear.on(discord)) {
      other.resumes(discord.token(), ready, 1);
      assertThat(other.awaitsOp(9).path("d").asBoolean()).isFalse();
    }
    try (Ear other = Ear.on(discord)) {
      ObjectNode next = other.identifies(discord.token(), Ear.ALL);
      discord.links().close(4009);
      assertThat(other.awaitEnd()).isEqualTo(4009);
      ear = Ear.on(discord);
      ear.resumes(discord.token(), next, 1);
      assertThat(ear.awaitsOp(9).path("d").asBoolean()).isFalse();
    }
  }

  @Test
  void our_own_message_comes_back_with_its_nonce_at_once_late_or_never() {
    identified();
    wire.says(channel, "content", "one", "nonce", "n1");
    assertThat(heard("MESSAGE_CREATE").path("nonce").asText()).isEqualTo("n1");

    discord.echoes(Echo.BY_HAND);
    wire.says(channel, "content", "two", "nonce", "n2");
    discord.echoes(Echo.NEVER);
    wire.says(channel, "content", "three", "nonce", "n3");
    discord.releaseEchoes();
    ana.writes(channel, "four");

    assertThat(heard("MESSAGE_CREATE").path("nonce").asText()).isEqualTo("n2");
    assertThat(heard("MESSAGE_CREATE").path("content").asText()).isEqualTo("four");
  }

  @Test
  void everything_that_happens_to_messages_threads_and_channels_is_told() {
    identified();
    FakeMessage said = ana.writes(channel, "Hello");
    discord.duplicates("MESSAGE_UPDATE");
    ana.edits(said, "Hello!");
    assertThat(heard("MESSAGE_UPDATE").hasNonNull("edited_timestamp")).isTrue();
    ear.awaits("MESSAGE_UPDATE");
    channel.unfurls(ana.writes(channel, "https://example.com"));
    assertThat(heard("MESSAGE_UPDATE").hasNonNull("edited_timestamp")).isFalse();
    ana.reacts(said, "✅");
    assertThat(heard("MESSAGE_REACTION_ADD").path("user_id").asText()).isEqualTo(ana.id());
    ana.deletes(said);
    ear.awaits("MESSAGE_DELETE");
    channel.removesAll(channel.messages());
    ear.awaits("MESSAGE_DELETE_BULK");
    String root = wire.says(channel, "content", "Root").id();
    wire.post(
        "channels/%s/messages/%s/threads".formatted(channel.id(), root), Tree.object("name", "T"));
    assertThat(heard("THREAD_CREATE").path("newly_created").asBoolean()).isTrue();
    discord.channelById(root).archive();
    assertThat(heard("THREAD_UPDATE").path("thread_metadata").path("archived").asBoolean())
        .isTrue();
    discord.channelById(root).delete();
    ear.awaits("THREAD_DELETE");
    channel.deniesBot(Permission.VIEW_CHANNEL);
    ear.awaits("CHANNEL_UPDATE");
    ana.writes(channel, "Behind the bot's back");
    channel.allowsBot(Permission.VIEW_CHANNEL);
    ear.awaits("THREAD_LIST_SYNC");
    discord.guild().deniesBot(Permission.ATTACH_FILES);
    ear.awaits("GUILD_ROLE_UPDATE");
    channel.delete();
    ear.awaits("CHANNEL_DELETE");
    assertThat(ear.left()).doesNotContain("MESSAGE_CREATE");
  }

  @Test
  void who_is_no_person_is_told_apart() {
    identified();
    channel.otherBotPosts("Beep");
    assertThat(heard("MESSAGE_CREATE").path("author").path("bot").asBoolean()).isTrue();
    FakeMessage hooked = channel.webhookPosts("Deployed");
    assertThat(heard("MESSAGE_CREATE").has("webhook_id")).isTrue();
    channel.unfurlsBarely(hooked);
    ObjectNode bare = heard("MESSAGE_UPDATE");
    assertThat(bare.has("author")).isFalse();
    assertThat(bare.path("embeds")).hasSize(1);
    wire.post("channels/" + channel.id() + "/threads", Tree.object("name", "Aside", "type", 11));
    assertThat(heard("MESSAGE_CREATE").path("type").asInt()).isEqualTo(18);
    assertThat(channel.ours()).isEmpty();
  }

  @Test
  void a_frozen_link_neither_hears_nor_speaks_until_it_thaws() {
    identified();
    discord.links().freeze();
    ear.says(1, 3);
    ana.writes(channel, "Hello");
    discord.links().thaw();

    ear.awaits("MESSAGE_CREATE");
    discord.links().stopAcking();
    ear.says(1, 3);
    ana.writes(channel, "Again");
    ear.awaits("MESSAGE_CREATE");
    assertThat(ear.left()).isEmpty();
  }

  @Test
  void without_the_intent_others_words_are_empty_but_not_ours_nor_mentions_nor_directs() {
    ear.identifies(discord.token(), Ear.ALL - Intents.MESSAGE_CONTENT);
    ana.writes(channel, "Secret");
    assertThat(heard("MESSAGE_CREATE").path("content").asText()).isEmpty();
    ana.writes(channel, "<@" + discord.botId() + "> hello");
    assertThat(heard("MESSAGE_CREATE").path("content").asText()).contains("hello");
    ana.writesToBot("Directly");
    assertThat(heard("MESSAGE_CREATE").path("content").asText()).isEqualTo("Directly");
    wire.says(channel, "content", "Ours");
    assertThat(heard("MESSAGE_CREATE").path("content").asText()).isEqualTo("Ours");
  }

  @Test
  void the_last_session_start_of_the_day_is_the_last() {
    discord.leavesStarts(1);
    identified();
    assertThat(endOf(2, Tree.object("token", discord.token(), "intents", 1))).isEqualTo(4004);
    assertThat(discord.violations(Violation.Kind.IDENTIFY)).hasSize(1);
  }
}
