package dev.whetstone.core.round;

import static dev.whetstone.core.round.Play.answer;
import static dev.whetstone.core.round.Play.at;
import static dev.whetstone.core.round.Play.nextDay;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.drill.NumberAnswer;
import org.junit.jupiter.api.Test;

final class FormsTest {
  private final Play play = Play.running();

  private Receipt.Taken taken() {
    return (Receipt.Taken) play.receipt;
  }

  @Test
  void an_answer_brings_its_receipt_and_the_reference() {
    play.form("ada", 0, answer("the goal"), at("09:04"));

    assertThat(taken().showsReference()).isTrue();
    assertThat(play.round.book().hasAnswered("ada", 0)).isTrue();
  }

  @Test
  void a_member_walks_ahead_of_the_thread() {
    play.form("ada", 6, answer("the last step"), at("09:04"));

    assertThat(play.round.book().hasAnswered("ada", 6)).isTrue();
    assertThat(play.round.position()).isZero();
  }

  @Test
  void a_form_sent_again_replaces_the_text_and_keeps_the_first_time() {
    play.form("ada", 0, answer("the goal"), at("09:04"));
    play.form("ada", 0, answer("the newcomers"), at("09:30"));

    Answer kept = play.round.book().of("ada", 0, Answer.Kind.FORM).orElseThrow();
    assertThat(kept.text()).contains("newcomers");
    assertThat(kept.at()).isEqualTo(at("09:04"));
    assertThat(play.round.book().to(0)).hasSize(1);
  }

  @Test
  void after_the_close_the_first_text_stands() {
    play.form("ada", 0, answer("the goal"), at("09:04"));
    play.form("ada", 0, answer("something that I read in the reveal"), at("10:30"));

    assertThat(play.round.book().of("ada", 0, Answer.Kind.FORM).orElseThrow().text())
        .contains("the goal");
  }

  @Test
  void too_little_is_told_why_and_is_no_dead_end() {
    assertThat(play.form("ada", 0, "newcomers", at("09:04")))
        .isEqualTo(new Receipt.NotCounted(0, Substance.Verdict.TOO_SHORT));

    assertThat(play.on(new RoundEvent.ReferenceWanted(at("09:05"), "ada", 0)))
        .isEqualTo(new Receipt.Reference(0));
    play.form("ada", 0, answer("the goal"), at("09:06"));
    assertThat(play.round.book().of("ada", 0, Answer.Kind.FORM).orElseThrow().blind()).isFalse();
  }

  @Test
  void the_walk_goes_on_from_a_part_that_was_tried_in_vain() {
    play.form("ada", 0, "newcomers", at("09:04"));
    play.on(new RoundEvent.ReferenceWanted(at("09:05"), "ada", 0));

    assertThat(play.round.nextFor("ada").map(Part::ordinal)).contains(1);
  }

  @Test
  void nobody_is_shown_a_reference_before_their_own_try() {
    assertThat(play.on(new RoundEvent.ReferenceWanted(at("09:05"), "ada", 0)))
        .isEqualTo(new Receipt.TryFirst(0));
  }

  @Test
  void the_reference_of_a_closed_part_opens_without_a_try() {
    assertThat(play.on(new RoundEvent.ReferenceWanted(at("10:30"), "ada", 0)))
        .isEqualTo(new Receipt.Reference(0));
  }

  @Test
  void a_right_number_counts_alone_and_brings_the_reference() {
    Play fraud = Play.running(Play.FRAUD);
    int ordinal = fraud.ordinal("s1-2");
    double right =
        dev.whetstone.core.drill.Arithmetic.answerOf(fraud.drill.estimate("e-bill").orElseThrow())
            .orElseThrow();

    Receipt.Taken taken =
        (Receipt.Taken) fraud.form("ada", ordinal, null, String.valueOf(right), null, at("09:04"));

    assertThat(taken.number()).isInstanceOf(NumberAnswer.Right.class);
    assertThat(taken.showsReference()).isTrue();
  }

