package dev.whetstone.core.interviewer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.interviewer.Witness.Arrival;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.words.Verbs;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rounds that members start for themselves.
final class PracticeTest {
  @TempDir Path folder;
  private Rehearsal rehearsal;
  private Person ada;
  private Person bob;

  /// A Sunday on which nothing is open.
  @BeforeEach
  void setUp() {
    rehearsal = new Rehearsal(folder, "2026-11-22T13:00:00Z", "rec-short-video-feed");
    rehearsal.scheduled(Rehearsal.weekdays());
    ada = rehearsal.person("Ada");
    bob = rehearsal.person("Bob");
  }

  @AfterEach
  void close() {
    rehearsal.close();
  }

  private Reply types(Person person, String words) {
    Reply reply = person.types(words);
    rehearsal.process().settle();
    return reply;
  }

  @Test
  void where_no_round_is_open_start_practises_a_drill_that_is_not_planned() {
    var planned = rehearsal.process().whetstone.nextOpening(rehearsal.channel);

    assertThat(Plain.of(types(ada, "start"))).contains("press Start on it", "no streak");

    Round round = rehearsal.round();
    assertThat(round.head().pace()).isEqualTo(Pace.SOLO);
    assertThat(round.head().scheduled()).isFalse();
    assertThat(rehearsal.drill().id()).isNotEqualTo("rec-short-video-feed");
    assertThat(rehearsal.platform.newest(Keys.root(round.id())))
        .contains("Taken by Ada", "Practice beside the schedule");
    assertThat(rehearsal.process().whetstone.nextOpening(rehearsal.channel)).isEqualTo(planned);
  }

  @Test
  void what_one_member_practises_is_still_new_to_the_channel() {
    types(ada, "start nlp-ticket-routing");
    assertThat(rehearsal.drill().id()).isEqualTo("nlp-ticket-routing");

    String answer = Plain.of(types(rehearsal.manager("Boss"), "queue nlp-ticket-routing"));

    assertThat(answer).doesNotContain("This channel had");
  }

  @Test
  void a_practice_goes_to_its_end_by_its_members_answers_and_leaves_no_trace_in_streaks() {
    types(ada, "start search");
    Round round = rehearsal.round();
    assertThat(rehearsal.drill().tags().domain()).isEqualTo("search");
    for (Part part : round.parts()) {
      ada.answers(rehearsal.round(), part.ordinal(), ada.thought(part.ordinal()));
      rehearsal.passUntil(rehearsal.clock.instant().plusSeconds(60));
    }

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.WRAPPED);
    assertThat(rehearsal.platform.inChannel().stream().map(Arrival::key))
        .containsExactly(Keys.root(round.id()));
    assertThat(rehearsal.platform.newest(Keys.wrap(round.id()))).doesNotContain("Nobody answered");
    rehearsal.passUntil("2026-11-24T08:00:00Z");
    assertThat(rehearsal.count("ledger")).isZero();
  }

  @Test
  void a_drill_can_be_named_by_its_id_and_a_domain_by_what_people_call_it() {
    types(ada, "start risk-card-payment-fraud");
    assertThat(rehearsal.drill().id()).isEqualTo("risk-card-payment-fraud");
    types(bob, "start Language");
    assertThat(rehearsal.drill().tags().domain()).isEqualTo("nlp");
    types(rehearsal.person("Cleo"), "start rec");
    assertThat(rehearsal.drill().tags().domain()).isEqualTo("recommendation");
  }

  @Test
  void an_unknown_name_gets_the_nearest_and_the_domains() {
    assertThat(Plain.of(types(ada, "start serch")))
        .contains("“serch”", "Did you mean search", "Domains are");
    assertThat(Plain.of(types(ada, "start live quantum"))).contains("“quantum”");
    assertThat(rehearsal.rounds()).isEmpty();
  }

  @Test
  void one_practice_goes_on_for_each_member_and_three_in_a_channel() {
    types(ada, "start");
    assertThat(Plain.of(types(ada, "start search"))).contains("goes on", "Finish it");
    types(bob, "start");
    types(rehearsal.person("Cleo"), "start");

    assertThat(Plain.of(types(rehearsal.person("Dan"), "start"))).contains("3 people practise");
    assertThat(rehearsal.rounds()).hasSize(3);
    assertThat(rehearsal.rounds().stream().map(round -> round.head().drillHash()).distinct())
        .hasSize(3);
  }

  @Test
  void start_again_walks_on_in_ones_own_practice() {
    types(ada, "start");

    assertThat(ada.types("start")).isInstanceOf(Reply.Show.class);
  }

  @Test
  void scheduled_rounds_and_practices_leave_each_other_alone() {
    rehearsal.passUntil("2026-11-23T13:00:00Z");
    types(ada, "start search");
    Round practice = rehearsal.round();
    rehearsal.passUntil("2026-11-23T14:04:00Z");

    assertThat(rehearsal.rounds()).hasSize(2);
    assertThat(rehearsal.rounds().getFirst().state()).isEqualTo(RoundState.RUNNING);
    types(bob, "start search");
    assertThat(rehearsal.rounds().get(1).state()).isEqualTo(RoundState.RUNNING);
    assertThat(Plain.of(ada.types("today"))).contains(titleOf(rehearsal.rounds().get(1)));
    assertThat(Plain.of(ada.typesIn(practice, "today"))).contains(titleOf(practice));
  }

  private String titleOf(Round round) {
    return rehearsal.drillOf(round).title();
  }

  @Test
  void the_drill_that_is_open_here_is_not_practised_beside_itself() {
    rehearsal.passUntil("2026-11-23T14:04:00Z");

    assertThat(Plain.of(types(ada, "start rec-short-video-feed")))
        .contains("is open in this channel", "Press Start");
  }

  @Test
  void an_interview_can_be_started_now_and_its_starter_leads() {
    assertThat(Plain.of(types(ada, "start live"))).contains("one more has pressed Join");
    assertThat(rehearsal.round().state()).isEqualTo(RoundState.GATHERING);

    bob.presses(Verbs.JOIN, -1);
    rehearsal.process().settle();

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.RUNNING);
    assertThat(Plain.of(ada.presses(Verbs.NEXT, 0))).contains("Closed");
  }

  @Test
  void a_practice_that_is_left_alone_wraps_and_makes_room() {
    types(ada, "start");
    rehearsal.passUntil("2026-11-22T16:00:00Z");

    assertThat(rehearsal.round().state()).isEqualTo(RoundState.WRAPPED);
    assertThat(Plain.of(types(ada, "start search"))).contains("press Start on it");
  }

  @Test
  void beside_somebody_elses_solo_round_start_practises() {
    rehearsal.scheduled(Rehearsal.weekdaysAt(Pace.SOLO)).passUntil("2026-11-23T14:04:00Z");
    ada.answers(0);

    assertThat(Plain.of(types(bob, "start"))).contains("press Start on it");
    assertThat(rehearsal.rounds()).hasSize(2);
  }
}
