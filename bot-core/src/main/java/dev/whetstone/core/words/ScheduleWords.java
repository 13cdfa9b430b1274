package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.Change;
import dev.whetstone.core.schedule.ChannelState;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Openings;
import dev.whetstone.core.schedule.Paces;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.ScheduleText;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// When drills come, in words.
public final class ScheduleWords {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private ScheduleWords() {}

  /// What a channel's schedule is.
  ///
  /// @param openings the next ones
  /// @param isPoolEmpty whether no drill fits the filter
  public static Post schedule(
      ChannelState state,
      Schedule schedule,
      List<Opening> openings,
      boolean isPoolEmpty,
      LocalDate today) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "Schedule"));
    String trouble = trouble(state);
    if (trouble != null) {
      blocks.add(new Block.Paragraph(paused(state, trouble)));
    }
    blocks.add(Block.paragraph(inShort(schedule)));
    if (isPoolEmpty) {
      blocks.add(Block.paragraph(PlanWords.emptyPool()));
    }
    if (!openings.isEmpty()) {
      blocks.add(Block.paragraph("The next drills come"));
      blocks.add(new Block.Bullets(openings.stream().map(o -> opening(o, schedule)).toList()));
    }
    blocks.addAll(leftOut(schedule, today));
    return new Post("Schedule", blocks);
  }

  /// When drills come, in one sentence.
  public static String inShort(Schedule schedule) {
    return "A drill at %s (%s) on %s; the wrap %s later%s."
        .formatted(
            schedule.opensAt(),
            schedule.zone(),
            days(schedule),
            ScheduleText.text(schedule.wrapAfter()),
            schedule.holidays() == null ? "" : "; none on holidays (" + schedule.holidays() + ")");
  }

  private static String days(Schedule schedule) {
    boolean plain = schedule.paces().values().stream().allMatch(Pace.DAY::equals);
    if (schedule.paces().isEmpty()) {
      return "no day";
    }
    return plain && schedule.paces().size() == 7
        ? "every day"
        : plain
            ? schedule.paces().keySet().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", "))
            : Paces.text(schedule.paces());
  }

  private static Text opening(Opening opening, Schedule schedule) {
    Pace pace = schedule.paces().getOrDefault(opening.date().getDayOfWeek(), Pace.DAY);
    Text day = Text.of("").andDay(opening.at());
    return pace == Pace.DAY ? day : day.and(", " + pace.name().toLowerCase(Locale.ROOT));
  }

  private static List<Block> leftOut(Schedule schedule, LocalDate today) {
    String dates =
        schedule.daysOff().stream()
            .filter(day -> !day.isBefore(today))
            .sorted()
            .limit(10)
            .map(ScheduleWords::date)
            .collect(Collectors.joining(", "));
    return dates.isEmpty()
        ? List.of()
        : List.of(Block.note("Left out: " + dates + ". /drill skip undo DATE brings one back."));
  }

  private static Text paused(ChannelState state, String trouble) {
    return state instanceof ChannelState.Paused(var until) && until.isBefore(Schedule.WITHOUT_END)
        ? Text.of("Paused until ").andDay(until).and(". /drill resume ends it now.")
        : Text.of(trouble);
  }

  private static @Nullable String trouble(ChannelState state) {
    return switch (state) {
      case ChannelState.Running _, ChannelState.Unplanned _ -> null;
      case ChannelState.Paused _ -> "Paused. /drill resume ends it.";
      case ChannelState.Removed _ ->
          "Whoever runs me ended the schedule. /drill setup begins again.";
      case ChannelState.Lost(var loss, _) ->
          switch (loss) {
            case CHANNEL_GONE ->
                "I was taken out of this channel. Invite me again, then /drill resume.";
            case FORBIDDEN ->
                "I may not write here. Let me post here and in threads, then /drill resume.";
            case WORKSPACE_GONE ->
                "I was taken out of this workspace. Install me, then /drill resume.";
          };
    };
  }

  /// What follows from a change.
  static List<Block> then(Change change) {
    List<Block> blocks = new ArrayList<>();
    change
        .leftOut()
        .ifPresent(date ->
            blocks.add(
                Block.paragraph(
                    "%s goes without a drill: it would open within %d hours of the last one, or on"
                            .formatted(date(date), Openings.APART.toHours())
                        + " the same date.")));
    blocks.add(
        new Block.Paragraph(
            change
                .next()
                .map(opening -> Text.of("The next drill comes ").andDay(opening.at()).and("."))
                .orElse(Text.of("No drill is planned after this: /drill schedule says why."))));
    return blocks;
  }

  /// Done, and what follows.
  public static Post done(String what, Change change) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph(what));
    blocks.addAll(then(change));
    return new Post(what, blocks);
  }

  /// Paused without an end.
  public static String paused() {
    return "Paused. /drill resume ends it. A drill that is open goes on to its end.";
  }

  /// Paused until a date.
  public static String paused(LocalDate until) {
    return "Paused until %s. A drill that is open goes on to its end.".formatted(date(until));
  }

  /// A pause that would be over already.
  public static String pauseIsPast(LocalDate until) {
    return "%s is not to come any more. Type a later date, or /drill pause alone to pause until you"
            .formatted(date(until))
        + " resume.";
  }

  /// Resumed.
  public static String resumed() {
    return "Going on.";
  }

  /// Taken back into a channel.
  public static String back() {
    return "I am back. What was missed is not made up for.";
  }

  /// There is nothing to resume.
  public static String notPaused() {
    return "Nothing is paused here.";
  }

  /// A date was left out.
  public static String skipped(LocalDate date) {
    return "%s is left out. /drill skip undo %s brings it back.".formatted(date(date), date);
  }

  /// A date is no longer left out.
  public static String broughtBack(LocalDate date) {
    return "%s is not left out any more.".formatted(date(date));
  }

  /// A date that is over.
  public static String isPast(LocalDate date) {
    return "%s is past. Type a date to come.".formatted(date(date));
  }

  /// A date whose drill is open or was.
  public static String hasOpened(LocalDate date) {
    return "The drill of %s has opened already. /drill skip alone leaves out the next one."
        .formatted(date(date));
  }

  /// A date that is left out already.
  public static String isLeftOut(LocalDate date) {
    return "%s is left out already. /drill skip undo %s brings it back."
        .formatted(date(date), date);
  }

  /// A date without a drill anyway.
  public static String isNoStudyDay(LocalDate date) {
    return "%s has no drill anyway: that weekday is no study day here. /drill settings days changes"
            .formatted(date(date))
        + " which are.";
  }

  /// A date without a drill anyway.
  public static String isHoliday(LocalDate date) {
    return "%s has no drill anyway: it is a holiday in the channel's calendar."
        .formatted(date(date));
  }

  /// A date that was not left out.
  public static String isNotLeftOut(LocalDate date) {
    return "%s is not left out. /drill schedule lists what is.".formatted(date(date));
  }

  /// Undo without a date.
  public static String undoWhat() {
    return "Which date? Type /drill skip undo 2026-12-24; /drill schedule lists what is left out.";
  }

  static String date(LocalDate date) {
    return date.format(DATE);
  }
}
