package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.discord.fake.Call;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.Permission;
import dev.whetstone.discord.fake.Person;
import dev.whetstone.discord.fake.Routes;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class DiscordPlatformTest {
  private static final Post POST = Post.line("Design a feed");
  private static final Post PICTURE =
      Post.of("Wrap", Block.paragraph("The whole"), new Block.Picture("diagram/x", "A to B"));

  private Kit kit;
  private ChannelRef channel;

  @BeforeEach
  void open() {
    kit = new Kit();
    channel = kit.channel("general");
  }

  @AfterEach
  void nothing_that_was_sent_was_off_the_published_description_or_could_ping() {
    try {
      assertThat(kit.discord.violations()).isEmpty();
    } finally {
      kit.close();
    }
  }

  private Ref sent(Sending sending) {
    Outcome outcome = kit.platform.send(sending);
    assertThat(outcome).isInstanceOf(Outcome.Sent.class);
    return ((Outcome.Sent) outcome).ref();
  }

  private Reason refused(Sending sending) {
    Outcome outcome = kit.platform.send(sending);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).reason();
  }

  private MessageRef root() {
    return (MessageRef) sent(new Sending.ToChannel("r/root", channel, POST));
  }

  private ThreadRef thread() {
    return (ThreadRef) sent(new Sending.OpenThread("r/thread", root(), "Design a feed"));
  }

  private MessageRef question(ThreadRef thread) {
    return (MessageRef) sent(new Sending.ToThread("r/q1", thread, Post.line("What first?")));
  }

  @Test
  void a_message_carries_its_nonce_and_can_mention_nobody() {
    MessageRef root = root();
    sent(new Sending.Edit("r/root/edit", root, Post.line("Changed")));

    Call call = kit.discord.calls(Routes.POST_MESSAGE).getFirst();
    assertThat(call.get("nonce")).isEqualTo(Keyed.nonce("r/root")).hasSizeBetween(1, 25);
    assertThat(call.body().path("enforce_nonce").asBoolean()).isTrue();
    for (Call one : List.of(call, kit.discord.calls(Routes.PATCH_MESSAGE).getFirst())) {
      assertThat(one.body().path("allowed_mentions").path("parse").isArray()).isTrue();
      assertThat(one.body().path("allowed_mentions").path("parse")).isEmpty();
    }
  }

  @Test
  void the_same_key_again_by_a_process_that_knows_nothing_is_the_same_message() {
    MessageRef root = root();
    kit.restart();

    assertThat(root()).isEqualTo(root);
    assertThat(kit.seen(channel).ours()).hasSize(1);
  }

  @Test
  void a_thread_has_its_roots_id_stays_for_three_days_and_is_opened_once() {
    MessageRef root = root();
    String title = "@everyone # A title of one line\nand more ".repeat(9);
    Ref once = sent(new Sending.OpenThread("t", root, title));
    kit.restart();
    Ref twice = sent(new Sending.OpenThread("t", root, title));

    assertThat(once).isEqualTo(twice).isEqualTo(new ThreadRef(channel, root.id()));
    FakeChannel thread = kit.seen(channel).threads().getFirst();
    assertThat(thread.archivesAfter()).isEqualTo(4_320);
    assertThat(thread.name()).hasSizeLessThanOrEqualTo(100).doesNotContain("@everyone", "\n");
  }

  @Test
  void a_forum_gets_a_post_with_the_tags_that_it_has_for_what_the_post_says() {
    FakeChannel forum =
        kit.discord.forum("drills", "Recommendation", "Difficulty 3", "Difficulty 4", "Search");
    channel = kit.ref(forum);
    Post post =
        Post.of(
            "Today's drill: A feed",
            new Block.Heading(1, "A feed that never ends"),
            Block.note("recommendation · difficulty 3 of 5 · senior · about 40 minutes"),
            Block.buttons(Button.first("Start", Press.of("start", "r1"))));

    MessageRef root = (MessageRef) sent(new Sending.ToChannel("r/root", channel, post));
    Ref thread = sent(new Sending.OpenThread("r/thread", root, "A feed"));
    sent(new Sending.ToThread("r/q1", (ThreadRef) thread, Post.line("What first?")));
    sent(new Sending.Edit("r/root/edit", root, Post.line("Closed")));

    FakeChannel opened = forum.threads().getFirst();
    assertThat(thread).isEqualTo(new ThreadRef(channel, opened.id()));
    assertThat(opened.name()).isEqualTo("A feed that never ends");
    assertThat(opened.tags()).containsExactlyInAnyOrder("Recommendation", "Difficulty 3");
    assertThat(opened.ours().stream().map(FakeMessage::text))
        .containsExactly("Closed", "What first?");
    assertThat(kit.discord.calls(Routes.GET_CHANNEL)).as("asked once for its kind").hasSize(1);
    assertThat(kit.discord.calls(Routes.THREAD_FROM_MESSAGE)).isEmpty();
  }

  @Test
  void a_post_of_a_forum_is_found_by_the_sign_in_its_button() {
    channel = kit.ref(kit.discord.forum("drills"));
    Instant before = kit.clock.instant();
    Sending.ToChannel sending =
        new Sending.ToChannel(
            "r/root",
            channel,
            Post.of("Drill", Block.buttons(Button.first("Start", Press.of("start", "r1")))));
    Ref root = sent(sending);
    kit.restart();

    assertThat(kit.platform.find(sending, before)).isEqualTo(new Found.There(root));
  }

  @Test
  void an_archived_thread_is_woken_before_anything_in_it_is_changed() {
    ThreadRef thread = thread();
    MessageRef question = question(thread);
    kit.seen(thread).archive();
    sent(new Sending.Edit("e", question, Post.line("Changed")));
    assertThat(kit.seen(thread).isArchived()).isFalse();

    kit.seen(thread).archive();
    sent(new Sending.ToThread("r/q2", thread, Post.line("And then?")));
    kit.seen(thread).archive();
    FakeMessage theirs = kit.discord.person("Ada").writes(kit.seen(thread), "Mine");
    kit.seen(thread).archive();
    sent(
        new Sending.React(
            "m", new MessageRef(channel, thread.id(), theirs.id()), Sending.Mark.COUNTED));

    assertThat(kit.seen(thread).ours().stream().map(FakeMessage::text))
        .containsExactly("Changed", "And then?");
  }

  @Test
  void a_locked_thread_is_refused_as_that() {
    ThreadRef thread = thread();
    kit.seen(channel).deniesBot(Permission.MANAGE_THREADS);
    kit.seen(thread).lock();

    assertThat(refused(new Sending.ToThread("q", thread, POST))).isEqualTo(Reason.THREAD_LOCKED);
    kit.seen(thread).archive();
    assertThat(refused(new Sending.ToThread("q", thread, POST))).isEqualTo(Reason.THREAD_LOCKED);
  }

  @Test
  void a_locked_thread_is_left_alone_by_a_bot_that_could_write_there_all_the_same() {
    ThreadRef thread = thread();
    kit.seen(thread).lock();
    kit.places.fresh(thread.id());

    assertThat(refused(new Sending.ToThread("q", thread, POST))).isEqualTo(Reason.THREAD_LOCKED);
    kit.seen(thread).unlock();
    question(thread);
  }

  @Test
  void a_thread_whose_root_is_gone_will_never_be() {
    MessageRef root = root();
    kit.seen(channel).removes(kit.seen(channel).message(root.id()));

    assertThat(refused(new Sending.OpenThread("t", root, "T"))).isEqualTo(Reason.THREAD_GONE);
  }

  @ParameterizedTest
  @CsvSource({
    "VIEW_CHANNEL, View Channel",
    "SEND_MESSAGES, Send Messages",
    "EMBED_LINKS, Embed Links"
  })
  void a_missing_permission_is_named_with_its_channel_and_not_asked_for_again(
      Permission missing, String name) {
    kit.seen(channel).deniesBot(missing);
    Post wide = Post.of("W", Block.paragraph("word ".repeat(500)));
    Sending sending = new Sending.ToChannel("r/root", channel, wide);

    assertThat(refused(sending)).isEqualTo(Reason.FORBIDDEN);

    assertThat(kit.platform.checkup())
        .contains(new Lack(Lack.Kind.PERMISSION, name, channel, true));
    assertThat(kit.discord.calls(Routes.POST_MESSAGE)).hasSize(1);

    kit.seen(channel).allowsBot(missing);
    sent(sending);
    assertThat(kit.platform.checkup()).isEmpty();
  }

  @Test
  void a_thread_that_may_not_be_opened_or_written_in_says_which_permission_it_lacks() {
    kit.seen(channel).deniesBot(Permission.CREATE_PUBLIC_THREADS);
    assertThat(refused(new Sending.OpenThread("t", root(), "T"))).isEqualTo(Reason.FORBIDDEN);
    kit.seen(channel).allowsBot(Permission.CREATE_PUBLIC_THREADS);
    ThreadRef thread = thread();
    kit.seen(channel).deniesBot(Permission.SEND_MESSAGES_IN_THREADS);

    assertThat(refused(new Sending.ToThread("q", thread, POST))).isEqualTo(Reason.FORBIDDEN);
    assertThat(kit.platform.checkup().stream().map(Lack::name))
        .containsExactly("Send Messages in Threads");
  }

  @Test
  void a_mark_that_may_not_be_set_says_nothing_about_the_channel() {
    ThreadRef thread = thread();
    FakeMessage theirs = kit.discord.person("Ada").writes(kit.seen(thread), "Mine");
    kit.seen(channel).deniesBot(Permission.ADD_REACTIONS);
    MessageRef message = new MessageRef(channel, thread.id(), theirs.id());

    assertThat(refused(new Sending.React("m", message, Sending.Mark.COUNTED)))
        .isEqualTo(Reason.INVALID);
    assertThat(kit.platform.checkup())
        .containsExactly(new Lack(Lack.Kind.PERMISSION, "Add Reactions", channel, false));
  }

  @Test
  void a_picture_is_sent_with_its_words_for_who_cannot_see_it_and_stays_when_edited() {
    MessageRef message = (MessageRef) sent(new Sending.ToChannel("w", channel, PICTURE));
    sent(new Sending.Edit("w/edit", message, PICTURE));

    assertThat(kit.seen(channel).message(message.id()).attachments())
        .singleElement()
        .satisfies(it -> assertThat(it.path("description").asText()).isEqualTo("A to B"));
  }

  @Test
  void where_no_file_may_be_sent_pictures_are_told_in_words() {
    kit.seen(channel).deniesBot(Permission.ATTACH_FILES);

    MessageRef message = (MessageRef) sent(new Sending.ToChannel("w", channel, PICTURE));

    assertThat(kit.seen(channel).message(message.id()).text()).contains("The whole", "A to B");
  }

  @Test
  void somebody_who_takes_no_direct_messages_says_nothing_about_the_channel() {
    Person ada = kit.discord.person("Ada").refusesDirects();
    MemberRef member = new MemberRef(channel.workspace(), ada.id());

    assertThat(refused(new Sending.ToMember("d", member, channel, POST)))
        .isEqualTo(Reason.FORBIDDEN);
    assertThat(kit.platform.checkup()).isEmpty();
  }

  @Test
  void a_refused_token_is_said_and_nothing_is_asked_with_it_any_more() {
    root();
    kit.discord.invalidatesToken();

    assertThat(refused(new Sending.ToChannel("a", channel, POST))).isEqualTo(Reason.WORKSPACE_GONE);
    assertThat(refused(new Sending.ToChannel("b", channel, POST))).isEqualTo(Reason.WORKSPACE_GONE);

    assertThat(kit.platform.checkup()).anyMatch(it -> it.kind() == Lack.Kind.CREDENTIAL);
    assertThat(kit.discord.invalidRequests()).isEqualTo(1);
  }

  @Test
  void what_is_no_id_is_gone_and_asks_nobody() {
    ChannelRef nowhere = new ChannelRef(channel.workspace(), "../../users");
    MessageRef nothing = new MessageRef(nowhere, null, "x/y");

    assertThat(refused(new Sending.ToChannel("a", nowhere, POST))).isEqualTo(Reason.CHANNEL_GONE);
    assertThat(refused(new Sending.ToThread("b", new ThreadRef(channel, "no"), POST)))
        .isEqualTo(Reason.THREAD_GONE);
    assertThat(refused(new Sending.Edit("c", nothing, POST))).isEqualTo(Reason.MESSAGE_GONE);
    assertThat(refused(new Sending.React("d", nothing, Sending.Mark.HEARD)))
        .isEqualTo(Reason.MESSAGE_GONE);
    assertThat(refused(new Sending.OpenThread("e", nothing, "T"))).isEqualTo(Reason.THREAD_GONE);
    assertThat(kit.platform.since(new ThreadRef(channel, "no"), Instant.EPOCH)).isEmpty();
    assertThat(kit.discord.calls()).isEmpty();
  }

  @Test
  void one_of_our_messages_is_never_taken_for_another() {
    Instant before = kit.clock.instant();
    ThreadRef thread = thread();
    question(thread);
    kit.restart();

    assertThat(
            kit.platform.find(
                new Sending.ToThread("r/q2", thread, Post.line("Another one")), before))
        .isNotInstanceOf(Found.There.class);
    assertThat(
            kit.platform.find(
                new Sending.ToThread("r/q1", thread, Post.line("What first?")), before))
        .isInstanceOf(Found.There.class);
  }

  @Test
  void a_history_that_may_not_be_read_proves_nothing() {
    kit.seen(channel).deniesBot(Permission.READ_MESSAGE_HISTORY);

    assertThat(
            kit.platform.find(new Sending.ToChannel("r/root", channel, POST), kit.clock.instant()))
        .isInstanceOf(Found.Barred.class);
  }

  @Test
  void catching_up_brings_peoples_words_and_changes_and_nobody_elses() {
    ThreadRef thread = thread();
    FakeChannel place = kit.seen(thread);
    Person ada = kit.discord.person("Ada");
    FakeMessage first = ada.writes(place, "Hi <@" + kit.discord.botId() + "> and **you**");
    ada.edits(first, "Changed");
    ada.showsPicture(place, "Look");
    place.otherBotPosts("I am a bot");
    place.webhookPosts("I am a webhook");
    place.unfurls(first);

    List<ChatEvent> events = kit.platform.since(thread, Instant.EPOCH);

    assertThat(events).hasSize(3);
    assertThat(events.getFirst().origin().id()).isEqualTo(thread.id() + "/" + first.id());
    assertThat(events.getFirst().origin().name()).isEqualTo("Ada");
    assertThat(events.stream().filter(ChatEvent.Edited.class::isInstance))
        .singleElement()
        .satisfies(it -> {
          assertThat(((ChatEvent.Edited) it).text()).isEqualTo("Changed");
          assertThat(it.origin().id()).startsWith(thread.id() + "/" + first.id() + "/");
        });
    assertThat(events.stream().filter(ChatEvent.Said.class::isInstance))
        .anyMatch(it -> ((ChatEvent.Said) it).hasPicture());
  }

  @Test
  void catching_up_reads_page_by_page_to_the_end() {
    ThreadRef thread = thread();
    Person ada = kit.discord.person("Ada");
    List<String> ids =
        IntStream.range(0, 230)
            .mapToObj(i -> ada.writes(kit.seen(thread), "Line " + i).id())
            .toList();

    List<ChatEvent> events = kit.platform.since(thread, Instant.EPOCH);

    assertThat(events.stream().map(it -> ((ChatEvent.Said) it).message().id()))
        .containsExactlyElementsOf(ids);
  }
}
