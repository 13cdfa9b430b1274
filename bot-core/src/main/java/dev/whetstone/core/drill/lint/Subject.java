package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.CommonPoint;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Given;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Vote;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A drill under check, with its parts looked up and its placeholders filled in.
final class Subject {
  private final Drill drill;
  private final Filled filled;
  private final List<Step> steps;
  private final List<Step> core;
  private final List<Prose> prose;
  private final Map<String, CommonPoint> commons;
  private final Map<String, Set<String>> commonWords = new LinkedHashMap<>();
  private final Map<String, Integer> order = new HashMap<>();
  private final Map<String, String> releasedBy = new HashMap<>();
  private final Map<String, String> askedBy = new HashMap<>();
  private final Map<String, Estimate.Line> lines = new LinkedHashMap<>();

  /// `commons` are all that the drill may cite.
  Subject(Drill drill, List<CommonPoint> commons) {
    this.drill = drill;
    this.filled = Filled.of(drill);
    this.steps = drill.steps();
    this.core = drill.coreSteps();
    this.prose = ProseList.of(drill, filled);
    this.commons = byId(commons, CommonPoint::id);
    commons.forEach(c -> commonWords.put(c.id(), Words.contentWords(c.text())));
    steps.forEach(this::lookUp);
    for (Estimate e : drill.estimates()) {
      e.lines().forEach(line -> lines.put(e.id() + "." + line.sym(), line));
    }
  }

  private void lookUp(Step step) {
    order.put(step.id(), order.size());
    step.facts().forEach(id -> releasedBy.putIfAbsent(id, step.id()));
    if (step.estimate() != null) {
      askedBy.putIfAbsent(step.estimate(), step.id());
    }
    if (step.vote() != null) {
      askedBy.putIfAbsent(step.vote(), step.id());
    }
  }

  private static <T> Map<String, T> byId(List<T> list, Function<T, String> id) {
    return list.stream()
        .collect(Collectors.toMap(id, item -> item, (_, last) -> last, LinkedHashMap::new));
  }

  Drill drill() {
    return drill;
  }

  String id() {
    return drill.id();
  }

  List<Step> steps() {
    return steps;
  }

  List<Step> core() {
    return core;
  }

  List<Point> points() {
    return steps.stream().flatMap(step -> step.reference().stream()).toList();
  }

  List<Prose> prose() {
    return prose;
  }

  Map<String, CommonPoint> commons() {
    return commons;
  }

  /// The content words of each common point, by its id.
  Map<String, Set<String>> commonWords() {
    return commonWords;
  }

  /// All lines of all estimates, by `e-id.sym`.
  Map<String, Estimate.Line> lines() {
    return lines;
  }

  String fill(@Nullable String raw) {
    return raw == null ? "" : filled.text(raw);
  }

  /// Whether a placeholder stands for something.
  boolean isKnown(String key) {
    return filled.values().containsKey(key);
  }

  Optional<Fact> fact(String id) {
    return drill.fact(id);
  }

  Optional<Estimate> estimate(Step step) {
    return drill.estimate(step.estimate());
  }

  Optional<Vote> vote(Step step) {
    return drill.vote(step.vote());
  }

  boolean hasStep(String id) {
    return order.containsKey(id);
  }

  /// A step's place in the drill; NaN, which is neither before nor after, for none.
  double order(@Nullable String stepId) {
    Integer place = stepId == null ? null : order.get(stepId);
    return place == null ? Double.NaN : place;
  }

  /// The place of the step that releases this fact; NaN for none.
  double released(String factId) {
    return order(releasedBy.get(factId));
  }

  /// The place of the step that asks this estimate or vote; NaN for none.
  double asked(String id) {
    return order(askedBy.get(id));
  }

  /// What is handed on before a core step.
  List<Given.Item> given(Step step) {
    return Given.items(drill, core, step);
  }
}
