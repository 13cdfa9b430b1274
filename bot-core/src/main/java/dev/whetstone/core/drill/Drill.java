package dev.whetstone.core.drill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One problem of the bank. `questions/drill.schema.json` gives its form.
///
/// @param pack the folder it came from; `pack/id` is its key
/// @param commons the common points that its steps cite, in the order of `commons.json`
public record Drill(
    String pack,
    String schemaVersion,
    String id,
    int revision,
    String title,
    String teaser,
    Tags tags,
    Scenario scenario,
    List<Fact> facts,
    List<Stage> stages,
    List<Estimate> estimates,
    List<Vote> votes,
    Diagram diagram,
    List<Twist> twists,
    List<Rubric> rubric,
    List<Card> cards,
    List<Source> sources,
    Meta meta,
    List<CommonPoint> commons) {

  /// `pack/id`.
  public String key() {
    return pack + "/" + id;
  }

  /// All steps in order.
  public List<Step> steps() {
    return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
  }

  /// The core steps in order.
  public List<Step> coreSteps() {
    return steps().stream().filter(Step::core).toList();
  }

  /// The step with this id.
  public Optional<Step> step(String stepId) {
    return steps().stream().filter(step -> step.id().equals(stepId)).findFirst();
  }

  /// The fact with this id.
  public Optional<Fact> fact(String factId) {
    return facts.stream().filter(fact -> fact.id().equals(factId)).findFirst();
  }

  /// The estimate with this id; empty for none.
  public Optional<Estimate> estimate(@Nullable String estimateId) {
    return estimates.stream().filter(e -> e.id().equals(estimateId)).findFirst();
  }

  /// The vote with this id; empty for none.
  public Optional<Vote> vote(@Nullable String voteId) {
    return votes.stream().filter(v -> v.id().equals(voteId)).findFirst();
  }

  /// The twist with this id.
  public Optional<Twist> twist(String twistId) {
    return twists.stream().filter(t -> t.id().equals(twistId)).findFirst();
  }

  /// The common point with this id.
  public Optional<CommonPoint> common(String commonId) {
    return commons.stream().filter(c -> c.id().equals(commonId)).findFirst();
  }

  /// Every value that a placeholder can stand for: `f-id` and `e-id.sym`.
  public Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Fact fact : facts) {
      if (fact.value() != null) {
        values.put(fact.id(), fact.value());
      }
    }
    for (Estimate estimate : estimates) {
      estimate.lines().forEach(l -> values.put(estimate.id() + "." + l.sym(), l.value()));
    }
    return values;
  }

  /// The same drill with another set of common points.
  public Drill withCommons(List<CommonPoint> points) {
    return new Drill(
        pack,
        schemaVersion,
        id,
        revision,
        title,
        teaser,
        tags,
        scenario,
        facts,
        stages,
        estimates,
        votes,
        diagram,
        twists,
        rubric,
        cards,
        sources,
        meta,
        points);
  }
}
