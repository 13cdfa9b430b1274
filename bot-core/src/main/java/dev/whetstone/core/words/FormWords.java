package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.drill.Estimate;
import dev.whetstone.core.drill.Vote;
import dev.whetstone.core.round.Answer;
import dev.whetstone.core.round.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The forms of a round.
public final class FormWords {
  /// The field of an answer's text.
  public static final String TEXT = "text";

  /// The field of a number.
  public static final String NUMBER = "number";

  /// The field of a vote.
  public static final String VOTE = "vote";

  /// The tick that keeps an answer out of the reveal.
  public static final String HIDE = "hide";

  /// The field of a question to the interviewer.
  public static final String QUESTION = "question";

  /// The field of the answer that taught most.
  public static final String TAUGHT = "taught";

  /// Before the number of a stage, 1 to 4, in the self-check.
  public static final String STAGE = "stage";

  private static final int MOST_CHARACTERS = 1_500;

  /// The most options of a choice (a limit of some platforms).
  public static final int MOST_OPTIONS = 25;

  private FormWords() {}

  /// A part's form, with what the member gave before as its draft.
  public static Form answer(Scene scene, Part part, String member) {
    List<Block> intro =
        new ArrayList<>(QuestionWords.body(scene, part, QuestionWords.Title.LEFT_OUT));
    List<Button> help = new ArrayList<>();
    if (scene.step(part).isPresent()) {
      help.add(Button.plain("Hint", scene.press(Verbs.HINT, part)));
    }
    help.add(Button.plain("Ask for a fact", scene.press(Verbs.ASK, part)));
    intro.add(new Block.Buttons(help));
    return new Form(
        part.isTwist() ? "Twist: " + scene.title(part) : scene.title(part),
        intro,
        fields(scene, part, member),
        "Send",
        scene.press(Verbs.ANSWER, part));
  }

  private static List<Form.Field> fields(Scene scene, Part part, String member) {
    List<Form.Field> fields = new ArrayList<>();
    scene
        .estimate(part)
        .ifPresent(estimate -> {
          if (numbersLeft(scene, part, member) > 0) {
            fields.add(number(scene, part, member, estimate));
          }
        });
    scene.vote(part).ifPresent(vote -> fields.add(vote(scene, part, member, vote)));
    fields.add(text(scene, part, member));
    boolean hidden =
        scene
            .round()
            .book()
            .of(member, part.ordinal(), Answer.Kind.FORM)
            .map(Answer::hidden)
            .orElse(false);
    fields.add(new Form.Tick(HIDE, "Keep my words out of the reveal", hidden));
    return fields;
  }

  private static Form.Field number(Scene scene, Part part, String member, Estimate estimate) {
    int left = numbersLeft(scene, part, member);
    String hint =
        left == 3
            ? "In %s. You have three tries; the first is the record."
                .formatted(estimate.answerUnit())
            : "In %s. %s left."
                .formatted(estimate.answerUnit(), left == 1 ? "One try" : "Two tries");
    return new Form.Line(NUMBER, estimate.answerLabel(), hint, "");
  }

  static int numbersLeft(Scene scene, Part part, String member) {
    return 3 - scene.round().book().progressOf(member, part.ordinal()).numbers();
  }

  private static Form.Field vote(Scene scene, Part part, String member, Vote vote) {
    int chosen =
        scene
            .round()
            .book()
            .of(member, part.ordinal(), Answer.Kind.VOTE)
            .map(a -> Objects.requireNonNull(a.value()).intValue())
            .orElse(-1);
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < vote.options().size(); i++) {
      labels.add(QuestionWords.letter(i) + ": " + vote.options().get(i).label());
    }
    return new Form.Choice(VOTE, "Your vote (secret until the reveal)", labels, chosen);
  }

  private static Form.Field text(Scene scene, Part part, String member) {
    String draft =
        scene
            .round()
            .book()
            .of(member, part.ordinal(), Answer.Kind.FORM)
            .map(a -> Objects.requireNonNullElse(a.text(), ""))
            .orElse("");
    boolean more = scene.estimate(part).isPresent() || scene.vote(part).isPresent();
    return new Form.Lines(
        TEXT,
        more ? "Your reasons" : "Your answer",
        "A few sentences, as you would say them. Sealed until the reveal.",
        draft,
        MOST_CHARACTERS);
  }

  /// A question to the interviewer.
  public static Form ask(Scene scene, Part part) {
    return new Form(
        "Ask the interviewer",
        List.of(
            Block.paragraph(
                "One fact at a time, as you would ask in the room: “how many monthly users?”")),
        List.of(new Form.Line(QUESTION, "Your question", "", "")),
        "Ask",
        scene.press(Verbs.ASK, part));
  }

  /// The choice of the answer that taught most; empty when there is none to choose.
  public static java.util.Optional<Form> taught(Scene scene, Part part, String member) {
    List<Answer> others = choosable(scene, part, member);
    if (others.isEmpty()) {
      return java.util.Optional.empty();
    }
    List<String> labels =
        others.stream()
            .map(a ->
                scene.name(a.member())
                    + ": "
                    + RevealWords.shortened(Objects.requireNonNull(a.text()), 60))
            .toList();
    return java.util.Optional.of(
        new Form(
            "Which one taught you most?",
            List.of(),
            List.of(new Form.Choice(TAUGHT, "The answer", labels, -1)),
            "Name it",
            scene.press(Verbs.TAUGHT, part)));
  }

  /// The answers that a member can name, in the order of the form's options.
  public static List<Answer> choosable(Scene scene, Part part, String member) {
    return RevealWords.texts(scene, part).stream()
        .filter(a -> !a.member().equals(member))
        .limit(MOST_OPTIONS)
        .toList();
  }

  /// The self-check over the four stages.
  public static Form selfCheck(Scene scene) {
    List<Block> intro = new ArrayList<>();
    List<Form.Field> fields = new ArrayList<>();
    intro.add(
        Block.paragraph(
            "Where did your own answers stand? Only you see this; weak stages come back sooner."));
    for (var rubric : scene.drill().rubric()) {
      String name = scene.drill().stages().get(rubric.stage() - 1).name();
      intro.add(new Block.Heading(2, name));
      intro.add(
          Block.bullets(
              List.of(
                  "below: " + scene.fill(rubric.below()),
                  "mid: " + scene.fill(rubric.mid()),
                  "senior: " + scene.fill(rubric.senior()),
                  "staff: " + scene.fill(rubric.staff()))));
      fields.add(
          new Form.Choice(
              STAGE + rubric.stage(), name, List.of("below", "mid", "senior", "staff"), -1));
    }
    return new Form("Check yourself", intro, fields, "Keep it", scene.press(Verbs.CHECK));
  }
}
