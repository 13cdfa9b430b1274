package dev.whetstone.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What happens at the borders of a round's rules: takes backs, late hearing, short days.
final class EdgesTest {
  private static final String SECOND =
      "Counters that nobody trusts yet: trial rounds for every new clip, before it is ranked.";
  private static final String HALF = "Who is missing from this?";

  private static int estimate(Play play) {
    return play.round.parts().stream()
        .filter(
            part -> play.drill.step(part.id()).filter(step -> step.estimate() != null).isPresent())
        .findFirst()
        .orElseThrow()
        .ordinal();
  }

  @Test
  void a_number_taken_back_and_given_again_after_the_deadline_is_late() {
    Play play = Play.running();
    int ordinal = estimate(play);
    play.form("ada", ordinal, null, "5", null, Play.at("10:00"));
    assertThat(Credit.at(play.round, "ada")).contains(Play.at("10:00"));

    play.on(new RoundEvent.MineRemoved(Play.at("11:00"), "ada", ordinal));
    assertThat(Credit.at(play.round, "ada")).isEmpty();

    play.form("ada", ordinal, null, "6", null, Play.nextDay("10:00"));
    assertThat(Credit.at(play.round, "ada")).contains(Play.nextDay("10:00"));
  }

  @Test
  void mending_a_word_in_the_second_half_of_a_breath_keeps_its_credit() {
    Play play = Play.running();
    play.says("ada", "m-1", HALF, Play.at("10:00"));
    play.says("ada", "m-2", "And then I ask why thta is so.", Play.at("10:01"));
    assertThat(play.receipt).isInstanceOf(Receipt.Marked.class);

    play.on(
        new RoundEvent.ThreadEdited(
            Play.at("10:02"), "m-2", "And then I ask why that is so.", false));

    assertThat(Credit.at(play.round, "ada")).contains(Play.at("10:01"));
    assertThat(play.effects(Effect.Unmark.class)).isEmpty();
  }

  @Test
  void an_edit_that_makes_an_answer_after_the_reveal_is_not_blind() {
    Play play = Play.running();
    play.form("bob", 0, Play.answer("the ranking"), Play.at("09:10"));
    play.says("ada", "m-1", HALF, Play.at("09:20"));
    Instant closes = play.round.part(0).closesAt();
    play.until(closes);
    play.on(
        new RoundEvent.ThreadEdited(
            closes.plusSeconds(60), "m-1", Play.answer("my own idea, now that I know"), false));

    Answer answer = play.round.book().by("ada").findFirst().orElseThrow();
    assertThat(answer.counts()).isTrue();
    assertThat(answer.blind()).isFalse();
  }

  @Test
  void a_reference_that_no_reveal_showed_is_named_in_the_wrap() {
    Play play = Play.running();
    Instant closes = play.round.part(0).closesAt();
    play.until(closes.plusSeconds(60));
    assertThat(play.effects(Effect.Reveal.class)).isEmpty();

    play.says("ada", Play.answer("what I wrote while you were away"), closes.minusSeconds(60));

    boolean revealed = play.effects(Effect.Reveal.class).stream().anyMatch(r -> r.ordinal() == 0);
    assertThat(play.round.part(0).isRevealed()).isEqualTo(revealed);
  }

  @Test
  void an_interview_that_falls_back_shortly_before_its_wrap_asks_each_part() {
    for (int minutes = 30; minutes >= 8; minutes--) {
      Play play = Play.opening();
      Times times =
          new Times(
              Play.OPENS, Play.OPENS.plus(Duration.ofMinutes(minutes)), Play.OPENS, Play.OPENS);
      List<String> path = play.round.parts().stream().map(Part::id).toList();
      while (path.size() < 7) {
        path = java.util.stream.Stream.concat(path.stream(), path.stream().limit(1)).toList();
      }
      List<Instant> closes =
          Timetable.parts(play.drill, path, times).stream().map(Part::closesAt).toList();

      assertThat(closes).as(minutes + " minutes").doesNotHaveDuplicates().isSorted();
      assertThat(closes.getFirst()).isAfter(Play.OPENS);
    }
  }

  @Test
  void the_second_of_two_good_messages_counts_when_the_first_is_deleted() {
    Play play = Play.running();
    play.says("ada", "m-1", Play.answer("the ranking"), Play.at("09:10"));
    play.says("ada", "m-2", SECOND, Play.at("09:30"));
    play.on(new RoundEvent.ThreadDeleted(Play.at("09:40"), "m-1", true));

    assertThat(Credit.at(play.round, "ada")).contains(Play.at("09:30"));
  }

  @Test
  void two_joins_by_one_person_are_one_and_minute_thirty_is_too_late() {
    Play play = Play.at(Pace.LIVE);
    play.joins("ada", Play.at("09:01"));
    play.joins("ada", Play.at("09:02"));
    assertThat(play.round.state()).isEqualTo(RoundState.GATHERING);
    play.joins("bob", Play.at("09:30"));

    assertThat(play.receipt).isInstanceOf(Receipt.NothingToJoin.class);
    assertThat(play.round.pace()).isEqualTo(Pace.DAY);
    assertThat(play.round.opened().due()).isEqualTo(Play.nextDay("09:00"));
    assertThat(play.round.endsAt()).isEqualTo(Play.at("17:00"));
  }

  @Test
  void an_interview_that_nobody_watched_over_ends_in_order_and_asks_nothing_stale() {
    Play play = Play.at(Pace.LIVE);
    play.joins("ada", Play.at("09:10"));
    play.joins("bob", Play.at("09:12"));
    play.effects.clear();
    play.until(Play.at("12:00"));

    assertThat(play.round.state()).isEqualTo(RoundState.WRAPPED);
    assertThat(play.effects(Effect.Ask.class)).isEmpty();
    assertThat(play.effects(Effect.Warn.class)).isEmpty();
    assertThat(play.round.parts()).allMatch(part -> part.closedAt() != null);
  }

  @Test
  void next_moves_nothing_while_gathering_and_only_the_leader_moves_later() {
    Play play = Play.at(Pace.LIVE);
    play.on(new RoundEvent.PartClosed(Play.at("09:01"), 0));
    assertThat(play.receipt).isInstanceOf(Receipt.NotOpen.class);
    play.joins("ada", Play.at("09:10"));
    play.joins("bob", Play.at("09:12"));
    play.next("bob", Play.at("09:13"));
    assertThat(play.receipt).isInstanceOf(Receipt.NotYourCall.class);
    play.next("ada", Play.at("09:13"));
    assertThat(play.round.position()).isOne();
  }

  @Test
  void a_solo_round_stays_its_owners_after_they_took_everything_back() {
    Play play = Play.at(Pace.SOLO);
    play.form("ada", 0, Play.answer("the ranking"), Play.at("10:00"));
    assertThat(play.round.position()).isOne();
    play.on(new RoundEvent.MineRemoved(Play.at("10:01"), "ada", 0));
    play.form("bob", 1, Play.answer("whoever never comes back"), Play.at("10:02"));

    assertThat(play.receipt).isInstanceOf(Receipt.NotYours.class);
    assertThat(play.round.position()).isOne();
  }

  @Test
  void a_deleted_message_can_be_written_again() {
    Play play = Play.running();
    play.says("ada", "m-1", Play.answer("the ranking"), Play.at("10:00"));
    play.on(new RoundEvent.ThreadDeleted(Play.at("10:10"), "m-1", true));
    play.says("ada", "m-2", Play.answer("the ranking"), Play.at("10:11"));

    assertThat(Credit.at(play.round, "ada")).contains(Play.at("10:11"));
  }
}
