package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Text;
import dev.whetstone.core.schedule.Change;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.Opening;
import dev.whetstone.core.schedule.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a channel is set up, and its first message.
public final class SetupWords {
  /// What the form asks for, in order.
  public static final List<Setting> FIELDS =
      List.of(
          Setting.TIME,
          Setting.ZONE,
          Setting.PACE,
          Setting.LEVEL,
          Setting.DOMAINS,
          Setting.HOLIDAYS,
          Setting.WRAP);

  private static final List<String> LEVELS =
      List.of("1, for a start", "2", "3, as in most interviews", "4", "5, the hardest");

  private SetupWords() {}

  /// The form that sets a channel up.
  ///
  /// @param typed what stands in each field, as it could be typed
  /// @param domains of the drills there are
  public static Form form(Map<Setting, String> typed, List<String> domains) {
    return new Form(
        "Set this channel up",
        List.of(
            Block.paragraph(
                "One ML system design drill on each study day. You can change everything later with"
                    + " /drill settings, and what is open then is not touched.")),
        FIELDS.stream().map(setting -> field(setting, typed, domains)).toList(),
        "Set it up",
        Press.of(Verbs.SET_UP, ""));
  }

  private static Form.Field field(
      Setting setting, Map<Setting, String> typed, List<String> domains) {
    String draft = typed.getOrDefault(setting, "");
    return setting == Setting.LEVEL
        ? new Form.Choice(setting.word(), label(setting), LEVELS, position(draft))
        : new Form.Line(setting.word(), label(setting), hint(setting, domains), draft);
  }

  private static int position(String level) {
    return level.matches("[1-5]") ? Integer.parseInt(level) - 1 : -1;
  }

  private static String label(Setting setting) {
    return switch (setting) {
      case TIME -> "Time";
      case ZONE -> "Zone";
      case DAYS -> "Study days";
      case PACE -> "Study days, each with its pace";
      case LEVEL -> "Level";
      case DOMAINS -> "Domains";
      case HOLIDAYS -> "No drill on the holidays of";
      case WRAP -> "From the opening to the wrap";
      case GRACE -> "Grace";
      case CATCH_UP -> "Catch-up";
      case CREDIT -> "Stages for credit";
      case DIGEST -> "Monday digest";
    };
  }

  private static String hint(Setting setting, List<String> domains) {
    return switch (setting) {
      case TIME -> "Local time of the opening, such as 09:00";
      case ZONE -> "A city or a zone, such as Berlin or America/New_York";
      case PACE -> "Such as mon-thu day, fri live. day: over hours; live: together; solo: by one";
      case DOMAINS -> "all, or some of: " + String.join(", ", domains);
      case HOLIDAYS -> "A country or region such as us or de-by, or none";
      case WRAP -> "Hours from 1h to 20h, such as 8h";
      case DAYS, LEVEL, GRACE, CATCH_UP, CREDIT, DIGEST -> SettingWords.about(setting);
    };
  }

  /// Taken into a channel that is not set up.
  public static String invited() {
    return "Thank you for having me. /drill setup says when drills come here, and which; until then"
        + " I post nothing.";
  }

  /// It is set up.
  public static Post done(ChannelSettings settings, Change change) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.paragraph("Set up. " + ScheduleWords.inShort(settings.schedule())));
    blocks.addAll(ScheduleWords.then(change));
    blocks.add(
        Block.note(
            "/drill preview shows what comes, /drill settings all that can be set, /drill pause"
                + " stops for a while."));
    blocks.add(Block.buttons(Button.plain("First drill now", Press.of(Verbs.FIRST_DRILL, ""))));
    return new Post("Set up", blocks);
  }

  /// The channel's first message.
  public static Post welcome(ChannelSettings settings, Optional<Opening> next) {
    Text first =
        next.map(opening -> Text.of(" The first comes ").andDay(opening.at()).and("."))
            .orElse(Text.of(""));
    return Post.of(
        "Drills begin here",
        Block.paragraph("Hello. I bring one ML system design drill on each study day."),
        new Block.Paragraph(joined(ScheduleWords.inShort(settings.schedule()), first)),
        Block.paragraph(
            "Press Start on its post to walk through it alone, about twenty minutes at any hour, or"
                + " answer in its thread with the others."),
        Block.paragraph(
            "I keep the words of an answer until its drill is over, and then only that it counted."
                + " /drill mydata shows you all of it, /drill forget-me removes it."),
        Block.paragraph("You count from your first answer on. If you would rather not:"),
        Block.buttons(Button.plain("Don't count me", Press.of(Verbs.OPT_OUT, ""))));
  }

  private static Text joined(String plain, Text more) {
    List<dev.whetstone.core.chat.Span> spans = new ArrayList<>(Text.of(plain).spans());
    spans.addAll(more.spans());
    return new Text(spans);
  }
}
