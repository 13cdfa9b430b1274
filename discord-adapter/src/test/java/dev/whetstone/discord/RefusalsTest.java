package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import dev.whetstone.discord.fake.FakeMessage;
import dev.whetstone.discord.fake.Permission;
import dev.whetstone.discord.fake.Person;
import dev.whetstone.discord.fake.Routes;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What Discord refuses, and what the core and whoever manages the channel are told of it.
@Timeout(60)
final class RefusalsTest extends OneChannel {
  private static final Post POST = Post.line("Design a feed");

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
  void a_history_that_may_not_be_read_proves_nothing() {
    kit.seen(channel).deniesBot(Permission.READ_MESSAGE_HISTORY);

    assertThat(
            kit.platform.find(new Sending.ToChannel("r/root", channel, POST), kit.clock.instant()))
        .isInstanceOf(Found.Barred.class);
  }
}
