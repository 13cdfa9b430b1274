package dev.whetstone.core.round;

import static dev.whetstone.core.round.Play.answer;
import static dev.whetstone.core.round.Play.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The pace `solo`: one member's answers move the thread.
final class SoloTest {
  private static String own(int part) {
    return answer("part a%d b%d c%d d%d e%d f%d".formatted(part, part, part, part, part, part));
  }

  @Test
  void a_form_and_a_thread_message_each_bring_the_reference_and_the_next_step_at_once() {
    Play play = Play.at(Pace.SOLO);

    play.form("ada", 0, own(0), at("10:00"));
    assertThat(play.round.position()).isEqualTo(1);
    play.says("ada", own(1), at("10:03"));
    assertThat(play.round.position()).isEqualTo(2);

    assertThat(play.effects(Effect.Reveal.class))
        .containsExactly(new Effect.Reveal(0), new Effect.Reveal(1));
    assertThat(play.effects(Effect.Ask.class))
        .containsExactly(new Effect.Ask(0), new Effect.Ask(1), new Effect.Ask(2));
    assertThat(play.round.part(0).cause()).isEqualTo(Part.Cause.ANSWERED);
    assertThat(play.round.part(0).isRevealed()).isTrue();
    assertThat(play.round.book().answers()).allMatch(Answer::blind);
  }

  @Test
  void the_last_answer_brings_the_wrap() {
    Play play = Play.at(Pace.SOLO);
    for (int part = 0; part < play.round.parts().size(); part++) {
      play.form("ada", part, own(part), at("10:00").plusSeconds(60L * part));
    }

    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
    assertThat(play.effects(Effect.Reveal.class)).hasSize(play.round.parts().size());
    assertThat(play.round.parts()).hasSize(play.drill.steps().size() + 1);
  }

  @Test
  void it_belongs_to_whoever_counts_first_and_others_only_talk() {
    Play play = Play.at(Pace.SOLO);
    play.says("bob", "yes", at("09:01"));
    play.says("ada", own(0), at("09:02"));

    assertThat(play.round.leader()).contains("ada");
    assertThat(play.says("bob", own(7), at("09:03"))).isInstanceOf(Receipt.Chat.class);
    assertThat(play.form("bob", 1, own(8), at("09:04"))).isEqualTo(new Receipt.NotYours("ada"));
    assertThat(play.round.position()).isEqualTo(1);
    assertThat(play.round.book().members()).containsExactly("ada");
  }

  @Test
  void an_edit_does_not_make_an_onlooker_a_member() {
    Play play = Play.at(Pace.SOLO);
    play.says("bob", "m-bob", "yes", at("09:01"));
    play.says("ada", own(0), at("09:02"));
    play.on(new RoundEvent.ThreadEdited(at("09:05"), "m-bob", own(5), false));

    assertThat(play.round.book().members()).containsExactly("ada");
  }

  @Test
  void an_edit_that_makes_chat_an_answer_moves_on_like_one() {
    Play play = Play.at(Pace.SOLO);
    play.says("ada", "m-ada", "yes", at("09:01"));
    play.on(new RoundEvent.ThreadEdited(at("09:05"), "m-ada", own(0), false));

    assertThat(play.round.position()).isEqualTo(1);
    assertThat(play.round.leader()).contains("ada");
  }

  @Test
  void chat_and_a_manager_move_nothing() {
    Play play = Play.at(Pace.SOLO);
    play.says("ada", "(thinking", at("09:01"));

    assertThat(play.on(new RoundEvent.PartClosed(at("09:02"), 0)))
        .isEqualTo(new Receipt.NotYourCall(Pace.SOLO));
    assertThat(play.round.position()).isZero();
  }

  @Test
  void left_alone_it_wraps_at_its_wrap_time() {
    Play play = Play.at(Pace.SOLO);
    play.form("ada", 0, own(0), at("09:10"));
    play.until(at("16:59"));
    assertThat(play.round.state()).isEqualTo(RoundState.RUNNING);
    play.until(at("17:00"));

    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
    assertThat(play.effects(Effect.Reveal.class)).hasSize(1);
  }

  @Test
  void who_gives_a_step_up_and_answers_the_next_leaves_it_behind() {
    Play play = Play.at(Pace.SOLO);
    play.form("ada", 0, "no idea", at("09:10"));
    play.on(new RoundEvent.ReferenceWanted(at("09:11"), "ada", 0));
    assertThat(play.round.nextFor("ada").map(Part::ordinal)).contains(1);
    play.form("ada", 1, own(1), at("09:12"));

    assertThat(play.round.position()).isEqualTo(2);
    assertThat(play.effects(Effect.Reveal.class)).containsExactly(new Effect.Reveal(1));
  }

  @Test
  void a_form_sent_twice_moves_one_step() {
    Play play = Play.at(Pace.SOLO);
    RoundEvent.FormSent form =
        new RoundEvent.FormSent(at("09:10"), "ada", 0, "f", own(0), null, null, false, play.ids());
    play.on(form);
    play.on(form);

    assertThat(play.round.position()).isEqualTo(1);
  }
}
