package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.streak.LedgerEntry;
import dev.whetstone.core.streak.Ruling.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What managers decide about somebody's round: what became of it, and what the member reads.
public final class RulingWords {
  private static final int MOST_CHARACTERS = 300;

  private RulingWords() {}

  /// A reason as it is kept: never the cause that final rows have.
  public static String reason(String typed) {
    String kept = RevealWords.shortened(typed.strip(), MOST_CHARACTERS);
    return kept.equals(LedgerEntry.FINAL) ? "“" + kept + "”" : kept;
  }

  /// Something was left out.
  public static String usage(Wish wish) {
    return switch (wish) {
      case GRANT ->
          "Name who, which date and why, such as: /drill streak grant @Ada 2026-11-20 was on call."
              + " The member reads your reason.";
      case VOID ->
          "Name who, which date and why, such as: /drill streak void @Ada 2026-11-20 copied it. The"
              + " member reads your reason.";
    };
  }

  /// No round of this date.
  public static String noRound(LocalDate date) {
    return "No scheduled round was held here on %s. Name the date on which it was posted."
        .formatted(Dates.inFull(date));
  }

  /// The round is not over.
  public static Post stillOpen(String title, Instant until) {
    Text text =
        Text.of("“" + title + "” is still open: until ")
            .andDay(until)
            .and(" the member's own answer decides. Decide after that, if it is needed.");
    return new Post("That round is still open", List.of(new Block.Paragraph(text)));
  }

  /// The member has no row for the round.
  public static String nothingThere(String name, String title) {
    return ("Nothing was written for %s in “%s”: rounds count for a member from their first answer"
            + " on, and not while they rest. There is nothing to change.")
        .formatted(name, title);
  }

  /// The round stands as it should already.
  public static String stands(Wish wish, String name, LedgerEntry.Outcome outcome) {
    String now =
        switch (outcome) {
          case CREDITED -> "counted for " + name + " in time";
          case LATE -> "counted for %s, though late".formatted(name);
          case EXCUSED, GRANTED -> "is excused for " + name + " already";
          case ABSENT -> "did not count for %s anyway".formatted(name);
          case VOIDED -> "was taken back from %s already".formatted(name);
        };
    return switch (wish) {
      case GRANT -> "That round " + now + ", so there is nothing to grant.";
      case VOID -> "That round " + now + ", so there is nothing to take back.";
    };
  }

  /// It is done.
  public static String done(Wish wish, String name, String title, LocalDate date) {
    String what =
        switch (wish) {
          case GRANT -> "“%s” of %s is excused for %s.";
          case VOID -> "The credit for “%s” of %s is taken back from %s.";
        };
    return what.formatted(title, Dates.inFull(date), name)
        + " They are told, with your reason, and /drill log has it.";
  }

  /// What the member is told.
  public static Post toMember(Wish wish, String by, String title, LocalDate date, String why) {
    String what =
        switch (wish) {
          case GRANT ->
              "%s excused you from “%s” of %s: %s. Your streak goes on as if it had not been.";
          case VOID ->
              "%s took back the credit for your “%s” of %s: %s. Ask them if that surprises you.";
        };
    return Post.line(
        what.formatted(by, title, Dates.inFull(date), why)
            + " /drill streak why shows how you stand.");
  }

  /// For the log.
  public static String entry(Wish wish, String name, String title, LocalDate date, String why) {
    String what =
        switch (wish) {
          case GRANT -> "excused %s from “%s” of %s: %s";
          case VOID -> "took the credit of %s for “%s” of %s back: %s";
        };
    return what.formatted(name, title, Dates.inFull(date), why);
  }
}
