package dev.whetstone.core.command;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.streak.Ruling;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.RulingWords;
import dev.whetstone.core.words.Verbs;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/drill streak`: how a member stands and why, and what managers decide about it.
final class StreakCommand implements Command {
  @Override
  public String name() {
    return "streak";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("/drill streak", "Says how you stand"),
        Example.of("/drill streak why", "Explains it, round by round"),
        Example.of("/drill streak why 2026-10", "The same, from that month back"),
        Example.of("/drill streak @Ada", "Says how somebody else stands"),
        Example.forManagers(
            "/drill streak grant @Ada 2026-11-20 was on call", "Excuses somebody from a round"),
        Example.forManagers(
            "/drill streak void @Ada 2026-11-20 copied it", "Takes the credit for a round back"));
  }

  @Override
  public String more() {
    return "A streak counts rounds, not days: weekends, holidays and pauses do not exist for it."
        + " Away days and freezes pass it by. Excusing from a round (grant) and taking"
        + " credit back (void) are for who manages the channel alone: name who, the date of the"
        + " round, and the reason, which the member reads.";
  }

  @Override
  public Set<String> verbs() {
    return Set.of(Verbs.STREAK_WHY);
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    if (words.isEmpty()) {
      return new Reply.Whisper(desk.streaks().mine());
    }
    List<String> rest = words.subList(1, words.size());
    return switch (words.getFirst().toLowerCase(Locale.ROOT)) {
      case "why" -> why(desk, rest);
      case "grant" -> rule(desk, Ruling.Wish.GRANT, rest);
      case "void" -> rule(desk, Ruling.Wish.VOID, rest);
      default -> new Reply.Whisper(desk.streaks().of(String.join(" ", words)));
    };
  }

  @Override
  public Reply used(Desk desk, Press press, Map<String, String> values) {
    Optional<LocalDate> until = date(press.detail());
    Post post = desk.streaks().why(until);
    return until.isPresent() ? new Reply.Update(post) : new Reply.Whisper(post);
  }

  private static Reply why(Desk desk, List<String> words) {
    if (words.isEmpty()) {
      return new Reply.Whisper(desk.streaks().why(Optional.empty()));
    }
    String typed = words.getFirst();
    String day = typed.matches("\\d{4}-\\d{2}") ? typed + "-01" : typed;
    return Commands.onDate(
        day,
        date -> {
          LocalDate until = day.equals(typed) ? date : date.plusMonths(1).minusDays(1);
          return new Reply.Whisper(desk.streaks().why(Optional.of(until)));
        });
  }

  /// Names may have several words: the first date divides who from why.
  private static Reply rule(Desk desk, Ruling.Wish wish, List<String> words) {
    if (!desk.manages()) {
      return Commands.line(Replies.managersOnly());
    }
    int at = 0;
    while (at < words.size() && date(words.get(at)).isEmpty()) {
      at++;
    }
    if (at == 0 || at >= words.size() - 1) {
      return Commands.line(RulingWords.usage(wish));
    }
    return new Reply.Whisper(
        desk.streaks()
            .rule(
                wish,
                String.join(" ", words.subList(0, at)),
                date(words.get(at)).orElseThrow(),
                String.join(" ", words.subList(at + 1, words.size()))));
  }

  private static Optional<LocalDate> date(String typed) {
    return ScheduleText.date(typed) instanceof Typed.Understood<LocalDate>(var date)
        ? Optional.of(date)
        : Optional.empty();
  }
}
