package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import java.time.LocalTime;
import java.time.ZoneId;

/// What is said about reminders.
public final class RemindWords {
  /// The first time of day at which somebody may be reminded.
  public static final LocalTime MORNING = LocalTime.of(8, 0);

  /// From this time of day on nobody is.
  public static final LocalTime EVENING = LocalTime.of(20, 0);

  private RemindWords() {}

  /// Whether somebody may be reminded at this time of their day.
  public static boolean isByDay(LocalTime time) {
    return !time.isBefore(MORNING) && time.isBefore(EVENING);
  }

  /// The reminder.
  public static Post reminder(Scene scene) {
    String title = scene.drill().title();
    return Post.of(
        "“%s” is open".formatted(title),
        new Block.Paragraph(
            Text.strong("“%s”".formatted(title))
                .and(" is open until ")
                .andTime(scene.round().opened().due())
                .and(". One step is enough for today.")),
        Block.buttons(Button.first("Start", scene.press(Verbs.START))),
        Block.note("You asked for this. /drill remind off ends it."));
  }

  /// The reminder is set.
  public static String set(LocalTime time, ZoneId zone) {
    return "I remind you at %s (%s), once a round at most, and only while you have no credit for it."
        .formatted(time, zone.getId());
  }

  /// The reminder is off.
  public static String off() {
    return "No reminders. /drill remind 15:00 sets one.";
  }

  /// The channel's zone was taken, since the member's own is unknown.
  public static String zoneOfChannel() {
    return "I do not know your own zone, so this is the channel's.";
  }

  /// Something else than a time was typed.
  public static String notATime(String typed) {
    return "“%s” is no time of day. Type it as /drill remind 15:00, or /drill remind off."
        .formatted(RevealWords.shortened(typed, 30));
  }

  /// The time is in the night.
  public static String night(LocalTime typed) {
    return "%s is too late or too early for a reminder: I write to nobody between %s and %s. Choose a time by day, such as /drill remind 15:00."
        .formatted(typed, EVENING, MORNING);
  }
}
