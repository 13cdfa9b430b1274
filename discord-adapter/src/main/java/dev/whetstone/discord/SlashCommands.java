package dev.whetstone.discord;

import dev.whetstone.core.command.Commands;
import dev.whetstone.core.command.Example;
import java.util.Arrays;
import java.util.List;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// The product's commands as Discord has them: typed options, and two commands, since Discord gates
/// whole commands alone and takes 25 subcommands in one
/// (discord.com/developers/docs/interactions/application-commands#subcommands-and-subcommand-groups).
final class SlashCommands {
  static final String FOR_ALL = "drill";
  static final String FOR_MANAGERS = "drill-admin";

  private static final int LONGEST_DESCRIPTION = 100;
  private static final int PLACES = 3;
  private static final int MOST_STEPS = 20;
  private static final int MOST_LINES = 50;

  private SlashCommands() {}

  /// Both, as they are registered.
  static List<SlashCommandData> all() {
    return List.of(forAll(), forManagers());
  }

  /// What is sent for one. JDA writes some numbers as texts
  /// (discord.com/developers/docs/interactions/application-commands#application-command-object).
  static DataObject body(SlashCommandData command) {
    DataObject body = command.toData();
    for (String numbers : List.of("contexts", "integration_types")) {
      DataArray whole = DataArray.empty();
      DataArray texts = body.getArray(numbers);
      for (int i = 0; i < texts.length(); i++) {
        whole.add(texts.getInt(i));
      }
      body.put(numbers, whole);
    }
    return body;
  }

  private static SlashCommandData forAll() {
    return command(FOR_ALL, "The drill of the day, and everything about it")
        .addSubcommands(
            of("help", text("about", "A command, for all about it")),
            of("today"),
            of("schedule"),
            of("start", suggested("what", "A domain, a drill, or live")),
            of("ask", needed("question", "How many monthly users?")),
            of("hint"),
            of("next"),
            of(
                "streak",
                suggested("about", "why, or why and a month: why 2026-10"),
                member("who", "Somebody else")),
            of("away", text("when", "2026-12-24 to 2027-01-02, until 2026-12-31, or back")),
            of("leaderboard", suggested("wish", "hide, show or share")),
            of("remind", text("at", "15:00, or off")),
            of("count-me", suggested("wish", "on or off")),
            of("mydata"),
            of("forget-me"),
            of("setup"));
  }

  private static SlashCommandData forManagers() {
    return command(FOR_MANAGERS, "What who manages the channel does with its drills")
        .setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_CHANNEL))
        .addSubcommands(
            of(
                "settings",
                suggested("setting", "Which; without it, all"),
                suggested("value", "What it shall be")),
            of("pause", text("until", "A date such as 2026-12-24")),
            of("resume"),
            of("skip", text("date", "2026-12-24; undo 2026-12-24 brings it back")),
            of("preview"),
            of("reroll", number("place", "Its place in the preview", PLACES)),
            of("queue", suggested("drill", "Its id"), number("place", "1 for the next", PLACES)),
            of("remove", member("who", "Whose"), number("step", "Of which step", MOST_STEPS)),
            of("log", number("from", "The newest is 1", MOST_LINES)),
            of("export"),
            of("doctor"))
        .addSubcommandGroups(
            new SubcommandGroupData("streak", "What counts for somebody's streak")
                .addSubcommands(ruling("grant", "streak grant"), ruling("void", "streak void")));
  }

  private static SlashCommandData command(String name, String about) {
    return net.dv8tion.jda.api.interactions.commands.build.Commands.slash(name, about)
        .setContexts(InteractionContextType.GUILD);
  }

  private static SubcommandData of(String name, OptionData... options) {
    return new SubcommandData(name, does(name)).addOptions(options);
  }

  private static SubcommandData ruling(String name, String typed) {
    return new SubcommandData(name, does(typed))
        .addOptions(
            new OptionData(OptionType.USER, "who", "Whose", true),
            needed("date", "Of the round: 2026-11-20"),
            needed("why", "The reason, which they read"));
  }

  /// What the product says of it.
  private static String does(String name) {
    return Commands.listed().stream()
        .filter(example -> isOf(example, name))
        .map(Example::does)
        .findFirst()
        .map(does ->
            does.length() <= LONGEST_DESCRIPTION ? does : does.substring(0, LONGEST_DESCRIPTION))
        .orElseThrow();
  }

  private static boolean isOf(Example example, String name) {
    List<String> typed = Arrays.asList(example.typed().split(" "));
    List<String> words = Arrays.asList(name.split(" "));
    return typed.size() > words.size() && typed.subList(1, words.size() + 1).equals(words);
  }

  private static OptionData text(String name, String about) {
    return new OptionData(OptionType.STRING, name, about);
  }

  private static OptionData needed(String name, String about) {
    return new OptionData(OptionType.STRING, name, about, true);
  }

  private static OptionData suggested(String name, String about) {
    return new OptionData(OptionType.STRING, name, about, false, true);
  }

  private static OptionData member(String name, String about) {
    return new OptionData(OptionType.USER, name, about);
  }

  private static OptionData number(String name, String about, int most) {
    return new OptionData(OptionType.INTEGER, name, about).setRequiredRange(1, most);
  }
}
