package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.MemberRef;
import dev.whetstone.core.chat.MessageRef;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Outcome.Reason;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
final class SlackPlatformTest extends OneChannel {
  @ParameterizedTest
  @CsvSource({
    "channel_not_found, CHANNEL_GONE",
    "is_archived, CHANNEL_GONE",
    "not_in_channel, FORBIDDEN",
    "missing_scope, FORBIDDEN",
    "restricted_action, FORBIDDEN",
    "restricted_action_something_new, FORBIDDEN",
    "account_inactive, WORKSPACE_GONE",
    "token_revoked, WORKSPACE_GONE",
    "invalid_auth, WORKSPACE_GONE",
    "invalid_blocks, INVALID",
    "msg_too_long, INVALID",
    "never_heard_of, INVALID"
  })
  void a_refusal_of_slack_is_one_of_the_cores(String error, Reason reason) {
    kit.slack.faults().on("chat.postMessage").refuses(error);

    assertThat(post("a")).isEqualTo(new Outcome.Refused(reason, error));
    assertThat(messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "thread_not_found, THREAD_GONE",
    "message_not_found, THREAD_GONE",
    "restricted_action_thread_locked, THREAD_LOCKED"
  })
  void a_thread_that_cannot_be_written_in_is_told_from_a_channel(String error, Reason reason) {
    kit.slack.faults().on("chat.postMessage").refuses(error);
    ThreadRef thread = new ThreadRef(channel, "1774602000.000100");

    assertThat(kit.platform.send(new Sending.ToThread("t", thread, Post.line("?"))))
        .isEqualTo(new Outcome.Refused(reason, error));
  }

  @Test
  void where_an_invitation_is_missing_is_said_by_the_channel() {
    kit.slack.faults().on("chat.postMessage").refuses("not_in_channel");

    post("a");

    assertThat(kit.platform.checkup())
        .containsExactly(new Lack(Lack.Kind.INVITATION, channel.id(), channel, true));
  }

  @Test
  void a_dead_token_is_called_a_token() {
    kit.slack.faults().on("chat.postMessage").refuses("token_revoked");

    post("a");

    assertThat(kit.platform.checkup())
        .containsExactly(new Lack(Lack.Kind.CREDENTIAL, "bot token (token_revoked)", null, true));
  }

  @ParameterizedTest
  @CsvSource({"missing_scope", "not_allowed_token_type", "unknown_method"})
  void a_closed_history_is_no_outage(String error) {
    kit.slack.faults().on("conversations.history").refuses(error);

    assertThat(
            kit.platform.find(
                new Sending.ToChannel("never sent", channel, Post.line("Hello")),
                kit.clock.instant()))
        .isEqualTo(new Found.Barred(error));
  }

  @Test
  void a_token_that_has_expired_is_tried_again() {
    kit.slack.faults().on("chat.postMessage").refuses("token_expired");

    assertThat(post("a")).isInstanceOf(Outcome.TryAgain.class);
    assertThat(post("a")).isInstanceOf(Outcome.Sent.class);
  }

  @Test
  void a_mark_that_may_not_be_set_takes_no_channel_away() {
    kit.slack.faults().on("reactions.add").refuses("missing_scope");
    MessageRef message = new MessageRef(channel, null, "1774602000.000100");

    Outcome outcome = kit.platform.send(new Sending.React("m", message, Sending.Mark.COUNTED));

    assertThat(outcome).isEqualTo(new Outcome.Refused(Reason.INVALID, "missing_scope"));
    assertThat(kit.platform.checkup())
        .containsExactly(new Lack(Lack.Kind.SCOPE, "reactions:write", null, false));
  }

