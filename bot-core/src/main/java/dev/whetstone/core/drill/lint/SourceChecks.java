package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Card;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Rubric;
import dev.whetstone.core.drill.Source;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sources, who reviewed them, cards and the rubric.
final class SourceChecks {
  private SourceChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of(
            "L19",
            "sources support what exists; reviewed drills have opened links",
            SourceChecks::sources),
        Check.of("L20", "a reviewer is named", SourceChecks::reviewer),
        Check.of("L21", "cards: one a stage, step and stage agree", SourceChecks::cards),
        Check.of("L22", "rubric in stage order", SourceChecks::rubric),
        Check.of("L50", "law is dated, one source is recent", SourceChecks::age),
        Check.of("L65", "dates exist, and law is not newer than the drill", SourceChecks::dates));
  }

  private static boolean isReviewed(Drill drill) {
    return List.of("reviewed", "gold").contains(drill.meta().status());
  }

  private static void sources(Subject d, Notes notes) {
    Set<String> ids = supported(d);
    for (Source source : d.drill().sources()) {
      source.supports().stream()
          .filter(id -> !ids.contains(id))
          .forEach(id -> notes.error(source.id() + " supports unknown " + id));
      if (isReviewed(d.drill()) && !source.link().equals("opened")) {
        notes.error(
            source.id() + ": status " + d.drill().meta().status() + " needs an opened link");
      }
    }
    if (d.drill().sources().stream().noneMatch(source -> source.kind().equals("paper"))) {
      notes.warn("no paper");
    }
  }

  private static Set<String> supported(Subject d) {
    return Stream.of(
            d.steps().stream().map(Step::id),
            d.drill().estimates().stream().map(Estimate::id),
            d.drill().votes().stream().map(Vote::id),
            d.drill().twists().stream().map(Twist::id))
        .flatMap(ids -> ids)
        .collect(Collectors.toSet());
  }

  private static void reviewer(Subject d, Notes notes) {
    if (isReviewed(d.drill()) && d.drill().meta().reviewedBy().isEmpty()) {
      notes.error("status " + d.drill().meta().status() + " and no reviewer named");
    }
    for (String reader : d.drill().meta().reviewedBy()) {
      if (reader.isBlank()) {
        notes.error("meta.reviewed_by holds a name of blanks");
      } else if (d.drill().meta().authors().contains(reader)) {
        notes.warn(reader + " wrote the drill and reviewed it; somebody else should");
      }
    }
  }

  private static void cards(Subject d, Notes notes) {
    for (Card card : d.drill().cards()) {
      boolean fits = d.drill().step(card.step()).filter(s -> s.stage() == card.stage()).isPresent();
      if (!fits) {
        notes.error(card.id() + ": step " + card.step() + " is not in stage " + card.stage());
      }
    }
    for (int stage = 1; stage <= 4; stage++) {
      int wanted = stage;
      if (d.drill().cards().stream().noneMatch(card -> card.stage() == wanted)) {
        notes.error("no card for stage " + stage);
      }
    }
  }

  private static void rubric(Subject d, Notes notes) {
    List<Rubric> rubric = d.drill().rubric();
    for (int i = 0; i < rubric.size(); i++) {
      if (rubric.get(i).stage() != i + 1) {
        notes.error("stage " + rubric.get(i).stage() + " stands at place " + (i + 1));
      }
    }
  }

  private static void age(Subject d, Notes notes) {
    String written = d.drill().meta().written();
    int year = Integer.parseInt(written.substring(0, 4));
    int month = Integer.parseInt(written.substring(5, 7));
    int cutoff = (year - 2) * 12 + month; // 24 months before
    for (Source source : d.drill().sources()) {
      if (isLaw(source) && source.asOf() == null) {
        notes.error(source.id() + " is law and has no as_of");
      }
      if (source.year() > year) {
        notes.error(source.id() + " is from " + source.year() + ", after the drill was written");
      }
    }
    if (d.drill().sources().stream().noneMatch(s -> !isLaw(s) && monthOf(s) >= cutoff)) {
      notes.warn("no source from the last 24 months");
    }
  }

  private static void dates(Subject d, Notes notes) {
    String written = d.drill().meta().written();
    if (!exists(written)) {
      notes.error("meta.written: " + written + " is no day of the calendar");
    }
    for (Source source : d.drill().sources()) {
      String asOf = source.asOf();
      if (asOf != null && !exists(asOf + "-01")) {
        notes.error(source.id() + ".as_of: " + asOf + " is no month of the calendar");
      } else if (asOf != null && asOf.compareTo(written) > 0) {
        notes.error(source.id() + " is as of " + asOf + ", after the drill was written");
      }
    }
  }

  private static boolean exists(String day) {
    try {
      LocalDate.parse(day);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean isLaw(Source source) {
    return source.kind().equals("law");
  }

  // A source without a month counts to the end of its year.
  private static int monthOf(Source source) {
    String asOf = source.asOf() == null ? source.year() + "-12" : source.asOf();
    return Integer.parseInt(asOf.substring(0, 4)) * 12 + Integer.parseInt(asOf.substring(5));
  }
}
