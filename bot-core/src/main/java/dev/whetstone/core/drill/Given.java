package dev.whetstone.core.drill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What is handed on at the opening of a played step: of the unplayed steps right before it the
/// must-facts, and the results that a question of this path still needs. A fact that only feeds
/// numbers which this path never asks for stays behind.
public final class Given {
  private static final int MOST = 6;

  private Given() {}

  /// Something handed on.
  ///
  /// @param key a fact's id or `e-id.sym`
  /// @param text with placeholders unfilled
  public record Item(String key, String text) {}

  /// The texts to show before the step, placeholders filled in, at most six. `played` are the steps
  /// of the round's path.
  public static List<String> given(Drill drill, List<Step> played, Step step) {
    Filled filled = Filled.of(drill);
    return items(drill, played, step).stream()
        .limit(MOST)
        .map(item -> filled.text(item.text()))
        .toList();
  }

  /// All items, also those beyond the sixth.
  public static List<Item> items(Drill drill, List<Step> played, Step step) {
    List<Step> skipped = skipped(drill, played, step);
    Set<String> needed = needed(drill, played, step);
    return Stream.concat(
            skipped.stream().flatMap(s -> facts(drill, s, needed)),
            skipped.stream().flatMap(s -> results(drill, s, needed)))
        .toList();
  }

  private static List<Step> skipped(Drill drill, List<Step> played, Step step) {
    Set<String> ids = ids(played);
    List<Step> skipped = new ArrayList<>();
    for (Step before : drill.steps()) {
      if (before.id().equals(step.id())) {
        break;
      }
      if (ids.contains(before.id())) {
        skipped.clear();
      } else {
        skipped.add(before);
      }
    }
    return skipped;
  }

  private static Set<String> needed(Drill drill, List<Step> played, Step step) {
    Set<String> ids = ids(played);
    Set<String> needed = new HashSet<>();
    drill.steps().stream()
        .dropWhile(s -> !s.id().equals(step.id()))
        .filter(s -> ids.contains(s.id()))
        .forEach(s -> addNeeds(drill, s, needed));
    return needed;
  }

  private static void addNeeds(Drill drill, Step step, Set<String> needed) {
    drill
        .estimate(step.estimate())
        .ifPresent(e -> e.inputs().forEach(input -> needed.add(input.from())));
    questions(drill, step).forEach(text -> needed.addAll(Filled.placeholders(text)));
  }

  /// What a member is asked in a step: the ask, and the estimate's and the vote's own question.
  public static List<String> questions(Drill drill, Step step) {
    return Stream.of(
            Stream.of(step.ask()),
            drill.estimate(step.estimate()).map(Estimate::ask).stream(),
            drill.vote(step.vote()).map(Vote::question).stream())
        .flatMap(texts -> texts)
        .toList();
  }

  private static Stream<Item> facts(Drill drill, Step step, Set<String> needed) {
    Set<String> feeds = new HashSet<>();
    drill.estimates().forEach(e -> e.inputs().forEach(input -> feeds.add(input.from())));
    return step.facts().stream()
        .flatMap(id -> drill.fact(id).stream())
        .filter(Fact::isMust)
        .filter(fact -> needed.contains(fact.id()) || !feeds.contains(fact.id()))
        .map(fact -> new Item(fact.id(), fact.text()));
  }

  private static Stream<Item> results(Drill drill, Step step, Set<String> needed) {
    return drill.estimate(step.estimate()).stream()
        .flatMap(e -> e.lines().stream().map(l -> new Item(e.id() + "." + l.sym(), l.say())))
        .filter(item -> needed.contains(item.key()));
  }

  private static Set<String> ids(List<Step> steps) {
    return Set.copyOf(steps.stream().map(Step::id).toList());
  }
}
