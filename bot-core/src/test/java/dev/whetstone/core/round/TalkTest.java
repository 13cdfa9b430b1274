package dev.whetstone.core.round;

import static dev.whetstone.core.round.Play.answer;
import static dev.whetstone.core.round.Play.at;
import static dev.whetstone.core.round.Play.nextDay;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TalkTest {
  private final Play play = Play.running();

  @Test
  void a_full_sentence_in_the_thread_counts_and_is_marked() {
    assertThat(play.says("ada", "m1", answer("the goal"), at("09:04")))
        .isEqualTo(new Receipt.Marked(0));
    assertThat(play.effects).contains(new Effect.Mark("m1"));
  }

  @Test
  void a_short_remark_is_chat_and_its_writer_is_told_once_a_round() {
    assertThat(play.says("ada", "nice one", at("09:04")))
        .isEqualTo(new Receipt.Chat(0, Substance.Verdict.TOO_SHORT, true));
    assertThat(play.says("ada", "indeed", at("09:24")))
        .isEqualTo(new Receipt.Chat(0, Substance.Verdict.TOO_SHORT, false));
  }

  @Test
  void what_begins_with_a_bracket_or_a_hash_is_always_chat_without_a_word() {
    assertThat(play.says("ada", "(" + answer("the goal"), at("09:04")))
        .isEqualTo(new Receipt.Chat(0, Substance.Verdict.MEANT_AS_CHAT, false));
    assertThat(play.says("ada", "# " + answer("the goal"), at("09:05")))
        .isEqualTo(new Receipt.Chat(0, Substance.Verdict.MEANT_AS_CHAT, false));
  }

  @Test
  void messages_of_one_breath_are_judged_as_one() {
    play.says("ada", "I would count newcomers", at("09:04"));

    assertThat(play.says("ada", "who are back on day seven", at("09:08")))
        .isEqualTo(new Receipt.Marked(0));
  }

  @Test
  void messages_further_apart_than_five_minutes_are_not() {
    play.says("ada", "I would count newcomers", at("09:04"));

    assertThat(play.says("ada", "who are back on day seven", at("09:10")))
        .isInstanceOf(Receipt.Chat.class);
  }

  @Test
  void a_message_belongs_to_the_part_that_was_open_when_it_was_written() {
    play.until(at("11:00"));

    play.says("ada", answer("the first question, heard late"), at("09:30"));

    assertThat(play.round.book().hasAnswered("ada", 0)).isTrue();
    assertThat(play.round.book().hasAnswered("ada", 1)).isFalse();
  }

  @Test
  void a_message_after_the_wrap_belongs_to_the_last_part() {
    play.says("ada", answer("the last word"), at("18:00"));

    assertThat(play.round.book().hasAnswered("ada", 6)).isTrue();
  }

  @Test
  void the_same_message_heard_eleven_times_is_one_answer() {
    for (int i = 0; i < 11; i++) {
      play.says("ada", "m1", answer("the goal"), at("09:04"));
    }

    assertThat(play.round.book().answers()).hasSize(1);
  }

  @Test
  void talk_closes_nothing_in_a_day_round() {
    Play two = Play.running("ada", "ben");
    two.says("ada", answer("the goal"), at("09:04"));
    two.says("ben", answer("the wall that Rosa met"), at("09:05"));

    assertThat(Timetable.nextDue(two.round)).contains(at("10:10"));
  }

  @Test
  void an_edit_before_the_deadline_is_judged_again_and_later_the_verdict_stands() {
    play.says("ada", "m1", "ok", at("09:04"));
    play.on(new RoundEvent.ThreadEdited(at("09:30"), "m1", answer("the goal"), false));
    assertThat(play.round.book().hasAnswered("ada", 0)).isTrue();

    play.on(new RoundEvent.ThreadEdited(nextDay("10:00"), "m1", "no", false));
    assertThat(play.round.book().hasAnswered("ada", 0)).isTrue();
  }

  @Test
  void an_author_who_deletes_before_the_deadline_withdraws_and_a_moderator_takes_nothing() {
    play.says("ada", "m1", answer("the goal"), at("09:04"));
    play.says("ben", "m2", answer("the wall that Rosa met"), at("09:05"));

    play.on(new RoundEvent.ThreadDeleted(at("09:10"), "m1", true));
    play.on(new RoundEvent.ThreadDeleted(at("09:10"), "m2", false));

    assertThat(play.round.book().hasAnswered("ada", 0)).isFalse();
    assertThat(play.round.book().hasAnswered("ben", 0)).isTrue();
  }

  @Test
  void links_mentions_emoji_and_quotes_do_not_make_an_answer() {
    String text =
        "> " + answer("the goal") + "\n@ada https://example.org/a/very/long/address :+1: yes";

    assertThat(play.says("ben", text, at("09:04")))
        .isEqualTo(new Receipt.Chat(0, Substance.Verdict.TOO_SHORT, true));
  }

  @Test
  void a_picture_stands_for_forty_characters() {
    play.on(new RoundEvent.ThreadSaid(at("09:04"), "ada", "m1", "my sketch", true, "id"));

    assertThat(play.round.book().hasAnswered("ada", 0)).isTrue();
  }
}
