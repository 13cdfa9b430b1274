package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Arithmetic;
import dev.whetstone.core.drill.CommonPoint;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Exhibit;
import dev.whetstone.core.drill.Fact;
import dev.whetstone.core.drill.Point;
import dev.whetstone.core.drill.Rubric;
import dev.whetstone.core.drill.Source;
import dev.whetstone.core.drill.Stage;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import dev.whetstone.core.drill.WrittenNumber;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts that a round of a drill can need, as plain messages. Their sizes are checked against
/// the smallest platform's limit; how a platform really divides and draws them is its adapter's.
final class LintMessages {
  private static final int READING_SPEED = 240; // words a minute
  private final Subject d;

  LintMessages(Subject drill) {
    this.d = drill;
  }

  static double readingMinutes(List<Message> messages) {
    double words = messages.stream().mapToInt(m -> Words.words(m.text()).size()).sum();
    return words / READING_SPEED;
  }

  /// Every message that any round of this drill could send.
  List<Message> all() {
    return Stream.of(
            Stream.of(root()),
            d.steps().stream()
                .flatMap(s -> Stream.concat(Stream.of(question(s)), reveal(s).stream())),
            d.drill().twists().stream().flatMap(twist -> twist(twist).stream()),
            wrap().stream())
        .flatMap(messages -> messages)
        .toList();
  }

  private Message root() {
    var drill = d.drill();
    var tags = drill.tags();
    return Message.lines()
        .add(drill.title(), drill.teaser())
        .add(drill.scenario().persona() + ": \"" + d.fill(drill.scenario().prompt()) + "\"")
        .add(
            tags.domain()
                + " · difficulty "
                + tags.difficulty()
                + " of 5 · "
                + tags.level().word()
                + " · about "
                + tags.coreMinutes()
                + " minutes · open until tomorrow, 09:00 your time")
        .add("[Start]")
        .message("root, in the channel", drill.id());
  }

  Message question(Step step) {
    Message.Lines lines = Message.lines();
    if (step.equals(firstCoreOf(step.stage()))) {
      Stage stage = d.drill().stages().get(step.stage() - 1);
      lines.add(
          "Stage " + stage.stage() + " of 4 · " + stage.name(), "\"" + d.fill(stage.says()) + "\"");
    }
    if (step.core() && !d.given(step).isEmpty()) {
      lines.add("Given:").bullets(d.given(step).stream().map(item -> d.fill(item.text())));
    }
    lines.add(step.title(), d.fill(step.ask()));
    exhibit(lines, step.exhibit());
    d.estimate(step).ifPresent(e -> estimateQuestion(lines, e));
    d.vote(step).ifPresent(v -> voteQuestion(lines, v));
    return lines.message(
        "question (" + step.move().name().toLowerCase(java.util.Locale.ROOT) + ")", step.id());
  }

  private @Nullable Step firstCoreOf(int stage) {
    return d.core().stream().filter(s -> s.stage() == stage).findFirst().orElse(null);
  }

  private void estimateQuestion(Message.Lines lines, Estimate e) {
    lines.add(
        "Number: " + e.title(),
        d.fill(e.ask()),
        "[" + e.answerLabel() + ", " + e.answerUnit() + "]");
  }

  private void voteQuestion(Message.Lines lines, Vote vote) {
    lines.add("Vote: " + d.fill(vote.question()));
    for (int i = 0; i < vote.options().size(); i++) {
      lines.add("[" + letter(i) + "] " + vote.options().get(i).label());
    }
  }

  private void exhibit(Message.Lines lines, @Nullable Exhibit exhibit) {
    if (exhibit != null) {
      lines.add("Look at this: " + exhibit.title(), "```", d.fill(exhibit.body()), "```");
    }
  }

  /// Everything that the reveal of a step says, one message a block.
  List<Message> reveal(Step step) {
    List<Message> messages = new ArrayList<>(List.of(points(step), mistakes(step)));
    d.estimate(step).map(this::sums).ifPresent(messages::add);
    d.vote(step).map(this::cases).ifPresent(messages::add);
    return messages;
  }

  private Message points(Step step) {
    Message.Lines lines =
        Message.lines().add("Strong answer · " + step.title(), d.fill(step.intent()));
    Exhibit exhibit = step.exhibit();
    if (exhibit != null && exhibit.flaw() != null) {
      lines.add("What is wrong with \"" + exhibit.title() + "\": " + d.fill(exhibit.flaw()));
    }
    lines.bullets(byLevel(step.reference()));
    List<CommonPoint> shared =
        step.commons().stream().map(d.commons()::get).filter(Objects::nonNull).toList();
    if (!shared.isEmpty()) {
      lines.add("In most systems also:");
      lines.bullets(shared.stream().map(c -> c.level().word() + ": " + c.text()));
    }
    return lines.message("reveal: points", step.id());
  }

