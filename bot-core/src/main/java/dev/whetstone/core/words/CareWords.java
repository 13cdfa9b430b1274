package dev.whetstone.core.words;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Button;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.schedule.ChannelState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What whoever manages a channel is told unasked.
public final class CareWords {
  private CareWords() {}

  /// An operator ended the schedule.
  public static Post removed(String channel) {
    return Post.line(
        "Whoever runs me ended the schedule of %s. What was held is kept; /drill setup in the channel"
                .formatted(named(channel))
            + " begins again.");
  }

  /// The platform took the channel away.
  ///
  /// @param lacks what it has not granted there, as far as is known
  public static Post lost(String channel, ChannelState.Loss loss, List<Lack> lacks) {
    String named = named(channel);
    String why =
        switch (loss) {
          case CHANNEL_GONE ->
              "I am not in %s any more, or it is gone. Invite me again and type /drill resume there."
                  .formatted(named);
          case FORBIDDEN -> forbidden(named, lacks.stream().filter(Lack::isNeeded).toList());
          case WORKSPACE_GONE ->
              "I am not installed any more where %s is. Install me again and type /drill resume there."
                  .formatted(named);
        };
    return Post.line(
        why + " Until then nothing is posted. Streaks are kept, and nothing is made up for.");
  }

  private static String forbidden(String channel, List<Lack> lacks) {
    String may = "I may not write in %s any more".formatted(channel);
    String then = " Then type /drill resume there.";
    if (lacks.isEmpty()) {
      return may
          + "; /drill doctor there names what is missing. Let me post there and in its threads."
          + then;
    }
    return Arrays.stream(Lack.Kind.values())
        .filter(kind -> lacks.stream().anyMatch(lack -> lack.kind() == kind))
        .map(kind -> missing(kind, names(kind, lacks)))
        .collect(Collectors.joining(" ", may + ". ", then));
  }

  private static String names(Lack.Kind kind, List<Lack> lacks) {
    return lacks.stream()
        .filter(lack -> lack.kind() == kind)
        .map(lack -> "“" + lack.name() + "”")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// What is missing, and where it is given.
  private static String missing(Lack.Kind kind, String names) {
    return switch (kind) {
      case PERMISSION ->
          "What is missing: %s. Give it to my role in the settings of that channel, under Permissions."
              .formatted(names);
      case SCOPE ->
          ("My app lacks what it asks for when it is installed: %s. Whoever runs me adds it to the"
                  + " app's scopes and installs the app again.")
              .formatted(names);
      case INTENT ->
          "Switched off: %s. Whoever runs me switches it on in the bot's settings."
              .formatted(names);
      case INVITATION -> "I am no member of it: invite me there.";
      case CREDENTIAL -> "No longer valid: %s. Whoever runs me sets a new one.".formatted(names);
    };
  }

  /// Nobody answered for a while.
  ///
  /// @param id the channel's, for the buttons
  public static Post quiet(String channel, String id, int rounds, int atMost) {
    return Post.of(
        "Is anybody there?",
        Block.paragraph(
            "Nobody answered the last %d drills in %s. Shall I go on? After %d in a row I pause by"
                    .formatted(rounds, named(channel), atMost)
                + " myself. Another time or a lower level may help: /drill settings."),
        Block.buttons(
            Button.first("Go on", Press.of(Verbs.KEEP_GOING, "").with(id)),
            Button.plain("Pause", Press.of(Verbs.PAUSE, "").with(id))));
  }

  /// The schedule paused by itself.
  public static Post wentQuiet(String channel, int rounds) {
    return Post.line(
        "Nobody answered %d drills in a row in %s, so I paused. /drill resume in the channel goes on;"
                .formatted(rounds, named(channel))
            + " everything is kept.");
  }

  /// The drills run out.
  ///
  /// @param left how many the channel has not had
  public static Post fewLeft(String channel, int left) {
    String have =
        switch (left) {
          case 0 -> "%s has had every drill of its filter.".formatted(named(channel));
          case 1 -> "One drill is left that %s has not had.".formatted(named(channel));
          default -> "%d drills are left that %s has not had.".formatted(left, named(channel));
        };
    return Post.line(
        have
            + " After that the oldest come back. More domains (/drill settings domains all), another"
            + " level or a pack of your own bring new ones.");
  }

  /// The filter leaves no drill.
  public static Post noDrill(String channel) {
    return Post.line(
        "No drill fits the filter of %s, so today went without one. /drill settings domains all"
                .formatted(named(channel))
            + " in the channel takes any.");
  }

  private static String named(String channel) {
    return "“" + channel + "”";
  }
}
