package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Given;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import dev.whetstone.core.drill.Vote;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.PathOfDay;
import dev.whetstone.core.round.RoundState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The root, the questions of the path, and how each part begins.
public final class QuestionWords {
  private QuestionWords() {}

  /// The one message of the morning in the channel.
  public static Post root(Scene scene) {
    var drill = scene.drill();
    var tags = drill.tags();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, drill.title()));
    blocks.add(new Block.Speech(drill.scenario().persona(), scene.fill(drill.scenario().prompt())));
    blocks.add(
        Block.note(
            "%s · difficulty %d of 5 · %s · about %d minutes"
                .formatted(
                    domain(tags.domain()),
                    tags.difficulty(),
                    tags.level().word(),
                    minutes(scene))));
    blocks.add(new Block.Paragraph(standing(scene)));
    if (!scene.round().head().scheduled()) {
      blocks.add(Block.note("Practice beside the schedule: it touches no streak."));
    }
    if (!scene.round().state().isFinal()) {
      blocks.add(Block.buttons(PaceWords.first(scene)));
    }
    return new Post(
        (scene.round().head().scheduled() ? "Today's drill: " : "Practice: ") + drill.title(),
        blocks);
  }

  private static Text standing(Scene scene) {
    RoundState state = scene.round().state();
    var times = scene.round().times();
    if (state.isUnderWay() && scene.round().pace() != Pace.DAY) {
      return PaceWords.standing(scene);
    }
    if (times == null) {
      return Text.of("Open until ")
          .andTime(scene.round().head().plannedAt().plus(java.time.Duration.ofHours(24)))
          .and(invitation(scene));
    }
    return switch (state) {
      case OPENING, GATHERING, RUNNING ->
          Text.of("Open until ").andTime(times.due()).and(invitation(scene));
      case WRAPPED ->
          Text.of("The wrap is in the thread. Answers count on time until ")
              .andTime(times.due())
              .and(".");
      case GRACE ->
          Text.of("The deadline is over. Late answers count until ")
              .andTime(times.graceEnd())
              .and(".");
      case DONE -> Text.of("Closed. Everything is still there to read.");
      case SKIPPED, ABANDONED -> Text.of("This round ended early. No streak suffers.");
    };
  }

  private static String invitation(Scene scene) {
    return scene.abilities().readsThreads()
        ? ". Start walks you through in private; the thread is for arguing, and answers there count"
            + " too."
        : ". Start walks you through in private, one question at a time.";
  }

  private static int minutes(Scene scene) {
    return PathOfDay.steps(scene.drill(), scene.round().parts()).stream()
        .mapToInt(Step::minutes)
        .sum();
  }

  /// A part's question in the thread.
  public static Post question(Scene scene, Part part) {
    List<Block> blocks = new ArrayList<>(body(scene, part, Title.SHOWN));
    blocks.add(new Block.Note(standing(scene, part)));
    blocks.add(questionButtons(scene, part));
    return new Post(
        "Step %d of %d: %s"
            .formatted(part.ordinal() + 1, scene.round().parts().size(), scene.title(part)),
        blocks);
  }

  private static Text standing(Scene scene, Part part) {
    Text open =
        scene.round().pace() == Pace.SOLO
            ? PaceWords.untilAnswered()
            : Text.of("In the thread until ").andTime(part.closesAt()).and(".");
    return scene.abilities().readsThreads() && !part.isTwist()
        ? open.and(" Ask me for facts: begin a message with a question mark.")
        : open;
  }

  private static Block questionButtons(Scene scene, Part part) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(Button.first("Answer", scene.press(Verbs.ANSWER, part)));
    if (scene.step(part).isPresent()) {
      buttons.add(Button.plain("Hint", scene.press(Verbs.HINT, part)));
    }
    buttons.add(Button.plain("Ask for a fact", scene.press(Verbs.ASK, part)));
    if (scene.round().pace() == Pace.LIVE) {
      buttons.add(Button.plain("Next", scene.press(Verbs.NEXT, part)));
    }
    return new Block.Buttons(buttons);
  }

  /// Whether a question carries its title, or stands under it already, as in a form.
  enum Title {
    SHOWN,
    LEFT_OUT
  }

  /// The question itself, the same in the thread and on the walk.
  static List<Block> body(Scene scene, Part part, Title title) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(progress(scene, part));
    scene.twist(part).ifPresent(twist -> addTwist(scene, twist, title, blocks));
    scene.step(part).ifPresent(step -> addStep(scene, part, step, title, blocks));
    return blocks;
  }

  private static Block progress(Scene scene, Part part) {
    int of = scene.round().parts().size();
    return new Block.Progress(
        "Stage %d of 4, %s · step %d of %d"
            .formatted(
                part.stage(),
                scene.stage(part).name().toLowerCase(Locale.ROOT),
                part.ordinal() + 1,
                of),
        part.ordinal() + 1,
        of);
  }

  private static void addTwist(Scene scene, Twist twist, Title title, List<Block> blocks) {
    if (title == Title.SHOWN) {
      blocks.add(new Block.Heading(1, "Twist: " + twist.title()));
    }
    blocks.add(Block.paragraph(scene.fill(twist.ask())));
  }

  private static void addStep(Scene scene, Part part, Step step, Title title, List<Block> blocks) {
    if (scene.opensStage(part)) {
      blocks.add(
          new Block.Speech(
              scene.drill().scenario().persona(), scene.fill(scene.stage(part).says())));
    }
    List<String> given =
        Given.given(scene.drill(), PathOfDay.steps(scene.drill(), scene.round().parts()), step);
    if (!given.isEmpty()) {
      blocks.add(new Block.Heading(2, "Given"));
      blocks.add(Block.bullets(given));
    }
    if (title == Title.SHOWN) {
      blocks.add(new Block.Heading(1, step.title()));
    }
    blocks.add(Block.paragraph(scene.fill(step.ask())));
    if (step.exhibit() != null) {
      blocks.add(exhibit(scene, step));
    }
    scene.estimate(part).ifPresent(estimate -> addEstimate(scene, estimate, blocks));
    scene.vote(part).ifPresent(vote -> addVote(scene, vote, blocks));
  }

  private static Block exhibit(Scene scene, Step step) {
    var exhibit = java.util.Objects.requireNonNull(step.exhibit());
    return new Block.Exhibit(exhibit.kind(), exhibit.title(), scene.fill(exhibit.body()));
  }

  private static void addEstimate(Scene scene, Estimate estimate, List<Block> blocks) {
    blocks.add(new Block.Heading(2, "A number: " + estimate.title()));
    blocks.add(Block.paragraph(scene.fill(estimate.ask())));
  }

  private static void addVote(Scene scene, Vote vote, List<Block> blocks) {
    blocks.add(new Block.Heading(2, "A secret vote"));
    blocks.add(Block.paragraph(scene.fill(vote.question())));
    List<String> options = new ArrayList<>();
    for (int i = 0; i < vote.options().size(); i++) {
      options.add(letter(i) + ": " + vote.options().get(i).label());
    }
    blocks.add(Block.bullets(options));
  }

  /// A, B, C, D.
  static String letter(int option) {
    return String.valueOf((char) ('A' + option));
  }

  /// What people call a domain.
  public static String domain(String domain) {
    return switch (domain) {
      case "nlp" -> "Language";
      case "llm" -> "LLM and agents";
      case "infra" -> "ML infrastructure";
      case "ads" -> "Advertising";
      default -> domain.substring(0, 1).toUpperCase(Locale.ROOT) + domain.substring(1);
    };
  }
}
