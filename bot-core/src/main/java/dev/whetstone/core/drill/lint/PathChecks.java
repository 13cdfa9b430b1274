package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Given;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The core path: what a channel plays on one day must stand alone.
final class PathChecks {
  private static final int MOST_GIVEN = 6;
  private static final int MOST_READING = 15;
  private static final Set<Double> CALENDAR =
      Set.of(7.0, 12.0, 24.0, 30.0, 60.0, 365.0, 730.0, 3600.0, 86400.0);

  private PathChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L41",
            "the core path stands alone",
            PathChecks::size,
            PathChecks::twists,
            PathChecks::needs,
            PathChecks::handedOn,
            PathChecks::readingTime));
  }

  private static void size(Subject d, Notes notes) {
    int minutes = StructureChecks.sum(d.core());
    if (d.core().size() < 4 || d.core().size() > 6) {
      notes.error(d.core().size() + " core steps, want 4 to 6");
    }
    if (minutes < 15 || minutes > 25) {
      notes.error("the core path takes " + minutes + " minutes, want 15 to 25");
    }
    if (d.core().stream().allMatch(step -> step.vote() == null)) {
      notes.error("no vote on a core step");
    }
    if (d.core().stream().allMatch(step -> step.estimate() == null)) {
      notes.error("no estimate on a core step");
    }
  }

  private static void twists(Subject d, Notes notes) {
    long hitting = twistsThatHit(d, _ -> true);
    long inTime = twistsThatHit(d, step -> step.stage() != 4);
    if (hitting < 2) {
      notes.error(hitting + " twists hit a core step, want 2 or more");
    }
    if (inTime < 2) {
      notes.warn(
          inTime
              + " twists hit a core step of stages 1 to 3;"
              + " a twist comes before stage 4 and cannot break it");
    }
  }

  private static long twistsThatHit(Subject d, Predicate<Step> wanted) {
    Set<String> ids = d.core().stream().filter(wanted).map(Step::id).collect(Collectors.toSet());
    Predicate<Twist> hits = twist -> twist.hits().stream().anyMatch(ids::contains);
    return d.drill().twists().stream().filter(hits).count();
  }

  private static void needs(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      for (Estimate.Input input : e.inputs()) {
        if (d.fact(input.from()).filter(fact -> !fact.isMust()).isPresent()) {
          notes.error(input.from() + " feeds " + e.id() + " and must be a must-fact");
        }
      }
    }
  }

  private static void handedOn(Subject d, Notes notes) {
    for (Step step : d.core()) {
      List<String> given = d.given(step).stream().map(Given.Item::key).toList();
      if (given.size() > MOST_GIVEN) {
        notes.error(
            step.id()
                + " opens with "
                + given.size()
                + " given items, at most "
                + MOST_GIVEN
                + ": "
                + String.join(" ", given));
      }
      d.estimate(step).ifPresent(e -> unstated(d, step, e, notes));
    }
  }

  /// Inputs of a core estimate that nobody can know who has read only what the bot has posted so
  /// far.
  private static void unstated(Subject d, Step step, Estimate e, Notes notes) {
    String body = step.exhibit() == null ? "" : step.exhibit().body();
    Stream<String> shown =
        Stream.concat(Given.questions(d.drill(), step).stream(), Stream.of(body));
    String question = d.fill(shown.collect(Collectors.joining(" ")));
    for (Estimate.Input input : Arithmetic.inputsOfAnswer(e)) {
      boolean known =
          isPosted(d, step, input.from())
              || CALENDAR.contains(input.value())
              || Numbers.states(question, input.value());
      if (!known) {
        notes.warn(
            e.id()
                + " needs "
                + input.sym()
                + " = "
                + Numbers.plain(input.value())
                + " ("
                + input.from()
                + "): not posted before "
                + step.id()
                + " and not stated in its question");
      }
    }
  }

  private static boolean isPosted(Subject d, Step step, String from) {
    double posted =
        from.startsWith("f-") ? d.released(from) : d.asked(EstimateChecks.estimateOf(from));
    return posted < d.order(step.id());
  }

  private static void readingTime(Subject d, Notes notes) {
    LintMessages messages = new LintMessages(d);
    double minutes =
        LintMessages.readingMinutes(
            d.core().stream().flatMap(step -> messages.reveal(step).stream()).toList());
    if (minutes > MOST_READING) {
      notes.warn(
          String.format(
              Locale.ROOT,
              "the reveals of the core path take %.1f minutes to read, over %d",
              minutes,
              MOST_READING));
    }
  }
}
