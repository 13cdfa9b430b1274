package dev.whetstone.app.cli;

import dev.whetstone.core.schedule.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads `PLATFORM:[TEAM/]CHANNEL`.
final class ChannelText implements ITypeConverter<ChannelName> {
  private static final List<String> PLATFORMS = List.of("web", "slack", "discord");
  private static final Pattern WHOLE = Pattern.compile("([^:]+):(?:([^/]*)/)?([^/]*)");
  private static final Pattern WEB = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39}");
  private static final Pattern SLACK = Pattern.compile("[A-Z][A-Z0-9]{1,20}");
  private static final Pattern DISCORD = Pattern.compile("[0-9]{1,20}");
  private static final String EXAMPLES =
      " Type PLATFORM:CHANNEL, such as web:general or slack:C01GEN.";

  @Override
  public ChannelName convert(String typed) {
    Matcher parts = WHOLE.matcher(typed.strip());
    if (!parts.matches()) {
      throw wrong("“%s” names no channel.".formatted(typed) + EXAMPLES);
    }
    String platform = parts.group(1).toLowerCase(Locale.ROOT);
    String team = parts.group(2);
    return switch (platform) {
      case "web" -> web(team, parts.group(3));
      case "slack" -> new ChannelName(platform, slack(team, "T01ACME"), slackChannel(parts));
      case "discord" ->
          new ChannelName(platform, discord(team), String.valueOf(discord(parts.group(3))));
      default -> throw unknown(platform);
    };
  }

  private static ChannelName web(@Nullable String team, String id) {
    if (team != null) {
      throw wrong("The browser chat has no teams. Type web:general.");
    }
    String name = id.startsWith("#") ? id.substring(1) : id;
    if (!WEB.matcher(name).matches()) {
      throw wrong(
          "“%s” is no channel's name. Take letters, digits, - and _, at most 40 of them."
              .formatted(id));
    }
    return new ChannelName("web", null, name);
  }

  private static String slackChannel(Matcher parts) {
    return String.valueOf(slack(parts.group(3), "C01GEN"));
  }

  private static @Nullable String slack(@Nullable String id, String example) {
    if (id != null && !SLACK.matcher(id).matches()) {
      throw wrong(
          "“%s” is no id of Slack, which look like %s: open the channel's details, the id is at their end."
              .formatted(id, example));
    }
    return id;
  }

  private static @Nullable String discord(@Nullable String id) {
    if (id != null && !DISCORD.matcher(id).matches()) {
      throw wrong(
          "“%s” is no id of Discord, which are numbers: switch on Developer Mode, then Copy ID."
              .formatted(id));
    }
    return id;
  }

  private static TypeConversionException unknown(String platform) {
    List<String> near = Nearest.to(platform, PLATFORMS);
    return wrong(
        "There is no platform “%s”.".formatted(platform)
            + (near.isEmpty()
                ? " There are web, slack and discord."
                : " Did you mean " + String.join(" or ", near) + "?"));
  }

  private static TypeConversionException wrong(String why) {
    return new TypeConversionException(why);
  }
}
