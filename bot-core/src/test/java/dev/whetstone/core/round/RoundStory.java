package dev.whetstone.core.round;

import dev.whetstone.core.Prop;
import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.pack.ShippedBank;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A random day of a random drill at a random pace, from the delivery of its root to the end of
/// grace: members, managers, moderators and the clock do what they like, some of it heard late, and
/// now and then the process starts anew.
final class RoundStory {
  private static final List<Drill> BANK = ShippedBank.BANK.drills();
  private static final Instant PLANNED = Instant.parse("2026-11-23T09:00:00Z");
  private static final int MOST_EVENTS = 50;

  /// Where a round is kept between two processes.
  interface Memory {
    /// Nothing is forgotten, nothing is stored.
    Memory PERFECT = (round, _) -> round;

    /// The round as a new process finds it; the first time with its drill.
    Round reread(Round round, Drill drill);
  }

  /// One event and what the engine made of it.
  record Moment(Round before, RoundEvent event, Decision decision) {
    Round after() {
      return decision.round();
    }
  }

  final Drill drill;
  final List<Moment> moments = new ArrayList<>();
  Round round;
  private final Prop.Draw draw;
  private final List<String> members;
  private final boolean isPunctual;
  private Instant now;
  private int nextId;

  private RoundStory(Prop.Draw draw, String id, Memory memory) {
    this.draw = draw;
    this.drill = draw.oneOf(BANK);
    this.members = List.of("ada", "bob", "cleo", "dan").subList(0, draw.between(1, 4));
    this.isPunctual = draw.between(0, 3) > 0;
    Set<String> expected = new TreeSet<>(members.subList(0, draw.between(0, members.size())));
    RoundSettings settings =
        new RoundSettings(
            Duration.ofHours(draw.oneOf(List.of(8, 1, 3, 20))),
            Duration.ofHours(draw.oneOf(List.of(12, 0, 24))),
            Duration.ofHours(3));
    Pace pace = draw.oneOf(List.of(Pace.values()));
    boolean isPractice = draw.between(0, 3) == 3;
    Round.Head head =
        new Round.Head(
            id,
            "c",
            1,
            LocalDate.of(2026, 11, 23),
            !isPractice,
            pace,
            draw.between(1, 4),
            "hash",
            PLANNED,
            settings,
            expected,
            "salt");
    List<String> path = PathOfDay.parts(drill, pace, Set.of());
    List<Part> parts = Timetable.parts(drill, pace, path, Times.from(PLANNED, settings));
    List<String> starter = isPractice && pace != Pace.DAY ? members.subList(0, 1) : List.of();
    Round opening = new Round(head, RoundState.OPENING, 0, 1, null, parts, starter, Book.EMPTY);
    this.round = memory.reread(opening, drill);
    this.now = PLANNED.plusSeconds(draw.between(0, 7200));
  }

  /// Plays a whole day.
  static RoundStory of(Prop.Draw draw) {
    return of(draw, "r", Memory.PERFECT);
  }

  /// Plays a whole day, in several processes.
  ///
  /// @param id the round's id
  static RoundStory of(Prop.Draw draw, String id, Memory memory) {
    RoundStory story = new RoundStory(draw, id, memory);
    story.draw.note("drill", story.drill.id() + " at pace " + story.round.head().pace());
    story.tell(new RoundEvent.RootDelivered(story.now));
    int events = draw.between(0, MOST_EVENTS);
    for (int i = 0; i < events; i++) {
      story.wait(Duration.ofMinutes(draw.oneOf(story.pauses())));
      story.tell(story.event());
      if (draw.between(0, 5) == 5) {
        story.round = memory.reread(story.round, story.drill);
      }
    }
    Instant end = story.round.opened().graceEnd();
    story.wait(Duration.between(story.now, end));
    story.tell(new RoundEvent.TimeCame(end.plusSeconds(draw.between(0, 3600))));
    return story;
  }

