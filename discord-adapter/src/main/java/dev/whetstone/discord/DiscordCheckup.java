package dev.whetstone.discord;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.words.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;

/// Asks Discord whether the settings are good and the bot may do what it has to, and says how to
/// mend what is not. Changes nothing, and takes no session of the day's.
public final class DiscordCheckup {
  private static final String ABOUT = "discord settings";

  /// The application may read what people write: for all servers, or while it is in few
  /// (discord.com/developers/docs/resources/application#application-object-application-flags).
  private static final long READS_TEXTS = 1L << 18 | 1L << 19;

  private DiscordCheckup() {}

  /// What is well and what is not.
  ///
  /// @param channels those that have drills
  public static List<Check> of(DiscordSettings settings, List<ChannelRef> channels) {
    try (DiscordCalls calls = new DiscordCalls(settings.api().toString(), settings.token())) {
      Called<Payload> called = calls.call(Ask.get("users", "@me"));
      if (!(called instanceof Called.Fine<Payload>(var me))) {
        var why = Problems.of(called);
        return List.of(Check.broken(ABOUT, String.valueOf(why.getMessage()), why.mend()));
      }
      Us us = new Us(calls);
      us.are(me.text("id"));
      List<Check> checks = new ArrayList<>();
      checks.add(
          Check.fine(
              ABOUT, "DISCORD_TOKEN is good for the bot %s.".formatted(me.text("username"))));
      checks.add(texts(settings, Invite.application(calls)));
      Rights rights = new Rights(calls, us);
      Places places = new Places(calls);
      channels.stream()
          .map(channel -> atHome(channel, places))
          .forEach(channel -> checks.add(rights(channel, rights.missing(channel))));
      return checks;
    }
  }

  /// A channel that was added by its id alone, and never connected, belongs where it is.
  private static ChannelRef atHome(ChannelRef channel, Places places) {
    boolean isHomeless = !Snowflakes.isOne(channel.workspace().id());
    return isHomeless && places.of(channel.id()) instanceof Called.Fine<Place>(var place)
        ? Places.channelRef(place.guild(), place.id())
        : channel;
  }

  private static Check texts(DiscordSettings settings, Called<Payload> called) {
    if (!settings.readsTexts()) {
      return Check.fine(ABOUT, "People answer by form: DISCORD_MESSAGE_CONTENT is no.");
    }
    if (!(called instanceof Called.Fine<Payload>(var application)) || !application.has("flags")) {
      return Check.look(
          ABOUT,
          "Discord does not say whether the bot may read what people write.",
          "Without the Message Content Intent people answer by form; the log says so at the start.");
    }
    return (application.number(0, "flags") & READS_TEXTS) == 0
        ? Check.look(
            ABOUT,
            "The bot may not read what people write, so they answer by form.",
            Problems.SWITCH_ON)
        : Check.fine(ABOUT, "The bot may read what people write in threads.");
  }

  private static Check rights(ChannelRef channel, Called<Set<Permission>> called) {
    String about = "channel discord:" + channel.workspace().id() + "/" + channel.id();
    return switch (called) {
      case Called.Fine<Set<Permission>>(var missing) -> rights(about, missing);
      case Called.Said<Set<Permission>>(_, var code, var message) ->
          Check.broken(
              about,
              "Discord does not show this channel (%d %s).".formatted(code, message),
              "Add the bot to its server by the link of ./drill discord invite; where the channel"
                  + " was deleted, ./drill channel remove.");
      case Called.Limited<Set<Permission>> _,
          Called.Lost<Set<Permission>> _,
          Called.NotSent<Set<Permission>> _ ->
          Check.look(about, "Discord does not answer just now.", "Ask again in a minute.");
    };
  }

  private static Check rights(String about, Set<Permission> missing) {
    if (missing.isEmpty()) {
      return Check.fine(about, "The bot has all permissions that it needs.");
    }
    String names = missing.stream().map(Rights::name).sorted().collect(Collectors.joining(", "));
    String what = "The bot lacks %s.".formatted(names);
    String mend =
        "Give it to the bot's role under Edit Channel, Permissions, or add the bot afresh by the"
            + " link of ./drill discord invite.";
    return missing.stream().anyMatch(Rights.NEEDED::contains)
        ? Check.broken(about, what, mend)
        : Check.look(about, what, mend);
  }
}
