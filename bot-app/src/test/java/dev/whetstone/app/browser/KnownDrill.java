package dev.whetstone.app.browser;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.pack.PackLoader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/// A shipped drill as somebody knows it who has read its file: what is right, and what is not shown
/// before a try.
record KnownDrill(Drill drill) {
  private static final List<String> THOUGHTS =
      List.of(
          "Begin with the decision that somebody takes on Monday, and measure only what moves it.",
          "My estimate multiplies volume by rate and halves it, because weekends are quiet there.",
          "Keep two layers apart: slow taxonomy below, fast mapping above, each with an owner.",
          "Suspect the data pipeline before any retraining; compare yesterday's rows by hand first.",
          "Shadow traffic for a fortnight, then ten percent, with a rollback that one person may pull.",
          "Watch guardrails hourly: latency, complaints, silent drops, plus a random audit sample.",
          "When the world shifts, freeze automation, ask humans to label, and price every error class.",
          "Cheap rules handle the head; the model earns its keep in the ambiguous tail of requests.",
          "Write down who loses when this fails, then design the smallest check that protects them.");

  static KnownDrill titled(String title) {
    return new PackLoader(KnownDrill.class.getClassLoader())
        .load(List.of()).bank().drills().stream()
            .filter(drill -> drill.title().equals(title))
            .map(KnownDrill::new)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no shipped drill is called “" + title + "”"));
  }

  /// An answer of one's own, unlike those to other parts.
  static String thought(int part) {
    return THOUGHTS.get(part % THOUGHTS.size());
  }

  Optional<Step> step(String title) {
    return drill.steps().stream().filter(step -> step.title().equals(title)).findFirst();
  }

  /// What the form of this part asks to be worked out.
  Optional<Estimate> estimate(String title) {
    return step(title).flatMap(step -> drill.estimate(step.estimate()));
  }

  boolean hasVote(String title) {
    return step(title).flatMap(step -> drill.vote(step.vote())).isPresent();
  }

  static String right(Estimate estimate) {
    return written(Arithmetic.answerOf(estimate).orElseThrow());
  }

  static String wrong(Estimate estimate) {
    return written(Arithmetic.answerOf(estimate).orElseThrow() * 7_919);
  }

  private static String written(double value) {
    return new BigDecimal(value).round(new MathContext(4)).toPlainString();
  }

  /// The beginning of what a strong answer covers, as it can be read.
  String secretOf(String title) {
    return step(title).orElseThrow().intent().split("[{.]", 2)[0];
  }

  /// Facts that a question with their own words finds.
  List<Fact> facts() {
    return drill.facts().stream().filter(fact -> fact.kind() == Fact.Kind.NUMBER).toList();
  }
}
