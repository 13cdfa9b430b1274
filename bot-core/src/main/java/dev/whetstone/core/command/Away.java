package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.DateRange;
import dev.whetstone.core.schedule.DateRangeText;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.streak.Interval;
import dev.whetstone.core.words.AwayWords;
import dev.whetstone.core.words.Replies;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `/drill away`: says for which days a member is not there, so that no streak suffers.
final class Away implements Command {
  private static final Set<String> BACK = Set.of("back", "off", "end", "none");

  @Override
  public String name() {
    return "away";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of("/drill away 2026-12-24 to 2027-01-02", "Excuses you from the rounds of a time"),
        Example.of(
            "/drill away until 2026-12-31", "Excuses you from the rounds that open until then"),
        Example.of("/drill away back", "You are here again"));
  }

  @Override
  public String more() {
    return "Dates are of the channel's zone, 90 days at most at once, and the last may not"
        + " be over. A round that has opened before you said so counts as usual. Without"
        + " dates it says what you declared.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.schedule()
        .settings()
        .map(ChannelSettings::schedule)
        .map(schedule -> run(desk, schedule, words))
        .orElseGet(() -> Commands.line(Replies.noChannel()));
  }

  private static Reply run(Desk desk, Schedule schedule, List<String> words) {
    if (words.isEmpty()) {
      return Commands.line(AwayWords.declared(desk.people().away(), schedule.zone()));
    }
    if (words.size() == 1 && BACK.contains(words.getFirst().toLowerCase(Locale.ROOT))) {
      return Commands.line(desk.people().comeBack() ? AwayWords.back() : AwayWords.wasNotAway());
    }
    LocalDate today = LocalDate.ofInstant(desk.at(), schedule.zone());
    return switch (DateRangeText.read(String.join(" ", words), today)) {
      case Typed.NotUnderstood<DateRange>(var message, var mend) ->
          Commands.line(message + " " + mend);
      case Typed.Understood<DateRange>(var days) -> away(desk, days, schedule.zone());
    };
  }

  private static Reply away(Desk desk, DateRange days, ZoneId zone) {
    Interval away =
        new Interval(
            days.from().atStartOfDay(zone).toInstant(),
            days.to().plusDays(1).atStartOfDay(zone).toInstant());
    if (!desk.people().goAway(away)) {
      return Commands.line(AwayWords.alreadySaid(desk.people().away(), zone));
    }
    String said = AwayWords.declared(desk.people().away(), zone);
    return Commands.line(isTooLateForTheOpenRound(desk, away) ? said + AwayWords.tooLate() : said);
  }

  private static boolean isTooLateForTheOpenRound(Desk desk, Interval away) {
    return desk.round()
        .filter(round -> round.state().takesAnswers())
        .map(round -> round.opened().opened())
        .filter(away::contains)
        .isPresent();
  }
}
