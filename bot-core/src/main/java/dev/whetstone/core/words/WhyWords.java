package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Span;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.streak.Explained;
import dev.whetstone.core.streak.Explained.Reason;
import dev.whetstone.core.streak.Verdict;
import java.util.ArrayList;
import java.util.List;

/// A streak explained, round by round.
public final class WhyWords {
  /// How many rounds a message explains at most.
  public static final int MOST = 40;

  /// What an instant takes at most, in the notation of any platform.
  private static final int TIME = 70;

  /// For the heading, the last line and the button.
  private static final int REST = 250;

  private WhyWords() {}

  /// As many rounds as fit one private message, and the way to the older ones.
  ///
  /// @param rounds the newest first
  /// @param characters the longest message that the platform takes
  public static Post why(List<Explained> rounds, int characters) {
    if (rounds.isEmpty()) {
      return Post.line("No round of yours has ended yet. " + StreakWords.none());
    }
    List<Text> lines = new ArrayList<>();
    int left = characters - REST;
    for (Explained round : rounds.stream().limit(MOST).toList()) {
      Text line = line(round);
      left -= length(line);
      if (left < 0 && !lines.isEmpty()) {
        break;
      }
      lines.add(line);
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Your rounds, one by one"));
    blocks.add(new Block.Bullets(lines));
    rounds.stream().skip(lines.size()).findFirst().ifPresent(next -> addOlder(blocks, next));
    return new Post("Your rounds, one by one", blocks);
  }

  private static void addOlder(List<Block> blocks, Explained next) {
    blocks.add(Block.note("For older ones type /drill streak why " + next.date() + "."));
    Press press = Press.of(Verbs.STREAK_WHY, "").with(next.date().toString());
    blocks.add(Block.buttons(Button.plain("Show older ones", press)));
  }

  /// One round: date, title, verdict and reason.
  static Text line(Explained round) {
    Text head = Text.strong(Dates.inFull(round.date())).and(" " + round.title() + ". ");
    return switch (round.reason()) {
      case Reason.Answered(var at, var step) -> {
        String what = step.map(n -> "you answered step " + n).orElse("you answered");
        yield round.verdict() == Verdict.LATE
            ? head.and("Late: " + what + " ").andDay(at).and(", in the grace time.")
            : head.and("Counted: " + what + " ").andDay(at).and(".");
      }
      case Reason.NoAnswer(var until) ->
          round.verdict() == Verdict.FROZEN
              ? head.and("Frozen: a freeze was spent; nothing had counted by ")
                  .andDay(until)
                  .and(".")
              : head.and("Missed: nothing had counted by ").andDay(until).and(".");
      case Reason.Away(var declared) ->
          head.and("Excused: away, declared on ").andDay(declared).and(".");
      case Reason.Ended _ -> head.and("Excused: the round ended early, its thread was gone.");
      case Reason.Disturbed _ ->
          head.and("Excused: I or the chat was down for too long while it was open.");
      case Reason.Granted(var by, var at, var why) ->
          head.and("Excused: granted by " + by + " on ").andDay(at).and(": " + why + ".");
      case Reason.Voided(var by, var at, var why) ->
          head.and(round.verdict() == Verdict.FROZEN ? "Frozen: a freeze was spent; " : "Missed: ")
              .and("the credit was taken back by " + by + " on ")
              .andDay(at)
              .and(": " + why + ".");
    };
  }

  private static int length(Text line) {
    return 4
        + line.spans().stream()
            .mapToInt(span ->
                switch (span) {
                  case Span.Plain(var text) -> text.length();
                  case Span.Strong(var text) -> text.length() + 4;
                  case Span.Time _ -> TIME;
                  case Span.Link(var label, var url) -> label.length() + url.length() + 4;
                })
            .sum();
  }
}
