package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.adapter.WholeProduct;
import dev.whetstone.core.round.Pace;
import dev.whetstone.slack.fake.Deed;
import dev.whetstone.slack.fake.FakeChannel;
import dev.whetstone.slack.fake.FakeMessage;
import dev.whetstone.slack.fake.FakeView;
import dev.whetstone.slack.fake.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What people do in Slack reaches the product, and its answers reach them alone.
@Timeout(60)
final class HearingTest {
  static final String ANSWER =
      "I would first ask how many people use it each day and which latency they accept.";

  @TempDir Path folder;
  private Workplace work;
  private FakeChannel channel;
  private Person ana;

  @BeforeEach
  void begin() {
    work = new Workplace(folder);
    channel = work.slack.channel("C01GEN");
    ana = work.slack.person("U01ANA").called("Ana").livesIn("Europe/Berlin");
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

  @Test
  void a_reply_in_the_thread_of_a_solo_round_brings_the_next_step_there() {
    String root = opened(Pace.SOLO);

    ana.writes("C01GEN", root, ANSWER);

    assertThat(channel.awaitThread(root, 4)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void the_walk_is_one_modal_from_question_to_reference_to_the_next_question() {
    String root = opened(Pace.DAY);

    FakeView question = ana.presses(channel.message(root), "Start").awaitView();
    String field = question.inputs().getFirst();
    FakeView reference = ana.submits(question, Map.of(field, ANSWER)).awaitView();
    FakeView next = ana.presses(reference, "Go on").awaitView();

    assertThat(reference.id()).isEqualTo(question.id());
    assertThat(next.id()).isEqualTo(question.id());
    assertThat(next.seen()).isNotEqualTo(question.seen());
  }

  @Test
  void a_button_that_is_delivered_twice_opens_one_form() {
    String root = opened(Pace.DAY);

    Deed press = ana.presses(channel.message(root), "Start");
    FakeView question = press.awaitView();
    String field = question.inputs().getFirst();
    Deed sent = ana.submits(question, Map.of(field, ANSWER));
    sent.awaitView();
    sent.again();
    work.slack.awaitQuiet();

    assertThat(answers()).isEqualTo(1);
  }

  @Test
  void an_answer_that_is_too_short_comes_back_with_the_draft_and_the_reason_at_its_field() {
    String root = opened(Pace.DAY);

    FakeView question = ana.presses(channel.message(root), "Start").awaitView();
    String field = question.inputs().getFirst();
    ana.submits(question, Map.of(field, "no")).awaitAck();

    assertThat(ana.modal()).isPresent();
  }

  @Test
  void a_command_is_answered_to_its_writer_alone() {
    opened(Pace.DAY);

    FakeMessage help = ana.types("/drill help", "C01GEN").awaitWhisper();

    assertThat(help.seen()).contains("/drill");
    assertThat(channel.messages()).hasSize(1);
  }

  @Test
  void an_edit_is_no_duplicate_of_what_it_edits() {
    String root = opened(Pace.DAY);

    FakeMessage message = ana.writes("C01GEN", root, "ok");
    work.slack.awaitQuiet();
    assertThat(answers()).isZero();
    ana.edits(message, "ok then");
    work.slack.awaitQuiet();
    ana.edits(message, ANSWER);
    work.slack.awaitQuiet();

    assertThat(answers()).isEqualTo(1);
  }

  @Test
  void a_killed_socket_is_replaced_and_what_was_written_meanwhile_counts() {
    String root = opened(Pace.SOLO);

    work.slack.sockets().drop();
    ana.writes("C01GEN", root, ANSWER);

    channel.awaitThread(root, 4);
  }

  @Test
  void a_socket_whose_opening_hangs_is_asked_for_again_before_people_give_up() {
    String root = opened(Pace.SOLO);
    work.slack.faults().on("apps.connections.open").hangs();
    long begun = System.nanoTime();

    work.slack.sockets().drop();
    ana.writes("C01GEN", root, ANSWER);

    channel.awaitThread(root, 4);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(9));
  }

  @Test
  void a_refreshed_socket_is_replaced() {
    String root = opened(Pace.SOLO);

    work.slack.sockets().refresh();
    work.slack.sockets().awaitOpen(1);
    ana.writes("C01GEN", root, ANSWER);

    channel.awaitThread(root, 4);
  }

  @Test
  void the_home_tab_shows_the_streak_and_the_open_drill() {
    opened(Pace.DAY);

    ana.opensHome();

    assertThat(ana.awaitHome("Open now").seen()).contains("streak", "general");
  }

  @Test
  void the_home_tab_of_somebody_without_a_round_says_how_to_get_one() {
    ana.opensHome();

    assertThat(ana.awaitHome("/drill setup").buttons()).isEmpty();
  }

  @Test
  void the_home_tab_shows_every_channel_and_the_schedule_to_who_manages_it() {
    Person ben = work.slack.person("U02BEN").called("Ben").madeAdmin();
    FakeChannel second = work.slack.channel("C02ML");
    opened(Pace.DAY);
    work.product.whetstone.settle(work.ref("C02ML"), "ml", WholeProduct.daily(Pace.DAY));

    ana.opensHome();
    ben.opensHome();

    assertThat(ana.awaitHome("#ml").seen())
        .contains("#general", "Open now", "No drill is open")
        .doesNotContain("A drill at");
    assertThat(ben.awaitHome("#ml").seen()).contains("A drill at 09:00");
    assertThat(second.messages()).isEmpty();
  }

  @Test
  void the_home_tab_names_a_private_channel_to_those_alone_who_took_part_there() {
    channel.madePrivate();
    Person ben = work.slack.person("U02BEN").called("Ben");
    String root = opened(Pace.DAY);
    ana.writes("C01GEN", root, ANSWER);
    work.slack.awaitQuiet();

    ana.opensHome();
    ben.opensHome();

    assertThat(ana.awaitHome("Open now").seen()).contains("#general");
    assertThat(ben.awaitHome("Your drills").seen()).doesNotContain("general", "Open now");
  }

  private int answers() {
    return work.database
        .read(sql ->
            sql.first(
                "SELECT COUNT(*) AS n FROM answer WHERE state = 'COUNTED'",
                row -> (int) row.number("n")))
        .orElseThrow();
  }
}
