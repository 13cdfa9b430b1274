package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.round.Pace;
import dev.whetstone.slack.fake.FakeChannel;
import dev.whetstone.slack.fake.FakeMessage;
import dev.whetstone.slack.fake.FakeSlack;
import dev.whetstone.slack.fake.FakeView;
import dev.whetstone.slack.fake.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong in a workspace: said to who can mend it, with nothing lost.
@Timeout(60)
final class MishapsTest {
  @TempDir Path folder;
  private Workplace work;
  private FakeChannel channel;
  private Person ana;

  @BeforeEach
  void begin() {
    work = new Workplace(folder);
    channel = work.slack.channel("C01GEN");
    ana = work.slack.person("U01ANA").called("Ana").madeAdmin();
    work.slack.sockets().awaitOpen(1);
  }

  @AfterEach
  void end() {
    work.close();
    assertThat(work.slack.violations()).isEmpty();
  }

  private String opened(Pace pace) {
    return work.opens(channel, pace);
  }

  private String state() {
    return work.product
        .whetstone
        .operator()
        .channel(work.ref("C01GEN"))
        .orElseThrow()
        .state()
        .toString();
  }

  private List<String> rounds() {
    return work.database.read(sql -> sql.all("SELECT state FROM round", row -> row.text("state")));
  }

  /// Nothing more opens meanwhile.
  private void weekPasses() {
    ana.types("/drill pause 2026-12-24", "C01GEN").awaitWhisper();
    work.product.passes(Duration.ofDays(8));
  }

  @Test
  void a_channel_that_puts_the_bot_out_is_left_alone_and_goes_on_when_it_is_invited_again() {
    opened(Pace.DAY);

    ana.removesBot("C01GEN");
    work.slack.awaitQuiet();
    assertThat(state()).contains("CHANNEL_GONE");
    int posted = work.slack.calls("chat.postMessage").size();
    work.product.passes(Duration.ofDays(2));
    assertThat(work.slack.calls("chat.postMessage")).hasSize(posted);

    ana.invitesBot("C01GEN");
    work.slack.awaitQuiet();
    assertThat(state()).contains("Running");
  }

  @Test
  void a_channel_that_is_archived_in_mid_round_ends_it_and_goes_on_when_it_is_opened_again() {
    opened(Pace.DAY);

    ana.archives("C01GEN");
    work.slack.awaitQuiet();
    assertThat(state()).contains("CHANNEL_GONE");
    assertThat(rounds()).containsExactly("ABANDONED");

    ana.unarchives("C01GEN");
    work.slack.awaitQuiet();
    assertThat(state()).contains("Running");
  }

  @Test
  void a_channel_that_went_without_a_word_is_found_gone_by_the_next_message() {
    work.slack.unsubscribe("channel_archive");
    opened(Pace.SOLO);
    ana.archives("C01GEN");
    work.product.passes(Duration.ofDays(1));

    work.slack.awaitCalls("chat.postMessage", 3);
    work.slack.awaitQuiet();
    work.product.passes(Duration.ofDays(3));

    assertThat(state()).contains("CHANNEL_GONE");
    assertThat(work.slack.calls("chat.postMessage")).hasSizeLessThan(6);
  }

  @Test
  void a_post_that_was_deleted_while_nobody_listened_ends_its_round() {
    String root = opened(Pace.DAY);
    work.slack.unsubscribe("message");

    channel.removes(root);
    work.slack.awaitQuiet();
    assertThat(rounds()).containsExactly("RUNNING");
    work.product.whetstone.catchUp(work.product.adapter.platform());

    assertThat(rounds()).containsExactly("ABANDONED");
  }

  @Test
  void a_token_that_was_refused_and_is_good_at_the_next_start_brings_the_channel_back() {
    opened(Pace.SOLO);
    work.product.whetstone.operator().lost(Heard.workspace(work.slack.team().id()));
    work.slack.awaitQuiet();
    assertThat(state()).contains("WORKSPACE_GONE");
    work.restart();
    work.slack.awaitQuiet();

    assertThat(state()).contains("Running");
  }

  @ParameterizedTest
  @ValueSource(ints = {-90, 90})
  void a_clock_of_slack_that_is_wrong_holds_up_no_answer(int seconds) {
    end();
    InstantSource wrong = InstantSource.offset(InstantSource.system(), Duration.ofSeconds(seconds));
    work = new Workplace(folder.resolve("wrong"), FakeSlack.start(wrong), Map.of(), it -> it);
    channel = work.slack.channel("C01GEN");
    ana = work.slack.person("U01ANA").called("Ana").madeAdmin();
    work.slack.sockets().awaitOpen(1);
    String root = opened(Pace.SOLO);

    ana.writes("C01GEN", root, "Rank by expected watch time, and keep a share for new creators.");
    channel.awaitThread(root, 4);
    ana.writes("C01GEN", root, "Two towers fetch candidates, and a ranker sorts what they bring.");

    channel.awaitThread(root, 6);
  }

  @Test
  void a_button_of_last_week_says_that_its_round_is_over() {
    String root = opened(Pace.DAY);
    FakeMessage old = channel.message(root);
    weekPasses();

    FakeMessage said = ana.presses(old, "Start").awaitWhisper();

    assertThat(said.seen()).isNotBlank();
    assertThat(work.slack.calls("views.open")).isEmpty();
  }

  @Test
  void forty_thousand_characters_in_the_thread_are_an_answer_like_any_other() {
    String root = opened(Pace.SOLO);

    ana.writes("C01GEN", root, (HearingTest.ANSWER + " <&> ").repeat(450));

    assertThat(channel.awaitThread(root, 4)).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void a_form_left_empty_keeps_its_place_and_says_what_is_missing() {
    String root = opened(Pace.DAY);
    FakeView question = ana.presses(channel.message(root), "Start").awaitView();

    FakeView again = ana.submits(question, Map.of()).awaitView();

    assertThat(again.id()).isEqualTo(question.id());
    assertThat(again.inputs()).isEqualTo(question.inputs());
    ana.closes(again);
    assertThat(ana.presses(channel.message(root), "Start").awaitView().inputs())
        .isEqualTo(question.inputs());
  }

  @Test
  void a_trigger_that_has_expired_is_said_with_what_to_do() {
    String root = opened(Pace.DAY);
    work.slack.faults().on("views.open").refuses("expired_trigger_id");

    FakeMessage said = ana.presses(channel.message(root), "Start").awaitWhisper();

    assertThat(said.seen()).contains("again");
  }

  @Test
  void a_private_answer_whose_receipt_was_an_error_is_not_shown_twice() {
    String root = opened(Pace.DAY);
    work.slack.faults().on("response_url").actsAndAnswers(503);

    ana.presses(channel.thread(root).getFirst(), "Hint").awaitWhisper();
    work.slack.awaitQuiet();

    assertThat(work.slack.calls("chat.postEphemeral")).isEmpty();
    assertThat(ana.whispers("C01GEN")).hasSize(1);
  }

  @Test
  void a_mark_whose_thread_could_not_be_asked_for_is_asked_for_again() {
    String root = opened(Pace.DAY);
    FakeMessage question = channel.thread(root).getFirst();
    work.slack.faults().on("conversations.replies").refuses("internal_error");

    ana.reacts(question, "eyes");
    work.slack.awaitQuiet();
    ana.reacts(question, "tada");
    work.slack.awaitQuiet();
    ana.reacts(question, "wave");
    work.slack.awaitQuiet();

    assertThat(work.slack.calls("conversations.replies")).hasSize(2);
  }
}
