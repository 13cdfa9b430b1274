package dev.whetstone.core.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.Prop;
import dev.whetstone.core.round.RoundStory.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  void nobody_but_time_the_expected_members_or_a_manager_advances_a_day_round() {
    onEachClosing(
        Pace.DAY,
        (moment, part) -> {
          Instant closed = Objects.requireNonNull(part.closedAt());
          switch (Objects.requireNonNull(part.cause())) {
            case TIME -> assertThat(closed).isAfterOrEqualTo(part.closesAt());
            case MANAGER -> assertThat(moment.event()).isInstanceOf(RoundEvent.PartClosed.class);
            case EVERYONE -> assertEveryoneExpectedAnswered(moment, part, closed);
            case WRAP -> assertWrapIsDue(moment, closed);
            case LEADER, ANSWERED -> throw new AssertionError(part);
          }
        });
  }

  @Test
  void an_interview_is_advanced_by_time_a_manager_or_whoever_came_first() {
    onEachClosing(
        Pace.LIVE,
        (moment, part) -> {
          Instant closed = Objects.requireNonNull(part.closedAt());
          switch (Objects.requireNonNull(part.cause())) {
            case TIME -> assertThat(closed).isAfterOrEqualTo(part.closesAt());
            case MANAGER -> assertThat(moment.event()).isInstanceOf(RoundEvent.PartClosed.class);
            case LEADER ->
                assertThat(((RoundEvent.NextWanted) moment.event()).member())
                    .isEqualTo(moment.before().leader().orElseThrow());
            case WRAP -> assertWrapIsDue(moment, closed);
            case EVERYONE, ANSWERED -> throw new AssertionError(part);
          }
        });
  }

  @Test
  void a_solo_round_moves_only_by_its_members_counted_answers_or_the_wrap() {
    onEachClosing(
        Pace.SOLO,
        (moment, part) -> {
          switch (Objects.requireNonNull(part.cause())) {
            case ANSWERED -> assertThat(countedNow(moment)).isPresent();
            case WRAP -> assertWrapIsDue(moment, Objects.requireNonNull(part.closedAt()));
            case TIME, MANAGER, EVERYONE, LEADER -> throw new AssertionError(part);
          }
        });
  }

  /// The answer of the round's member that began to count in this moment.
  private static Optional<Answer> countedNow(Moment moment) {
    String owner = moment.after().leader().orElseThrow();
    return moment
        .after()
        .book()
        .by(owner)
        .filter(Answer::counts)
        .filter(answer -> !moment.before().book().answers().contains(answer))
        .findFirst();
  }

  private static void onEachClosing(Pace pace, BiConsumer<Moment, Part> check) {
    onEachMoment((_, moment) -> {
      for (Part part : moment.after().parts()) {
        boolean closesNow =
            part.closedAt() != null && moment.before().part(part.ordinal()).closedAt() == null;
        if (closesNow && moment.after().pace() == pace) {
          check.accept(moment, part);
        }
      }
    });
  }

  private static void assertEveryoneExpectedAnswered(Moment moment, Part part, Instant closed) {
    Set<String> expected = moment.after().head().expected();
    assertThat(expected.size()).isGreaterThan(1);
    assertThat(moment.after().book().givers(part.ordinal())).containsAll(expected);
    assertThat(closed).isAfterOrEqualTo(Objects.requireNonNull(part.opensAt()).plus(LEAST_OPEN));
  }

  private static void assertWrapIsDue(Moment moment, Instant closed) {
    if (!(moment.event() instanceof RoundEvent.NextOpens)) {
      assertThat(closed).isAfterOrEqualTo(moment.after().endsAt());
    }
  }

  @Test
  void the_stories_are_about_all_that_a_round_can_come_to() {
    List<RoundStory> stories = new ArrayList<>();
    Prop.forAll(draw -> stories.add(RoundStory.of(draw)));

    assertThat(stories).anyMatch(story -> !story.effects(Effect.Warn.class).isEmpty());
    assertThat(stories).anyMatch(story -> closedBy(story, Part.Cause.LEADER));
    assertThat(stories).anyMatch(story -> closedBy(story, Part.Cause.ANSWERED));
    assertThat(stories)
        .anyMatch(story ->
            story.round.head().pace() == Pace.LIVE
                && story.round.pace() == Pace.DAY
                && !story.effects(Effect.Ask.class).isEmpty());
  }

  private static boolean closedBy(RoundStory story, Part.Cause cause) {
    return story.round.parts().stream().anyMatch(part -> part.cause() == cause);
  }

  @Test
  void in_a_solo_round_nobody_elses_answer_counts() {
    onEachMoment((_, moment) -> {
      if (moment.after().pace() == Pace.SOLO) {
        assertThat(moment.after().book().members().stream().distinct().count())
            .isLessThanOrEqualTo(1);
      }
    });
  }

  @Test
  void an_interview_starts_with_two_and_warns_of_each_stage_once_at_most() {
    Prop.forAll(draw -> {
      RoundStory story = RoundStory.of(draw);
      List<Integer> stages =
          story.effects(Effect.Warn.class).stream()
              .map(warn -> story.round.part(warn.ordinal()).stage())
              .toList();

      assertThat(stages).doesNotHaveDuplicates().isSorted();
      if (!stages.isEmpty()) {
        assertThat(story.round.head().pace()).isEqualTo(Pace.LIVE);
        assertThat(story.round.joined()).hasSizeGreaterThanOrEqualTo(2);
      }
    });
  }

  @Test
  void a_warning_comes_within_the_last_two_minutes_of_its_stage() {
    onEachMoment((_, moment) -> {
      for (Effect effect : moment.decision().effects()) {
        if (effect instanceof Effect.Warn(int ordinal)) {
          Instant ends = moment.after().part(ordinal).closesAt();
          assertThat(moment.event().at()).isBetween(ends.minus(Interview.WARNING), ends);
          assertThat(moment.event().at()).isBefore(ends);
        }
      }
    });
  }

  @Test
  void
      the_wrap_is_always_reached_once_with_one_reveal_for_each_part_that_was_answered_all_in_path_order() {
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
                || bookAtClosing(moment, part).isAnswered(part.ordinal()))
        .map(Part::ordinal);
  }

  /// What closes a solo part is in its reveal.
  private static Book bookAtClosing(Moment moment, Part part) {
    return part.cause() == Part.Cause.ANSWERED ? moment.after().book() : moment.before().book();
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
        case RoundEvent.PartClosed _, RoundEvent.HintWanted _ -> {
          // Each press is one of its own; the door keeps out what is sent again.
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
        // A Join that is heard late can put the start before a message that was talk till then.
        boolean gathered = moment.before().state() == RoundState.GATHERING;
        if (!gathered && moment.event() instanceof RoundEvent.ThreadSaid said) {
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
                    a.likedBy()))
            .toList();
    return new Book(seeing, book.progress(), book.asked(), book.taught());
  }

  @Test
  void after_the_opening_no_deadline_moves_and_no_part_gets_another_time() {
    onEachMoment((_, moment) -> {
      if (moment.before().times() != null) {
        assertThat(moment.after().times()).isEqualTo(moment.before().times());
      }
      if (moment.before().state() == RoundState.RUNNING) {
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
