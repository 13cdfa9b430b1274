package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.NextDrill;
import dev.whetstone.core.drill.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which drills come next, in words.
public final class PlanWords {
  private PlanWords() {}

  /// The next drills.
  ///
  /// @param left how many of the filter's drills the channel has not had
  public static Post preview(List<NextDrill> next, int left, int size) {
    if (next.isEmpty()) {
      return Post.line(emptyPool());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "What comes next"));
    for (int i = 0; i < next.size(); i++) {
      blocks.add(new Block.Paragraph(line(i + 1, next.get(i))));
    }
    blocks.add(
        Block.note(
            "%d of %d drills are new to this channel. /drill reroll 1 changes one, /drill queue"
                    .formatted(left, size)
                + " DRILL-ID puts one in front."));
    return new Post("What comes next", blocks);
  }

  /// One that was changed.
  public static Post rerolled(int place, NextDrill now) {
    return Post.of("Changed", Block.paragraph("Changed:"), new Block.Paragraph(line(place, now)));
  }

  private static Text line(int place, NextDrill next) {
    Drill drill = next.drill();
    return Text.of(place + ". ")
        .andStrong(drill.title())
        .and(
            " (%s) · %s, difficulty %d of 5, hardest in %s. %s%s"
                .formatted(
                    drill.id(),
                    drill.tags().domain(),
                    drill.tags().difficulty(),
                    stage(drill.tags().focusStage()),
                    why(next.reason()),
                    gaveWay(next.gaveWay())));
  }

  private static String stage(int number) {
    return switch (number) {
      case 1 -> "Clarify";
      case 2 -> "Architect";
      case 3 -> "Deep dive";
      default -> "Evaluate";
    };
  }

  private static String why(Pick.Reason reason) {
    return switch (reason) {
      case NEXT -> "The next one that fits.";
      case WEAK_STAGE -> "It comes back to a stage that went badly by your self-checks.";
      case OLDEST -> "All of the filter were held; this one the longest ago.";
      case QUEUED -> "Put here by hand.";
    };
  }

  private static String gaveWay(Set<Pick.Rule> rules) {
    return rules.isEmpty()
        ? ""
        : " What it could not keep: "
            + rules.stream().sorted().map(PlanWords::rule).collect(Collectors.joining("; "))
            + ".";
  }

  private static String rule(Pick.Rule rule) {
    return switch (rule) {
      case WEAK_STAGE -> "a weak stage first";
      case FOCUS_STAGE -> "no stage in focus twice in a row";
      case DOMAIN -> "no domain twice in a row";
      case DIFFICULTY -> "near the channel's level";
      case REPETITION -> "nothing held before";
    };
  }

  /// The filter leaves no drill.
  public static String emptyPool() {
    return "No drill fits the channel's filter, so none will come. /drill settings domains all takes"
        + " any.";
  }

  /// In the channel, where a drill was expected.
  public static Post noDrillToday() {
    return Post.line(
        "No drill today: none fits this channel's filter. No streak suffers. Whoever manages the"
            + " channel can widen it with /drill settings domains.");
  }

  /// There is no other drill to take.
  public static String noOther() {
    return "There is no other drill in this channel's filter. /drill settings domains all widens it.";
  }

  /// A place that the plan does not have.
  public static String noSuchPlace(String typed, int places) {
    return places == 0
        ? emptyPool()
        : "“%s” is no place in the plan. Type a number from 1 to %d; /drill preview shows them."
            .formatted(RevealWords.shortened(typed, 20), places);
  }

  /// Which drill?
  public static String queueWhat() {
    return "Which drill? Type /drill queue DRILL-ID, such as the ids that /drill preview shows.";
  }

  /// A drill that nobody knows.
  ///
  /// @param nearest what may have been meant, the nearest first
  public static String unknownDrill(String typed, List<String> nearest) {
    String shown = RevealWords.shortened(typed, 60);
    return nearest.isEmpty()
        ? "There is no drill “%s”. ./drill questions lists them for whoever runs me."
            .formatted(shown)
        : "There is no drill “%s”. Did you mean %s?".formatted(shown, String.join(" or ", nearest));
  }

  /// The channel had this drill before.
  public static Post heldBefore(Drill drill, int place) {
    return Post.of(
        "Held before",
        Block.paragraph(
            "This channel had “%s” before. Members may remember the answers."
                .formatted(drill.title())),
        Block.buttons(
            Button.plain(
                "Queue it again",
                Press.of(Verbs.QUEUE_AGAIN, "").with(drill.key() + "@" + (place + 1)))));
  }

  /// A drill stands where it was wanted.
  ///
  /// @param out what left the plan for it
  public static String queued(Drill drill, int place, Optional<Drill> out, boolean isInFilter) {
    return "“%s” is number %d of what comes.%s%s"
        .formatted(
            drill.title(),
            place + 1,
            out.map(gone -> " “" + gone.title() + "” left the plan.").orElse(""),
            isInFilter ? "" : " It is outside of the channel's domains, this once.");
  }
}
