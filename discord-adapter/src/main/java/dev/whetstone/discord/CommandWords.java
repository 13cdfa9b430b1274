package dev.whetstone.discord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/// What was typed as a command, in the words that the core reads: the way to the subcommand, then
/// what its options hold, in the order in which they were registered.
final class CommandWords {
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final int MEMBER = 6;

  private static final List<SubcommandData> SUBCOMMANDS =
      SlashCommands.all().stream().flatMap(command -> command.getSubcommands().stream()).toList();

  private CommandWords() {}

  /// @param data of the interaction
  static String of(Payload data) {
    List<String> words = new ArrayList<>();
    collect(data, words);
    return words.stream()
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static void collect(Payload level, List<String> words) {
    List<String> order = order(level.text("name"));
    level.all("options").stream()
        .sorted(Comparator.comparingInt(option -> place(order, option)))
        .forEach(option -> {
          if (isWay(option)) {
            words.add(option.text("name"));
            collect(option, words);
          } else {
            words.add(value(option));
          }
        });
  }

  /// Whether it leads further and holds nothing itself.
  static boolean isWay(Payload option) {
    long type = option.number(0, "type");
    return type == SUBCOMMAND || type == GROUP;
  }

  private static String value(Payload option) {
    String value = option.text("value");
    return option.number(0, "type") == MEMBER ? "<@" + value + ">" : value;
  }

  private static List<String> order(String subcommand) {
    return SUBCOMMANDS.stream()
        .filter(it -> it.getName().equals(subcommand))
        .flatMap(it -> it.getOptions().stream())
        .map(OptionData::getName)
        .toList();
  }

  private static int place(List<String> order, Payload option) {
    int place = order.indexOf(option.text("name"));
    return place < 0 ? order.size() : place;
  }
}
