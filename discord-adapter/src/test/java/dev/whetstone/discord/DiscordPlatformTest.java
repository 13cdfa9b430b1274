package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Ref;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.discord.fake.Call;
import dev.whetstone.discord.fake.FakeChannel;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.Permission;
import dev.whetstone.discord.fake.Routes;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What stands in Discord after a sending.
@Timeout(60)
final class DiscordPlatformTest extends OneChannel {
  private static final Post PICTURE =
      Post.of("Wrap", Block.paragraph("The whole"), new Block.Picture("diagram/x", "A to B"));

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
}
