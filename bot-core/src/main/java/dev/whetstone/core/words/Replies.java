package dev.whetstone.core.words;

import dev.whetstone.core.round.RoundState;
import java.util.List;
import java.util.stream.Collectors;

/// Short lines that belong to no round.
public final class Replies {
  private Replies() {}

  /// A bug or a dead database.
  public static String failed(String id) {
    return "That did not work, and nothing was changed by it. Try again in a minute; if it stays,"
        + " tell whoever runs me this number: %s.".formatted(id);
  }

  /// A bug at the rim: it may have been done, and the words for it are lost.
  public static String untold(String id) {
    return "Something failed here, so that I cannot say what came of that. /drill today shows how"
        + " things stand; if it stays, tell whoever runs me this number: %s.".formatted(id);
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
    return "There is no round here yet. /drill schedule says when the first one comes; in a channel"
        + " that is not set up whoever manages it types /drill setup.";
  }

  /// The channel is not set up.
  public static String noChannel() {
    return "This channel is not set up yet. Whoever manages it types /drill setup.";
  }

  /// Only a manager may do this.
  public static String managersOnly() {
    return "Only who manages this channel can do that: ask them. /drill help shows what everybody can.";
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

  /// The architecture opens at the end.
  public static String pictureLater() {
    return "The architecture opens when you have answered everything, or with the wrap: it would give"
        + " answers away.";
  }

  /// The self-check opens at the end.
  public static String checkLater() {
    return "The self-check opens when you have walked the whole path, or at the wrap.";
  }

  /// More was typed than any command takes.
  ///
  /// @param most how many characters are read
  public static String tooMuch(int most) {
    return "That is more than I read at once: a command has at most %,d characters. Say it shorter."
        .formatted(most);
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

  /// There is no opening to leave out.
  public static String nothingToSkip() {
    return "Nothing is planned, so there is nothing to skip.";
  }
}
