package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.round.RoundState;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Schedule;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Short lines that belong to no round.
public final class Replies {
  private Replies() {}

  /// A bug or a dead database.
  public static String failed(String id) {
    return "That did not work, and nothing was changed by it. Try again in a minute; if it stays,"
        + " tell whoever runs me this number: %s.".formatted(id);
  }

  /// The same command came a second time.
  public static String doneAlready() {
    return "That is done already.";
  }

  /// A button whose round nobody knows.
  public static String unknownRound() {
    return "That button belongs to a round that I do not know any more. The newest post has what is"
        + " open now.";
  }

  /// No round was ever held here.
  public static String noRound() {
    return "There is no round here yet. The first one comes on schedule; /drill schedule says"
        + " when.";
  }

  /// The channel is not set up.
  public static String noChannel() {
    return "This channel has no schedule yet. Whoever manages it can set one up.";
  }

  /// Only a manager may do this.
  public static String managersOnly() {
    return "Only who manages this channel can do that.";
  }

  /// The self-check is kept.
  public static String checked(int stages) {
    return stages == 0
        ? "Nothing was marked, so nothing is kept."
        : "Kept. Stages that you marked low come back sooner.";
  }

  /// There is nobody else's answer to name.
  public static String nobodyToName() {
    return "There is no answer of somebody else to name here yet.";
  }

  /// What opens behind this button opens at the reveal.
  public static String opensLater() {
    return "That opens once you have tried this step, or when the thread has moved on.";
  }

  /// The self-check opens at the end.
  public static String checkLater() {
    return "The self-check opens when you have walked the whole path, or at the wrap.";
  }

  /// There is no such command.
  ///
  /// @param nearest what may have been meant, the nearest first
  public static String unknownCommand(String name, List<String> nearest) {
    String shown = RevealWords.shortened(name, 30);
    return nearest.isEmpty()
        ? "There is no “%s”. Type /drill help to see what there is.".formatted(shown)
        : "There is no “%s”. Did you mean %s? /drill help lists them all."
            .formatted(
                shown,
                nearest.stream().map(near -> "/drill " + near).collect(Collectors.joining(" or ")));
  }

  /// A question to the interviewer without words.
  public static String askWhat() {
    return "Ask for one fact, such as: /drill ask how many monthly users";
  }

  /// What is open now.
  public static String today(String title, RoundState state) {
    return switch (state) {
      case OPENING -> "“%s” is just being posted.".formatted(title);
      case GATHERING ->
          "“%s” is an interview together, and it waits for two: press Join on its post."
              .formatted(title);
      case RUNNING ->
          "“%s” is open. Press Start on its post, or answer in its thread.".formatted(title);
      case WRAPPED -> "“%s” has its wrap; answers still count until its deadline.".formatted(title);
      case GRACE -> "“%s” is past its deadline; late answers still count.".formatted(title);
      case DONE -> "“%s” was the last one. The next comes on schedule.".formatted(title);
      case SKIPPED, ABANDONED -> "“%s” ended early. The next comes on schedule.".formatted(title);
    };
  }

  /// Paused without an end.
  public static String paused() {
    return "Paused. /drill resume ends it. A round that is open goes on to its end.";
  }

  /// There is no opening to leave out.
  public static String nothingToSkip() {
    return "Nothing is planned, so there is nothing to skip.";
  }

  /// What opens next after a change.
  public static Post next(Optional<Opening> next) {
    Text text =
        next.map(opening -> Text.of("Done. The next drill comes ").andDay(opening.at()).and("."))
            .orElse(Text.of("Done. No drill is planned after this."));
    return new Post("Done", List.of(new Block.Paragraph(text)));
  }

  /// A channel's schedule.
  ///
  /// @param planned titles to show; empty for who should not see them
  public static Post schedule(
      Optional<Schedule> schedule, Optional<Opening> next, List<String> planned) {
    if (schedule.isEmpty()) {
      return Post.line(noChannel());
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "A drill at %s, %s, on %s; the wrap %s later."
                .formatted(
                    schedule.get().opensAt(),
                    schedule.get().zone(),
                    days(schedule.get()),
                    hours(schedule.get().wrapAfter()))));
    next.ifPresent(opening ->
        blocks.add(
            new Block.Paragraph(Text.of("The next one comes ").andDay(opening.at()).and("."))));
    if (!planned.isEmpty()) {
      blocks.add(new Block.Heading(2, "Planned"));
      blocks.add(Block.bullets(planned));
    }
    return new Post("Schedule", blocks);
  }

  private static String days(Schedule schedule) {
    List<String> days =
        schedule.paces().keySet().stream()
            .sorted()
            .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
            .toList();
    return days.size() == 7 ? "every day" : String.join(", ", days);
  }

  private static String hours(Duration duration) {
    return duration.toMinutesPart() == 0
        ? duration.toHours() + " h"
        : duration.toHours() + " h " + duration.toMinutesPart() + " min";
  }
}