  private Message mistakes(Step step) {
    Message.Lines lines = Message.lines();
    List<Fact> unasked =
        step.facts().stream().flatMap(id -> d.fact(id).stream()).filter(Fact::isMust).toList();
    if (!unasked.isEmpty()) {
      lines.add("If nobody asked:");
      lines.bullets(unasked.stream().map(f -> f.label() + ": " + d.fill(f.text())));
    }
    lines.add("Often seen:").bullets(step.mistakes().stream().map(d::fill));
    if (step.probe() != null) {
      lines.add("To argue about: " + d.fill(step.probe().ask()));
      lines.add("A good answer: " + d.fill(step.probe().good()));
    }
    return lines.message("reveal: facts, mistakes, probe", step.id());
  }

  private Message sums(Estimate e) {
    Message.Lines lines = Message.lines().add(e.title(), "```");
    e.inputs().forEach(input -> lines.add(inputLine(input)));
    lines.add("```");
    lines.bullets(
        e.lines().stream().map(l -> d.fill(l.say()) + " `" + l.sym() + " = " + l.expr() + "`"));
    lines.add(
        e.answerLabel() + ": " + written(Arithmetic.answerOf(e)) + " " + e.answerUnit() + ".");
    Estimate.Decides decides = e.decides();
    lines.add(
        "Above "
            + WrittenNumber.of(decides.line())
            + " → "
            + d.fill(decides.above())
            + " Below → "
            + d.fill(decides.below()));
    List<OptionalDouble> values = Arithmetic.trapValues(e);
    for (int i = 0; i < values.size(); i++) {
      lines.add("- " + shortly(values.get(i)) + "? " + d.fill(e.traps().get(i).say()));
    }
    return lines.add(d.fill(e.takeaway())).message("reveal: number", e.id());
  }

  private String inputLine(Estimate.Input input) {
    String note =
        input.note() == null || input.note().isEmpty() ? "" : " (" + d.fill(input.note()) + ")";
    return input.sym() + " = " + WrittenNumber.of(input.value()) + " " + input.unit() + note;
  }

  private static String written(OptionalDouble value) {
    return value.isPresent() ? WrittenNumber.of(value.getAsDouble()) : "?";
  }

  private static String shortly(OptionalDouble value) {
    return value.isPresent() ? WrittenNumber.of(Arithmetic.rounded(value.getAsDouble(), 3)) : "?";
  }

  private Message cases(Vote vote) {
    Message.Lines lines = Message.lines().add(d.fill(vote.question()));
    for (int i = 0; i < vote.options().size(); i++) {
      Vote.Option option = vote.options().get(i);
      lines.add(
          "- "
              + letter(i)
              + " "
              + option.label()
              + ". "
              + d.fill(option.argument())
              + " Right for: "
              + d.fill(option.advocate()));
    }
    lines.add("We pick " + letter(vote.pick()) + ". " + d.fill(vote.why()));
    return lines
        .add("The other way when: " + d.fill(vote.flipWhen()))
        .message("reveal: vote", vote.id());
  }

  private List<Message> twist(Twist twist) {
    return List.of(
        Message.lines()
            .add("Twist: " + twist.title(), d.fill(twist.ask()))
            .message("twist", twist.id()),
        Message.lines()
            .add("What breaks: " + d.fill(twist.breaks()))
            .bullets(byLevel(twist.reference()))
            .message("reveal: twist", twist.id()));
  }

  private List<Message> wrap() {
    List<Message> messages = new ArrayList<>(List.of(picture()));
    d.drill().rubric().forEach(rubric -> messages.add(selfCheck(rubric)));
    messages.add(
        Message.lines()
            .bullets(d.drill().sources().stream().map(this::source))
            .message("wrap: sources", d.id()));
    return messages;
  }

  private Message picture() {
    var diagram = d.drill().diagram();
    Map<String, String> label =
        diagram.nodes().stream()
            .collect(Collectors.toMap(n -> n.id(), n -> n.label(), (_, last) -> last));
    return Message.lines()
        .add("[picture] " + d.fill(diagram.caption()), "In words, for who cannot see it:")
        .bullets(
            diagram.edges().stream()
                .map(e ->
                    label.get(e.from())
                        + " -> "
                        + label.get(e.to())
                        + (e.label() == null ? "" : ": " + e.label())))
        .message("wrap: picture", d.id());
  }

  private Message selfCheck(Rubric rubric) {
    return Message.lines()
        .add(d.drill().stages().get(rubric.stage() - 1).name())
        .add("- below: " + d.fill(rubric.below()), "- mid: " + d.fill(rubric.mid()))
        .add("- senior: " + d.fill(rubric.senior()), "- staff: " + d.fill(rubric.staff()))
        .message("wrap: self-check", "stage " + rubric.stage());
  }

  private String source(Source s) {
    return s.by()
        + ": "
        + s.title()
        + " ("
        + s.venue()
        + ", "
        + s.year()
        + "). "
        + d.fill(s.note())
        + " "
        + s.url();
  }

  private Stream<String> byLevel(List<Point> points) {
    return points.stream()
        .sorted(Comparator.comparing(Point::level))
        .map(point -> point.level().word() + ": " + d.fill(point.text()));
  }

  private static String letter(int option) {
    return String.valueOf("ABCD".charAt(option));
  }
}