  @Test
  void a_limit_is_kept_for_the_whole_method_without_asking_again() {
    kit.slack.faults().on("chat.postMessage").limited(Duration.ofSeconds(30));

    Outcome first = post("a");
    Outcome second =
        kit.platform.send(
            new Sending.ToChannel("b", kit.channel("C0OTHER001"), Post.line("Hello")));

    assertThat(first).isEqualTo(new Outcome.TryAgain(Duration.ofSeconds(30), "too many calls"));
    assertThat(((Outcome.TryAgain) second).after())
        .isBetween(Duration.ofSeconds(25), Duration.ofSeconds(30));
    assertThat(kit.slack.calls("chat.postMessage")).hasSize(1);
    assertThat(kit.slack.violations()).isEmpty();
  }

  @Test
  void messages_of_a_channel_and_its_threads_keep_a_second_between_them() {
    MessageRef root = (MessageRef) ((Outcome.Sent) post("r")).ref();
    ThreadRef thread = new ThreadRef(channel, root.id());
    kit.platform.send(new Sending.ToThread("q", thread, Post.line("First")));
    post("s");

    List<Instant> at = kit.slack.calls("chat.postMessage").stream().map(c -> c.at()).toList();
    assertThat(Duration.between(at.get(0), at.get(1))).isGreaterThan(Duration.ofMillis(990));
    assertThat(Duration.between(at.get(1), at.get(2))).isGreaterThan(Duration.ofMillis(990));
  }

  @Test
  void a_request_that_nobody_answers_may_still_come_about_for_a_while() {
    kit.slack.faults().on("chat.postMessage").hangs();
    Instant tried = kit.clock.instant();

    assertThat(post("a")).isInstanceOf(Outcome.Unknown.class);
    Sending sending = new Sending.ToChannel("a", channel, Post.line("Hello"));
    assertThat(kit.platform.find(sending, tried)).isInstanceOf(Found.CannotTell.class);

    kit.clock.moveTo(tried.plusSeconds(20));
    assertThat(kit.platform.find(sending, tried)).isEqualTo(new Found.Absent());
  }

  @Test
  void a_server_that_is_not_there_has_surely_got_nothing() {
    kit.slack.goesAway();

    assertThat(post("a")).isInstanceOf(Outcome.TryAgain.class);
  }

  @Test
  void a_workspace_without_a_token_is_gone() {
    ChannelRef elsewhere = Heard.channelRef("T0ELSEWHERE", "C1");

    assertThat(kit.platform.send(new Sending.ToChannel("a", elsewhere, Post.line("Hello"))))
        .isEqualTo(new Outcome.Refused(Reason.WORKSPACE_GONE, "not_installed"));
  }

  @Test
  void a_root_is_found_on_the_last_page_and_by_a_clock_that_was_moved() {
    post("wanted");
    kit.restart();
    for (int i = 0; i < 450; i++) {
      kit.slack.person("U0ADA00001").writes(channel.id(), "Talk " + i);
    }
    Sending sending = new Sending.ToChannel("wanted", channel, Post.line("Hello"));

    assertThat(kit.platform.find(sending, Instant.now().plus(Duration.ofDays(400))))
        .isInstanceOf(Found.There.class);
    assertThat(kit.slack.calls("conversations.history")).hasSizeGreaterThan(2);
  }

  @Test
  void a_message_to_one_person_whose_answer_was_lost_is_found_among_their_direct_messages() {
    MemberRef member = new MemberRef(channel.workspace(), kit.slack.person("U0ADA00001").id());
    Sending sending = new Sending.ToMember("d", member, channel, Post.line("For you"));
    kit.slack.faults().on("chat.postMessage").losesAnswer();

    assertThat(kit.platform.send(sending)).isInstanceOf(Outcome.Unknown.class);
    kit.restart();

    assertThat(kit.platform.find(sending, Instant.now())).isInstanceOf(Found.There.class);
  }

  @Test
  void a_person_who_cannot_be_written_to_is_a_refusal() {
    kit.slack.faults().on("conversations.open").refuses("user_disabled");
    MemberRef member = new MemberRef(channel.workspace(), "U0GONE0001");

    assertThat(kit.platform.send(new Sending.ToMember("d", member, channel, Post.line("Hi"))))
        .isEqualTo(new Outcome.Refused(Reason.FORBIDDEN, "user_disabled"));
  }
}