  /// The moments whose decision holds such an effect, in order.
  <T extends Effect> List<T> effects(Class<T> kind) {
    return moments.stream()
        .flatMap(moment -> moment.decision.effects().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /// An interview is over before the usual pauses are.
  private List<Integer> pauses() {
    return round.pace() == Pace.LIVE ? List.of(1, 0, 2, 4, 9) : List.of(1, 0, 4, 15, 40, 120, 400);
  }

  /// A punctual clock wakes the round at each due instant; another one only with the next event.
  private void wait(Duration by) {
    Instant until = by.isNegative() ? now : now.plus(by);
    for (Optional<Instant> due = Timetable.nextDue(round);
        isPunctual && due.isPresent() && !due.get().isAfter(until);
        due = Timetable.nextDue(round)) {
      tell(new RoundEvent.TimeCame(due.get().isAfter(now) ? due.get() : now));
    }
    now = until;
  }

  private void tell(RoundEvent event) {
    Decision decision = RoundEngine.decide(drill, round, event);
    draw.note("event", event.getClass().getSimpleName() + " " + event.at());
    moments.add(new Moment(round, event, decision));
    round = decision.round();
  }

  private RoundEvent event() {
    // Platforms hand in some of it late, with the time at which it happened.
    Instant heard = now.minusSeconds(60L * draw.oneOf(List.of(0, 0, 0, 2, 30)));
    Instant at = heard.isBefore(round.opened().opened()) ? round.opened().opened() : heard;
    String member = draw.oneOf(members);
    int any = draw.between(0, round.parts().size() - 1);
    int ordinal = draw.between(0, 1) == 0 ? round.position() : any;
    if (round.state() == RoundState.GATHERING && draw.between(0, 1) == 1) {
      return new RoundEvent.Joined(at, member);
    }
    if (round.pace() == Pace.LIVE && draw.between(0, 4) == 4) {
      return new RoundEvent.NextWanted(at, member, round.position());
    }
    return switch (draw.between(0, 18)) {
      case 0, 1, 2, 3 -> form(at, member, ordinal);
      case 4, 5, 6 ->
          new RoundEvent.ThreadSaid(at, member, "m" + nextId, text(ordinal), false, id());
      case 7 -> new RoundEvent.ThreadEdited(at, source(), text(ordinal), false);
      case 8 -> new RoundEvent.ThreadDeleted(at, source(), draw.between(0, 1) == 1);
      case 9 -> new RoundEvent.HintWanted(at, member, ordinal);
      case 10 -> new RoundEvent.ReferenceWanted(at, member, ordinal);
      case 11 -> new RoundEvent.FactsFound(at, member, ordinal, facts());
      case 12 -> new RoundEvent.MineRemoved(at, member, ordinal);
      case 13 -> new RoundEvent.TaughtMost(at, member, answerId());
      case 14 -> new RoundEvent.Liked(at, member, source(), draw.between(0, 1) == 0);
      case 15, 16 -> new RoundEvent.Joined(at, member);
      case 17 -> new RoundEvent.NextWanted(at, member, round.position());
      default -> rare();
    };
  }

  private RoundEvent rare() {
    return switch (draw.between(0, 4)) {
      case 4 -> new RoundEvent.WordsRemoved(now, draw.oneOf(members), round.position());
      case 0 -> new RoundEvent.TimeCame(now);
      case 1 -> new RoundEvent.PartClosed(now, round.position());
      case 2 -> new RoundEvent.RootDelivered(now);
      default -> new RoundEvent.NextOpens(now);
    };
  }

  private RoundEvent form(Instant at, String member, int ordinal) {
    Optional<Step> step = drill.step(round.part(ordinal).id());
    boolean asksNumber = step.flatMap(s -> drill.estimate(s.estimate())).isPresent();
    boolean asksVote = step.flatMap(s -> drill.vote(s.vote())).isPresent();
    // A crafted form may hold what was not asked for.
    boolean crafted = draw.between(0, 9) == 9;
    return new RoundEvent.FormSent(
        at,
        member,
        ordinal,
        "f" + nextId,
        draw.between(0, 3) == 3 ? null : text(ordinal),
        asksNumber || crafted ? number(step) : null,
        asksVote || crafted ? vote() : null,
        draw.between(0, 4) == 4,
        List.of(id(), id(), id()));
  }

  private @Nullable String number(Optional<Step> step) {
    Optional<Double> right =
        step.flatMap(s -> drill.estimate(s.estimate()))
            .map(e -> Arithmetic.answerOf(e).orElseThrow());
    return switch (draw.between(0, 4)) {
      case 0 -> right.map(String::valueOf).orElse("1");
      case 1 -> right.map(r -> String.valueOf(r * 50)).orElse("2");
      case 2 -> "";
      case 3 -> "no idea";
      default -> null;
    };
  }

  private @Nullable Integer vote() {
    int option = draw.between(-2, 6);
    return option == -2 ? null : Integer.valueOf(option);
  }

  private String text(int ordinal) {
    Part part = round.part(ordinal);
    return switch (draw.between(0, 7)) {
      case 0, 1, 2 -> "I would measure what nobody sees, number %d".formatted(nextId) + own();
      case 3 -> "yes";
      case 4 -> "(only thinking aloud about the number of users and of items here";
      case 5 -> reference(part);
      case 6 -> "I would measure what everybody sees and count the newcomers first";
      default -> "  ";
    };
  }

  private String own() {
    return " because w%d x%d y%d z%d differ".formatted(nextId, nextId, nextId, nextId);
  }

  private String reference(Part part) {
    return drill
        .step(part.id())
        .map(step -> step.reference().stream().map(Point::text).findFirst().orElseThrow())
        .orElse("The twist breaks what the design took for granted, so I would look there");
  }

  private List<String> facts() {
    return draw.between(0, 2) == 0 ? List.of() : List.of(draw.oneOf(drill.facts()).id());
  }

  private String source() {
    return nextId == 0 ? "m0" : "m" + draw.between(0, nextId - 1);
  }

  private String answerId() {
    List<Answer> answers = round.book().answers();
    return answers.isEmpty() ? "none" : draw.oneOf(answers).id();
  }

  private String id() {
    return round.id() + "-%08d".formatted(nextId++);
  }
}
