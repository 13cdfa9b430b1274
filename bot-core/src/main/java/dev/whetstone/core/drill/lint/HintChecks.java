package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Vote;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hints point, they do not tell. Asks do not answer themselves.
final class HintChecks {
  private static final Pattern TOLD =
      Pattern.compile("^s\\d-\\d\\.(intent|ref|mistake|probe|exhibit)");

  private HintChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("L28", "the scenario is vague, stage 1 gives no fact away", HintChecks::scenario),
        Check.of("L35", "no hint is a point in other words", HintChecks::overlap),
        Check.of("L36", "no ask gives a point away", HintChecks::askLeaks),
        Check.of(
            "L42",
            "no hint holds a result, a pick or an unposted fact; nothing shown before spoils a number",
            HintChecks::tells,
            HintChecks::spoils));
  }

  private static void scenario(Subject d, Notes notes) {
    if (WordChecks.hasNumeral(d.fill(d.drill().scenario().prompt()))) {
      notes.error("the scenario holds a digit");
    }
    for (Fact fact : FactChecks.ofKind(d, Fact.Kind.NUMBER)) {
      double value = Objects.requireNonNull(fact.value());
      for (Step step : d.drill().stages().getFirst().steps()) {
        boolean own = value >= 10 && d.released(fact.id()) >= d.order(step.id());
        if (own && Numbers.names(d.fill(step.ask()), value, fact.unit())) {
          notes.error("the ask of " + step.id() + " gives away " + fact.id());
        }
      }
    }
  }

  private static void overlap(Subject d, Notes notes) {
    for (Step step : d.steps()) {
      List<Set<String>> points = pointWords(d, step);
      for (int h = 0; h < step.hints().size(); h++) {
        Set<String> hint = Words.contentWords(d.fill(step.hints().get(h)));
        for (int p = 0; p < points.size(); p++) {
          double share = Words.shareFound(points.get(p), hint);
          if (share > 0.6) {
            notes.error(
                step.id()
                    + " hint "
                    + (h + 1)
                    + " holds "
                    + Math.round(share * 100)
                    + " percent of the words of point "
                    + (p + 1));
          }
        }
      }
    }
  }

  private static List<Set<String>> pointWords(Subject d, Step step) {
    return step.reference().stream()
        .map(Point::text)
        .map(text -> Words.contentWords(d.fill(text)))
        .toList();
  }

  private static void askLeaks(Subject d, Notes notes) {
    for (Step step : d.steps()) {
      Set<String> ask = Words.contentWords(d.fill(step.ask()));
      List<Set<String>> points = pointWords(d, step);
      for (int i = 0; i < points.size(); i++) {
        Set<String> text = points.get(i);
        double share =
            text.size() < ask.size() ? Words.shareFound(text, ask) : Words.shareFound(ask, text);
        if (share > 0.5) {
          notes.warn(
              "the ask of "
                  + step.id()
                  + " gives away point "
                  + (i + 1)
                  + " ("
                  + Math.round(share * 100)
                  + " percent)");
        }
      }
    }
  }

  private static void tells(Subject d, Notes notes) {
    for (Step step : d.steps()) {
      for (int i = 0; i < step.hints().size(); i++) {
        String raw = step.hints().get(i);
        String where = step.id() + " hint " + (i + 1);
        results(d, step, d.fill(raw), where, notes);
        facts(d, step, raw, where, notes);
        picks(d, step, d.fill(raw), where, notes);
      }
    }
  }

  private static void results(Subject d, Step step, String hint, String where, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      OptionalDouble answer = Arithmetic.answerOf(e);
      if (answer.isEmpty() || !(d.asked(e.id()) >= d.order(step.id()))) {
        continue;
      }
      if (Numbers.names(hint, answer.getAsDouble(), e.answerUnit())) {
        notes.error(where + " holds the answer of " + e.id());
      }
      boolean trap =
          Arithmetic.trapValues(e).stream()
              .flatMap(value -> value.stream().boxed())
              .anyMatch(value -> Numbers.names(hint, value, e.answerUnit()));
      if (trap) {
        notes.error(where + " holds a trap of " + e.id());
      }
    }
  }

  private static void facts(Subject d, Step step, String raw, String where, Notes notes) {
    for (Fact fact : FactChecks.ofKind(d, Fact.Kind.NUMBER)) {
      double value = Objects.requireNonNull(fact.value());
      boolean posted = d.released(fact.id()) <= d.order(step.id());
      boolean told =
          Numbers.names(d.fill(raw), value, fact.unit())
              || Filled.placeholders(raw).contains(fact.id());
      if (!posted && told) {
        notes.error(where + " holds " + fact.id() + ", which no step has released yet");
      }
    }
  }

  private static void picks(Subject d, Step step, String hint, String where, Notes notes) {
    for (Vote vote : d.drill().votes()) {
      boolean open = d.asked(vote.id()) >= d.order(step.id());
      if (open && vote.pick() < vote.options().size() && namesPick(hint, vote)) {
        notes.error(where + " names the pick of " + vote.id());
      }
    }
  }

  /// The hint holds the pick's label, or every content word that tells this label from the others.
  private static boolean namesPick(String hint, Vote vote) {
    String label = vote.options().get(vote.pick()).label();
    if ((" " + Words.normal(hint) + " ").contains(" " + Words.normal(label) + " ")) {
      return true;
    }
    String others =
        IntStream.range(0, vote.options().size())
            .filter(i -> i != vote.pick())
            .mapToObj(i -> vote.options().get(i).label())
            .collect(Collectors.joining(" "));
    Set<String> own = Words.contentWords(label);
    own.removeAll(Words.contentWords(others));
    return own.size() >= 2 && Words.contentWords(hint).containsAll(own);
  }

  /// What is told at a reveal or shown in an exhibit must not spoil a number that is still to be
  /// asked for.
  private static void spoils(Subject d, Notes notes) {
    for (Estimate e : d.drill().estimates()) {
      OptionalDouble answer = Arithmetic.answerOf(e);
      if (answer.isPresent()) {
        spoils(d, e, answer.getAsDouble(), notes);
      }
    }
  }

  private static void spoils(Subject d, Estimate e, double answer, Notes notes) {
    double asked = d.asked(e.id());
    for (Prose prose : d.prose()) {
      boolean before =
          TOLD.matcher(prose.at()).find() && d.order(prose.at().substring(0, 4)) < asked;
      if (before && shows(d, prose.raw(), e, answer)) {
        notes.warn(prose.at() + " shows the answer of " + e.id() + ", which a later step asks");
      }
    }
    for (Step step : d.steps()) {
      boolean open = step.exhibit() != null && d.order(step.id()) <= asked;
      if (open && step.exhibit() != null && shows(d, step.exhibit().body(), e, answer)) {
        notes.warn("the exhibit of " + step.id() + " shows the answer of " + e.id());
      }
    }
  }

  private static boolean shows(Subject d, String raw, Estimate e, double answer) {
    return Filled.placeholders(raw).contains(e.id() + "." + e.answer())
        || Numbers.names(d.fill(raw), answer, e.answerUnit());
  }
}
