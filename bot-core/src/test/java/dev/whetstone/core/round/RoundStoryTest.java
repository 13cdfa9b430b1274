package dev.whetstone.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.round.RoundStory.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What holds on every day that a round can have.
final class RoundStoryTest {
  private static final Duration LEAST_OPEN = Duration.ofMinutes(15);

  private static void onEachMoment(BiConsumer<RoundStory, Moment> check) {
    Prop.forAll(draw -> {
      RoundStory story = RoundStory.of(draw);
      story.moments.forEach(moment -> check.accept(story, moment));
    });
  }

  @Test
  void the_thread_reveals_a_part_only_when_it_has_closed() {
    onEachMoment((_, moment) -> {
      for (Effect effect : moment.decision().effects()) {
        if (effect instanceof Effect.Reveal(int ordinal)) {
          assertThat(moment.after().part(ordinal).closedAt()).isNotNull();
        }
        if (effect instanceof Effect.RedrawReveal(int ordinal)) {
          assertThat(moment.after().part(ordinal).closedAt()).isNotNull();
        }
      }
    });
  }

  @Test
  void nobody_gets_a_reference_before_their_own_try_unless_the_part_is_closed() {
    Prop.forAll(draw -> {
      RoundStory story = RoundStory.of(draw);
      for (int i = 0; i < story.moments.size(); i++) {
        Moment moment = story.moments.get(i);
        int shown = shownReference(moment.decision().receipt());
        if (shown >= 0 && !moment.after().part(shown).wasClosedBy(moment.event().at())) {
          String member = memberOf(moment.event());
          assertThat(story.moments.subList(0, i + 1))
              .anyMatch(earlier -> isTry(earlier, member, shown));
        }
      }
    });
  }

