package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Filled;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Stage;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Collects every text of a drill that a member can read.
final class ProseList {
  private final Filled filled;
  private final List<Prose> all = new ArrayList<>();

  private ProseList(Filled filled) {
    this.filled = filled;
  }

  static List<Prose> of(Drill drill, Filled filled) {
    ProseList list = new ProseList(filled);
    list.addDrill(drill);
    return List.copyOf(list.all);
  }

  private void addDrill(Drill drill) {
    name("title", drill.title());
    text("teaser", drill.teaser());
    name("persona", drill.scenario().persona());
    text("scenario", drill.scenario().prompt());
    drill.facts().forEach(this::fact);
    drill.stages().forEach(this::stage);
    drill.estimates().forEach(this::estimate);
    drill.votes().forEach(this::vote);
    name("caption", drill.diagram().caption());
    drill.diagram().nodes().forEach(node -> name(node.id() + ".label", node.label()));
    drill.twists().forEach(this::twist);
    addEnd(drill);
  }

  private void addEnd(Drill drill) {
    for (var rubric : drill.rubric()) {
      String at = "rubric" + rubric.stage();
      text(at + ".below", rubric.below());
      text(at + ".mid", rubric.mid());
      text(at + ".senior", rubric.senior());
      text(at + ".staff", rubric.staff());
    }
    for (var card : drill.cards()) {
      text(card.id() + ".front", card.front());
      text(card.id() + ".back", card.back());
    }
    drill.sources().forEach(source -> text(source.id() + ".note", source.note()));
  }

  private void fact(Fact fact) {
    name(fact.id() + ".label", fact.label());
    text(fact.id(), fact.text());
  }

  private void stage(Stage stage) {
    text("stage" + stage.stage() + ".says", stage.says());
    stage.steps().forEach(this::step);
  }

  private void step(Step step) {
    String id = step.id();
    name(id + ".title", step.title());
    text(id + ".ask", step.ask());
    text(id + ".intent", step.intent());
    texts(id + ".hint", step.hints());
    points(id, step.reference());
    texts(id + ".mistake", step.mistakes());
    if (step.probe() != null) {
      text(id + ".probe", step.probe().ask());
      text(id + ".probe.good", step.probe().good());
    }
    if (step.exhibit() != null) {
      name(id + ".exhibit.title", step.exhibit().title());
      text(id + ".exhibit.flaw", step.exhibit().flaw());
    }
  }

  private void estimate(Estimate estimate) {
    String id = estimate.id();
    name(id + ".title", estimate.title());
    text(id + ".ask", estimate.ask());
    name(id + ".label", estimate.answerLabel());
    estimate.inputs().forEach(input -> name(id + "." + input.sym() + ".note", input.note()));
    estimate.lines().forEach(line -> text(id + "." + line.sym(), line.say()));
    texts(id + ".trap", estimate.traps().stream().map(Estimate.Trap::say).toList());
    name(id + ".above", estimate.decides().above());
    name(id + ".below", estimate.decides().below());
    text(id + ".takeaway", estimate.takeaway());
  }

  private void vote(Vote vote) {
    text(vote.id() + ".question", vote.question());
    for (int i = 0; i < vote.options().size(); i++) {
      Vote.Option option = vote.options().get(i);
      String at = vote.id() + ".option" + (i + 1);
      name(at, option.label());
      text(at + ".case", option.argument());
      name(at + ".advocate", option.advocate());
    }
    text(vote.id() + ".why", vote.why());
    text(vote.id() + ".flip", vote.flipWhen());
  }

  private void twist(Twist twist) {
    name(twist.id() + ".title", twist.title());
    text(twist.id() + ".ask", twist.ask());
    text(twist.id() + ".breaks", twist.breaks());
    points(twist.id(), twist.reference());
  }

  private void points(String at, List<Point> points) {
    texts(at + ".ref", points.stream().map(Point::text).toList());
  }

  private void texts(String at, List<String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      text(at + (i + 1), texts.get(i));
    }
  }

  private void text(String at, @Nullable String raw) {
    add(at, raw, true);
  }

  private void name(String at, @Nullable String raw) {
    add(at, raw, false);
  }

  private void add(String at, @Nullable String raw, boolean isWhole) {
    if (raw != null && !raw.isEmpty()) {
      all.add(Prose.of(at, raw, filled.text(raw), isWhole));
    }
  }
}
