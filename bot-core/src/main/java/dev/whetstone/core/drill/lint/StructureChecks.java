package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Card;
import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Source;
import dev.whetstone.core.drill.Stage;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Ids, counts, minutes, moves and message sizes.
final class StructureChecks {
  private static final int MESSAGE_LIMIT = 1900;

  private StructureChecks() {}

  static List<Check> all() {
    return List.of(
        Check.of("L03", "step ids count up within their stage", StructureChecks::stepIds),
        Check.of("L04", "8 to 13 steps", StructureChecks::stepCount),
        Check.of("L05", "no id twice", StructureChecks::uniqueIds),
        Check.of("L06", "minutes add up to the tags", StructureChecks::minutes),
        Check.of("L07", "a core step in each stage", StructureChecks::coreInEachStage),
        Check.of("L27", "each message within 1900 characters", StructureChecks::messageSizes),
        Check.of("L47", "five moves or more, design at most four times", StructureChecks::moves));
  }

  private static void stepIds(Subject d, Notes notes) {
    for (int i = 0; i < d.drill().stages().size(); i++) {
      List<Step> steps = d.drill().stages().get(i).steps();
      for (int j = 0; j < steps.size(); j++) {
        String wanted = "s" + (i + 1) + "-" + (j + 1);
        if (!steps.get(j).id().equals(wanted)) {
          notes.error(steps.get(j).id() + " should be " + wanted);
        }
      }
    }
  }

  private static void stepCount(Subject d, Notes notes) {
    if (d.steps().size() < 8 || d.steps().size() > 13) {
      notes.error(d.steps().size() + " steps, want 8 to 13");
    }
  }

  private static void uniqueIds(Subject d, Notes notes) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new LinkedHashSet<>();
    ids(d).filter(id -> !seen.add(id)).forEach(twice::add);
    twice.forEach(id -> notes.error(id + " is used twice"));
  }

  private static Stream<String> ids(Subject d) {
    return Stream.of(
            d.steps().stream().map(Step::id),
            d.drill().facts().stream().map(Fact::id),
            d.drill().estimates().stream().map(Estimate::id),
            d.drill().votes().stream().map(Vote::id),
            d.drill().twists().stream().map(Twist::id),
            d.drill().cards().stream().map(Card::id),
            d.drill().sources().stream().map(Source::id),
            d.drill().diagram().nodes().stream().map(Diagram.Node::id),
            d.drill().diagram().groups().stream().map(Diagram.Group::id))
        .flatMap(ids -> ids);
  }

  static int sum(List<Step> steps) {
    return steps.stream().mapToInt(Step::minutes).sum();
  }

  private static void minutes(Subject d, Notes notes) {
    var tags = d.drill().tags();
    int all = sum(d.steps());
    int core = sum(d.core());
    if (all != tags.minutes()) {
      notes.error("steps add up to " + all + ", tags say " + tags.minutes());
    }
    if (core != tags.coreMinutes()) {
      notes.error("core steps add up to " + core + ", tags say " + tags.coreMinutes());
    }
  }

  private static void coreInEachStage(Subject d, Notes notes) {
    for (Stage stage : d.drill().stages()) {
      if (stage.steps().stream().noneMatch(Step::core)) {
        notes.error("stage " + stage.stage() + " has no core step");
      }
    }
  }

  private static void messageSizes(Subject d, Notes notes) {
    for (var message : new LintMessages(d).all()) {
      int limit = message.kind().equals("wrap: sources") ? 2 * MESSAGE_LIMIT : MESSAGE_LIMIT;
      if (message.length() > limit) {
        String where = message.at() + " " + message.kind();
        notes.error(where + ": " + message.length() + " characters, at most " + limit);
      }
    }
  }

  private static void moves(Subject d, Notes notes) {
    List<Step.Move> all = d.steps().stream().map(Step::move).toList();
    long different = all.stream().distinct().count();
    long design = all.stream().filter(move -> move == Step.Move.DESIGN).count();
    if (different < 5) {
      notes.error(different + " different moves, want 5");
    }
    if (design > 4) {
      notes.error("design " + design + " times, at most 4");
    }
  }
}
