package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.schedule.Change;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.Paces;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.schedule.Setting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// A channel's settings in words.
public final class SettingWords {
  private SettingWords() {}

  /// What a setting is for, with its range.
  public static String about(Setting setting) {
    return switch (setting) {
      case TIME -> "the local time at which a drill opens";
      case ZONE -> "the zone of that time, as a city or an IANA name";
      case DAYS -> "the study days";
      case PACE -> "how drills move on which day: day over hours, live together, solo by one";
      case LEVEL -> "the difficulty to aim at, 1 (easy) to 5 (hard)";
      case DOMAINS -> "which drills come: some domains, or all";
      case HOLIDAYS -> "the calendar of days without a drill, or none";
      case WRAP -> "from the opening to the wrap, 1h to 20h";
      case GRACE -> "how long late answers count after the deadline, 0h to 24h";
      case CATCH_UP -> "how late a drill may still open, 1h to 12h";
      case CREDIT -> "in how many stages one answers for credit, 1 to 4";
      case DIGEST -> "the Monday digest, on or off";
    };
  }

  /// Every setting with what it is and how far it goes.
  public static String ranges() {
    return Arrays.stream(Setting.values())
            .map(setting -> setting.word() + ": " + about(setting))
            .collect(Collectors.joining("; "))
        + ". A change holds from the next drill on.";
  }

  /// What could be typed after a setting's name.
  public static String example(Setting setting) {
    return switch (setting) {
      case TIME -> "09:30";
      case ZONE -> "Berlin";
      case DAYS -> "mon-fri";
      case PACE -> "fri live";
      case LEVEL -> "4";
      case DOMAINS -> "nlp, search";
      case HOLIDAYS -> "de-by";
      case WRAP -> "6h";
      case GRACE -> "6h";
      case CATCH_UP -> "2h";
      case CREDIT -> "2";
      case DIGEST -> "off";
    };
  }

  /// What is set, as it could be typed.
  public static String value(Setting setting, ChannelSettings settings) {
    Schedule schedule = settings.schedule();
    return switch (setting) {
      case TIME -> schedule.opensAt().toString();
      case ZONE -> schedule.zone().getId();
      case DAYS -> Paces.days(schedule.paces().keySet());
      case PACE -> Paces.text(schedule.paces());
      case LEVEL -> Integer.toString(schedule.level());
      case DOMAINS ->
          schedule.domains().isEmpty()
              ? "all"
              : schedule.domains().stream().sorted().collect(Collectors.joining(", "));
      case HOLIDAYS -> Objects.requireNonNullElse(schedule.holidays(), "none");
      case WRAP -> ScheduleText.text(schedule.wrapAfter());
      case GRACE -> ScheduleText.text(schedule.grace());
      case CATCH_UP -> ScheduleText.text(schedule.catchUp());
      case CREDIT -> Integer.toString(schedule.credit());
      case DIGEST -> settings.digest() ? "on" : "off";
    };
  }

  /// All that is set, and how each is changed.
  public static Post all(ChannelSettings settings) {
    return Post.of(
        "Settings",
        new Block.Heading(2, "Settings"),
        new Block.Bullets(
            Arrays.stream(Setting.values()).map(setting -> line(setting, settings)).toList()),
        Block.note(
            "A change holds from the next drill on; one that is open keeps what it began with."));
  }

  /// One setting, and how it is changed.
  public static Post one(Setting setting, ChannelSettings settings) {
    return new Post(setting.word(), List.of(new Block.Paragraph(line(setting, settings))));
  }

  private static Text line(Setting setting, ChannelSettings settings) {
    return Text.strong(setting.word() + ": " + value(setting, settings))
        .and(
            " · %s. /drill settings %s %s"
                .formatted(about(setting), setting.word(), example(setting)));
  }

  /// A setting was changed.
  public static Post changed(Setting setting, ChannelSettings settings, Change change) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Paragraph(
            Text.of("Set: ").andStrong(setting.word() + " " + value(setting, settings)).and(".")));
    blocks.addAll(ScheduleWords.then(change));
    return new Post("Set", blocks);
  }

  /// It is set like this already.
  public static String same(Setting setting, ChannelSettings settings) {
    return "%s is %s already.".formatted(setting.word(), value(setting, settings));
  }

  /// There is no such setting.
  ///
  /// @param nearest what may have been meant, the nearest first
  public static String unknown(String typed, List<String> nearest) {
    return nearest.isEmpty()
        ? "There is no setting “%s”. /drill settings lists them all."
            .formatted(RevealWords.shortened(typed, 30))
        : "There is no setting “%s”. Did you mean %s? /drill settings lists them all."
            .formatted(RevealWords.shortened(typed, 30), String.join(" or ", nearest));
  }

  /// A domain that no drill has.
  public static String unknownDomain(String typed) {
    return "No drill is about “%s”.".formatted(RevealWords.shortened(typed, 30));
  }

  /// What to type for domains.
  ///
  /// @param nearest what may have been meant; else all are named
  public static String mendDomain(List<String> nearest, List<String> all) {
    return nearest.isEmpty()
        ? "There are: " + String.join(", ", all) + "; or type all."
        : "Did you mean " + String.join(" or ", nearest) + "?";
  }

  /// Neither on nor off.
  public static String notOnOrOff(String typed) {
    return "“%s” is neither on nor off.".formatted(RevealWords.shortened(typed, 30));
  }

  /// What to type for a switch.
  public static String mendOnOrOff() {
    return "Type on or off.";
  }
}