  private static int shownReference(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Taken taken when taken.showsReference() -> taken.ordinal();
      case Receipt.Reference reference -> reference.ordinal();
      default -> -1;
    };
  }

  private static String memberOf(RoundEvent event) {
    return switch (event) {
      case RoundEvent.FormSent form -> form.member();
      case RoundEvent.ReferenceWanted wanted -> wanted.member();
      default -> throw new AssertionError(event);
    };
  }

  /// Something was given for the part, good enough to count or not.
  private static boolean isTry(Moment moment, String member, int ordinal) {
    boolean tried =
        moment.event() instanceof RoundEvent.FormSent form
            && form.member().equals(member)
            && form.ordinal() == ordinal
            && switch (moment.decision().receipt()) {
              case Receipt.NotCounted _ -> true;
              case Receipt.Taken t -> t.text() != null || t.number() != null || t.voted();
              default -> false;
            };
    return tried || moment.after().book().hasAnswered(member, ordinal);
  }

  @Test
  void what_is_called_counted_counts() {
    onEachMoment((_, moment) -> {
      if (moment.event() instanceof RoundEvent.FormSent form
          && moment.decision().receipt() instanceof Receipt.Taken taken) {
        assertThat(moment.after().book().hasAnswered(form.member(), taken.ordinal())).isTrue();
      }
    });
  }

  @Test
  void only_time_everyone_expected_a_manager_or_the_next_opening_moves_the_thread_on() {
    onEachMoment((_, moment) -> {
      for (Part part : moment.after().parts()) {
        boolean closesNow =
            part.closedAt() != null && moment.before().part(part.ordinal()).closedAt() == null;
        if (closesNow) {
          assertMayClose(moment, part);
        }
      }
    });
  }

  private static void assertMayClose(Moment moment, Part part) {
    Instant closed = Objects.requireNonNull(part.closedAt());
    switch (Objects.requireNonNull(part.cause())) {
      case TIME -> assertThat(closed).isAfterOrEqualTo(part.closesAt());
      case MANAGER -> assertThat(moment.event()).isInstanceOf(RoundEvent.PartClosed.class);
      case EVERYONE -> {
        Set<String> expected = moment.after().head().expected();
        assertThat(expected.size()).isGreaterThan(1);
        assertThat(moment.after().book().givers(part.ordinal())).containsAll(expected);
        assertThat(closed)
            .isAfterOrEqualTo(Objects.requireNonNull(part.opensAt()).plus(LEAST_OPEN));
      }
      case WRAP -> {
        if (!(moment.event() instanceof RoundEvent.NextOpens)) {
          assertThat(closed).isAfterOrEqualTo(moment.after().opened().wrap());
        }
      }
    }
  }

  @Test
  void there_is_one_wrap_and_one_reveal_for_each_part_that_was_answered_all_in_path_order() {
    Prop.forAll(draw -> {
      RoundStory story = RoundStory.of(draw);
      List<Integer> answered =
          story.moments.stream().flatMap(RoundStoryTest::closedWithAnswers).toList();
      List<Integer> asked =
          story.effects(Effect.Ask.class).stream().map(Effect.Ask::ordinal).toList();

      assertThat(story.round.state()).isEqualTo(RoundState.DONE);
      assertThat(story.effects(Effect.Wrap.class)).hasSize(1);
      assertThat(story.effects(Effect.Reveal.class).stream().map(Effect.Reveal::ordinal))
          .containsExactlyElementsOf(answered)
          .isSorted();
      assertThat(asked).isSorted().doesNotHaveDuplicates();
    });
  }

  /// Who answers a part that time has closed comes after its reveal, or to none.
  private static Stream<Integer> closedWithAnswers(Moment moment) {
    return moment.after().parts().stream()
        .filter(part -> part.closedAt() != null)
        .filter(part -> moment.before().part(part.ordinal()).closedAt() == null)
        .filter(part ->
            part.cause() == Part.Cause.EVERYONE
                || moment.before().book().isAnswered(part.ordinal()))
        .map(Part::ordinal);
  }

  @Test
  void the_same_event_on_the_same_round_gives_the_same_decision() {
    onEachMoment((story, moment) ->
        assertThat(RoundEngine.decide(story.drill, moment.before(), moment.event()))
            .isEqualTo(moment.decision()));
  }

  @Test
  void what_comes_a_second_time_changes_nothing() {
    onEachMoment((story, moment) -> {
      Decision again = RoundEngine.decide(story.drill, moment.after(), moment.event());
      switch (moment.event()) {
        case RoundEvent.PartClosed _, RoundEvent.HintWanted _, RoundEvent.Liked _ -> {
          // Each press and each mark is one of its own; the door keeps out what is sent again.
        }
        case RoundEvent.FormSent _ ->
            assertThat(again.round().book().answers()).isEqualTo(moment.after().book().answers());
        default -> assertThat(again.round()).isEqualTo(moment.after());
      }
    });
  }

  @Test
  void a_message_that_comes_again_much_later_changes_nothing() {
    Prop.forAll(draw -> {
      RoundStory story = RoundStory.of(draw);
      Round end = story.round;
      for (Moment moment : story.moments) {
        if (moment.event() instanceof RoundEvent.ThreadSaid said) {
          assertThat(RoundEngine.decide(story.drill, end, said).round()).isEqualTo(end);
        }
      }
    });
  }

  @Test
  void credit_does_not_depend_on_having_answered_blind() {
    Prop.forAll(draw -> {
      Round end = RoundStory.of(draw).round;
      Round seeing = end.with(RoundStoryTest::nobodyBlind);
      for (String member : end.book().members()) {
        assertThat(Credit.at(seeing, member)).isEqualTo(Credit.at(end, member));
      }
    });
  }

  private static Book nobodyBlind(Book book) {
    List<Answer> seeing =
        book.answers().stream()
            .map(a ->
                new Answer(
                    a.id(),
                    a.ordinal(),
                    a.member(),
                    a.kind(),
                    a.source(),
                    a.at(),
                    a.state(),
                    !a.blind(),
                    a.hidden(),
                    a.text(),
                    a.tokens(),
                    a.length(),
                    a.value(),
                    a.liked()))
            .toList();
    return new Book(seeing, book.progress(), book.asked(), book.taught());
  }

  @Test
  void after_the_opening_no_deadline_moves_and_no_part_gets_another_time() {
    onEachMoment((_, moment) -> {
      if (moment.before().times() != null) {
        assertThat(moment.after().times()).isEqualTo(moment.before().times());
        assertThat(moment.after().parts().stream().map(Part::closesAt))
            .containsExactlyElementsOf(
                moment.before().parts().stream().map(Part::closesAt).toList());
      }
    });
  }

  @Test
  void an_answer_that_counted_is_taken_back_by_its_author_alone_and_before_the_deadline() {
    onEachMoment((_, moment) -> {
      for (Answer answer : moment.before().book().answers()) {
        Answer later = find(moment.after(), answer.id());
        if (answer.counts() && !later.counts()) {
          assertThat(moment.event().at()).isBefore(moment.after().opened().due());
          assertThat(mayTakeBack(moment.event(), answer)).isTrue();
        }
        if (answer.text() != null && later.text() == null) {
          assertThat(moment.event())
              .isInstanceOfAny(RoundEvent.MineRemoved.class, RoundEvent.WordsRemoved.class);
        }
      }
    });
  }

  private static Answer find(Round round, String id) {
    return round.book().answers().stream()
        .filter(answer -> answer.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static boolean mayTakeBack(RoundEvent event, Answer answer) {
    return switch (event) {
      case RoundEvent.ThreadDeleted deleted ->
          deleted.byAuthor() && deleted.source().equals(answer.source());
      case RoundEvent.ThreadEdited edited -> edited.source().equals(answer.source());
      case RoundEvent.MineRemoved removed -> removed.member().equals(answer.member());
      default -> false;
    };
  }

  @Test
  void nobody_names_an_answer_that_the_thread_has_not_shown() {
    onEachMoment((_, moment) -> {
      if (moment.event() instanceof RoundEvent.TaughtMost named
          && moment.decision().receipt() instanceof Receipt.Thanks) {
        Answer answer = find(moment.after(), named.answerId());
        assertThat(
                answer.kind() == Answer.Kind.OPEN
                    || moment.after().part(answer.ordinal()).closedAt() != null)
            .isTrue();
      }
    });
  }
}