  @Test
  void a_wrong_number_keeps_the_reference_until_the_third_try_and_the_first_is_the_record() {
    int ordinal = play.ordinal("s3-1");

    play.form("ada", ordinal, null, "7", null, at("09:04"));
    assertThat(taken().showsReference()).isFalse();
    play.form("ada", ordinal, null, "8", null, at("09:05"));
    assertThat(taken().showsReference()).isFalse();
    play.form("ada", ordinal, null, "9", null, at("09:06"));
    assertThat(taken().showsReference()).isTrue();

    assertThat(play.round.book().of("ada", ordinal, Answer.Kind.ESTIMATE).orElseThrow().value())
        .isEqualTo(7.0);
    assertThat(play.form("ada", ordinal, null, "10", null, at("09:07")))
        .isEqualTo(new Receipt.NoTriesLeft(ordinal));
  }

  @Test
  void a_number_that_cannot_be_read_stores_nothing_of_the_form() {
    int ordinal = play.ordinal("s3-1");

    assertThat(play.form("ada", ordinal, answer("the trials"), "many", null, at("09:04")))
        .isInstanceOf(Receipt.NumberUnread.class);
    assertThat(play.round.book().answers()).isEmpty();
  }

  @Test
  void a_vote_counts_without_words_and_can_be_changed_until_the_close() {
    int ordinal = play.ordinal("s2-2");

    play.form("ada", ordinal, null, null, 0, at("09:04"));
    play.form("ada", ordinal, null, null, 2, at("12:00"));
    play.form("ada", ordinal, null, null, 1, at("13:00"));

    assertThat(play.round.book().of("ada", ordinal, Answer.Kind.VOTE).orElseThrow().value())
        .isEqualTo(2.0);
  }

  @Test
  void a_hundred_kilobytes_are_refused_with_the_count_and_nothing_is_stored() {
    assertThat(play.form("ada", 0, "word ".repeat(20_480), at("09:04")))
        .isEqualTo(new Receipt.TooLong(0, 102_400));
    assertThat(play.round.book().answers()).isEmpty();
  }

  @Test
  void an_empty_form_is_told_so() {
    assertThat(play.form("ada", 0, "  ", at("09:04"))).isEqualTo(new Receipt.Empty(0));
  }

  @Test
  void the_deadline_itself_is_late_and_the_end_of_grace_too_late() {
    play.form("ada", 0, answer("the goal"), nextDay("08:59"));
    assertThat(taken().late()).isFalse();
    play.form("ben", 0, answer("what Rosa saw"), nextDay("09:00"));
    assertThat(taken().late()).isTrue();

    assertThat(play.form("cleo", 0, answer("the wall at 180"), nextDay("21:00")))
        .isEqualTo(new Receipt.RoundOver(nextDay("21:00")));
  }

  @Test
  void a_late_form_is_added_to_the_reveal_by_an_edit() {
    play.form("ada", 0, answer("the goal"), at("09:04"));
    play.until(at("10:10"));
    play.effects.clear();

    play.form("ben", 0, answer("what Rosa saw"), at("10:30"));

    assertThat(play.effects).containsExactly(new Effect.RedrawReveal(0));
    assertThat(play.round.book().of("ben", 0, Answer.Kind.FORM).orElseThrow().blind()).isFalse();
  }

  @Test
  void what_a_colleague_said_openly_cannot_be_pasted() {
    String said = answer("the newcomers who never come back");
    play.says("ada", said, at("09:04"));

    assertThat(play.form("ben", 0, said, at("09:30")))
        .isEqualTo(new Receipt.NotCounted(0, Substance.Verdict.COPIES_COLLEAGUE));
  }

  @Test
  void two_sealed_answers_may_be_alike() {
    play.form("ada", 0, answer("the newcomers"), at("09:04"));
    play.form("ben", 0, answer("the newcomers"), at("09:05"));

    assertThat(play.round.book().givers(0)).containsExactlyInAnyOrder("ada", "ben");
  }

  @Test
  void a_point_of_the_reference_cannot_be_pasted() {
    String point = play.drill.steps().getFirst().reference().getFirst().text();

    assertThat(play.form("ada", 0, point, at("09:04")))
        .isEqualTo(new Receipt.NotCounted(0, Substance.Verdict.COPIES_REFERENCE));
  }

