package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.picture.PracticeCalendar;
import dev.whetstone.core.streak.Explained;
import dev.whetstone.core.streak.Standing;
import dev.whetstone.core.streak.Streak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a member stands, in words. Never guilt.
public final class StreakWords {
  private StreakWords() {}

  /// For a command.
  public static String line(Streak streak) {
    if (streak.hasNotBegun()) {
      return none();
    }
    return "%s. Your longest is %d. %s"
        .formatted(length(streak.length()), streak.longest(), freezes(streak.freezes()));
  }

  /// For somebody without a ledger.
  public static String none() {
    return "Your streak begins with the first round that you answer in time.";
  }

  /// At the end of a walk: where the streak stands with the credit of open rounds.
  public static String afterWalk(Streak streak) {
    return streak.length() == 0
        ? none()
        : length(streak.length()) + ". " + freezes(streak.freezes());
  }

  /// How a member stands now, as they read it themselves.
  ///
  /// @param last their last rounds, the newest first
  /// @param calendar their practice, where there was any
  public static Post standing(
      Standing standing, List<Explained> last, Optional<PracticeCalendar> calendar, Instant now) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(line(standing.streak())));
    if (standing.streak().dormant()) {
      blocks.add(Block.paragraph("You rest: no round is counted for you until your next answer."));
    }
    standing.open().forEach(open -> blocks.add(open(standing.streak(), open, now)));
    calendar.ifPresent(shown -> blocks.add(new Block.Picture(shown.key(), shown.alt())));
    if (!last.isEmpty()) {
      blocks.add(new Block.Heading(2, "Your last rounds"));
      blocks.add(new Block.Bullets(last.stream().map(WhyWords::line).toList()));
      blocks.add(Block.buttons(Button.plain("All my rounds", Press.of(Verbs.STREAK_WHY, ""))));
    }
    return new Post("Your streak", blocks);
  }

  private static Block open(Streak streak, Standing.Open open, Instant now) {
    Text title = Text.of("“" + open.title() + "” ");
    Optional<Instant> risk = open.atRiskUntil(now);
    if (open.credit().isPresent()) {
      return new Block.Paragraph(
          title.and("counts already: you answered ").andDay(open.credit().get()).and("."));
    }
    if (risk.isEmpty()) {
      return new Block.Paragraph(title.and("is open, and you are away: you are excused."));
    }
    if (streak.length() == 0) {
      return new Block.Paragraph(
          title
              .and("is open: an answer that counts begins a streak, until ")
              .andDay(risk.get())
              .and("."));
    }
    String freeze = streak.freezes() > 0 ? " If you cannot, a freeze covers it." : "";
    String late = risk.get().equals(open.due()) ? "" : " Its deadline is over; late answers count.";
    return new Block.Paragraph(
        title
            .and("is open: your streak is at risk until ")
            .andDay(risk.get())
            .and("." + late + freeze));
  }

  /// What is public of somebody else's.
  public static String of(String name, Streak streak) {
    if (streak.longest() == 0) {
      return name + " has not begun a streak here yet.";
    }
    return streak.length() == 0
        ? "%s's longest streak here is %s.".formatted(name, rounds(streak.longest()))
        : "%s has a streak of %s; the longest is %d."
            .formatted(name, rounds(streak.length()), streak.longest());
  }

  /// Somebody else's, who keeps off boards.
  public static String ofHidden(String name) {
    return name + " keeps their streak to themselves.";
  }

  /// Nobody has this name.
  public static String nobody(String typed) {
    return "I know nobody called “%s” here. Mention them with @, or write the name as it stands in"
            .formatted(RevealWords.shortened(typed, 40))
        + " the channel; whoever never took part is not known to me.";
  }

  /// More than one has this name.
  public static String several(String typed) {
    return "More than one person here is called “%s”. Mention the one that you mean with @."
        .formatted(RevealWords.shortened(typed, 40));
  }

  private static String rounds(int rounds) {
    return rounds == 1 ? "1 round" : rounds + " rounds";
  }

  private static String length(int rounds) {
    return rounds == 1 ? "A streak of 1 round" : "A streak of %d rounds".formatted(rounds);
  }

  private static String freezes(int freezes) {
    return switch (freezes) {
      case 0 -> "No freeze in the bank; seven rounds in a row earn one.";
      case 1 -> "One freeze in the bank.";
      default -> freezes + " freezes in the bank.";
    };
  }
}