  @Test
  void removing_before_the_deadline_withdraws_and_after_it_only_the_words_go() {
    play.form("ada", 0, answer("the goal"), at("09:04"));
    play.on(new RoundEvent.MineRemoved(at("09:10"), "ada", 0));
    assertThat(play.round.book().hasAnswered("ada", 0)).isFalse();

    play.form("ben", 0, answer("what Rosa saw"), at("09:20"));
    play.on(new RoundEvent.MineRemoved(nextDay("10:00"), "ben", 0));
    Answer gone = play.round.book().of("ben", 0, Answer.Kind.FORM).orElseThrow();
    assertThat(gone.counts()).isTrue();
    assertThat(gone.text()).isNull();
  }

  @Test
  void the_answer_that_taught_most_is_never_ones_own() {
    play.form("ada", 0, answer("the goal"), at("09:04"));
    String id = play.round.book().answers().getFirst().id();

    assertThat(play.on(new RoundEvent.TaughtMost(at("10:30"), "ada", id)))
        .isEqualTo(new Receipt.NotThatOne());
    assertThat(play.on(new RoundEvent.TaughtMost(at("10:30"), "ben", id)))
        .isEqualTo(new Receipt.Thanks());
  }

  @Test
  void a_form_with_only_a_vote_that_the_step_does_not_ask_for_is_empty_and_shows_nothing() {
    assertThat(play.form("ada", 0, null, null, 1, at("09:04"))).isEqualTo(new Receipt.Empty(0));

    assertThat(play.on(new RoundEvent.ReferenceWanted(at("09:05"), "ada", 0)))
        .isEqualTo(new Receipt.TryFirst(0));
  }

  @Test
  void a_sealed_answer_cannot_be_named_before_its_reveal() {
    play.form("ada", 0, answer("the goal"), at("09:04"));
    String sealed = play.round.book().answers().getFirst().id();

    assertThat(play.on(new RoundEvent.TaughtMost(at("09:10"), "bob", sealed)))
        .isEqualTo(new Receipt.NotThatOne());
  }

  @Test
  void a_vote_given_again_after_it_was_removed_counts_again() {
    Play fraud = Play.running(Play.FRAUD);
    int ordinal = ordinalWithVote(fraud);
    fraud.form("ada", ordinal, null, null, 0, at("09:04"));
    fraud.on(new RoundEvent.MineRemoved(at("09:05"), "ada", ordinal));

    fraud.form("ada", ordinal, null, null, 1, at("09:06"));

    assertThat(fraud.round.book().hasAnswered("ada", ordinal)).isTrue();
    assertThat(fraud.round.book().of("ada", ordinal, Answer.Kind.VOTE).orElseThrow().value())
        .isEqualTo(1);
  }

  @Test
  void a_number_given_again_after_it_was_removed_counts_and_the_first_stays_the_record() {
    Play fraud = Play.running(Play.FRAUD);
    int ordinal = ordinalWithEstimate(fraud);
    fraud.form("ada", ordinal, null, "7", null, at("09:04"));
    fraud.on(new RoundEvent.MineRemoved(at("09:05"), "ada", ordinal));

    fraud.form("ada", ordinal, null, "8", null, at("09:06"));

    assertThat(fraud.round.book().hasAnswered("ada", ordinal)).isTrue();
    assertThat(fraud.round.book().of("ada", ordinal, Answer.Kind.ESTIMATE).orElseThrow().value())
        .isEqualTo(7);
  }

  private static int ordinalWithVote(Play play) {
    return play.round.parts().stream()
        .filter(p -> play.drill.step(p.id()).filter(s -> s.vote() != null).isPresent())
        .findFirst()
        .orElseThrow()
        .ordinal();
  }

  private static int ordinalWithEstimate(Play play) {
    return play.round.parts().stream()
        .filter(p -> play.drill.step(p.id()).filter(s -> s.estimate() != null).isPresent())
        .findFirst()
        .orElseThrow()
        .ordinal();
  }
}
