package dev.whetstone.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.core.chat.Block;
import dev.whetstone.core.chat.Post;
import dev.whetstone.core.command.Commands;
import dev.whetstone.core.command.Example;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandGroupData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the core's commands are on Discord, by the commands that are registered there.
final class SlashCommandsTest {
  private static final String ADA = "200000000000000001";

  static List<String> examples() {
    return Commands.listed().stream().map(Example::typed).toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_command_can_be_typed_and_gives_back_its_words(String typed) {
    List<String> words = Arrays.asList(typed.substring("/drill ".length()).split(" "));

    Payload data = typed(words).orElseThrow();

    assertThat(CommandWords.of(data))
        .isEqualTo(String.join(" ", words).replace("@Ada", "<@" + ADA + ">"));
  }

  @Test
  void what_managers_type_is_offered_to_them_alone_and_all_of_it_in_servers_only() {
    DataObject forAll = SlashCommands.body(SlashCommands.all().getFirst());
    DataObject forManagers = SlashCommands.body(SlashCommands.all().getLast());

    assertThat(forAll.isNull("default_member_permissions")).isTrue();
    assertThat(forManagers.getString("default_member_permissions")).isEqualTo("16");
    assertThat(forAll.getArray("contexts").toString()).isEqualTo("[0]");
    assertThat(forManagers.getArray("contexts").toString()).isEqualTo("[0]");
  }

  @Test
  void options_come_in_the_order_of_the_registered_ones_whatever_order_they_arrive_in() {
    DataObject step = option(OptionType.INTEGER, "step").put("value", 2);
    DataObject who = option(OptionType.USER, "who").put("value", ADA);
    DataObject remove =
        option(OptionType.SUB_COMMAND, "remove")
            .put("options", DataArray.empty().add(step).add(who));

    assertThat(CommandWords.of(data("drill-admin", remove))).isEqualTo("remove <@" + ADA + "> 2");
  }

  @Test
  void the_products_words_name_managers_commands_as_they_are_typed_here() {
    Post post =
        Post.of(
            "x",
            Block.paragraph(
                "Type /drill settings time 09:30, /drill streak grant or /drill pause."),
            Block.note("/drill streak, /drill setup and /drill start stay."),
            new Block.Quote("Ana", "I typed /drill settings"));

    assertThat(ManagersCommands.asTyped(post))
        .isEqualTo(
            Post.of(
                "x",
                Block.paragraph(
                    "Type /drill-admin settings time 09:30, /drill-admin streak grant or"
                        + " /drill-admin pause."),
                Block.note("/drill streak, /drill setup and /drill start stay."),
                new Block.Quote("Ana", "I typed /drill settings")));
  }

  /// What Discord would send for these words, as a person fills them into the options.
  private static Optional<Payload> typed(List<String> words) {
    for (SlashCommandData command : SlashCommands.all()) {
      for (SubcommandGroupData group : command.getSubcommandGroups()) {
        for (SubcommandData sub : group.getSubcommands()) {
          if (words.size() > 1
              && words.subList(0, 2).equals(List.of(group.getName(), sub.getName()))) {
            DataObject inner = filled(sub, words.subList(2, words.size()));
            return Optional.of(
                data(
                    command.getName(),
                    option(OptionType.SUB_COMMAND_GROUP, group.getName())
                        .put("options", DataArray.empty().add(inner))));
          }
        }
      }
    }
    for (SlashCommandData command : SlashCommands.all()) {
      for (SubcommandData sub : command.getSubcommands()) {
        if (sub.getName().equals(words.getFirst())) {
          return Optional.of(data(command.getName(), filled(sub, words.subList(1, words.size()))));
        }
      }
    }
    return Optional.empty();
  }

  private static DataObject filled(SubcommandData sub, List<String> words) {
    Deque<String> rest = new ArrayDeque<>(words);
    DataArray options = DataArray.empty();
    List<OptionData> left = new ArrayList<>(sub.getOptions());
    for (OptionData option : sub.getOptions()) {
      left.remove(option);
      if (rest.isEmpty()) {
        assertThat(option.isRequired()).as("%s %s", sub.getName(), option.getName()).isFalse();
        continue;
      }
      boolean isMention = rest.getFirst().startsWith("@");
      switch (option.getType()) {
        case USER -> {
          if (isMention) {
            rest.removeFirst();
            options.add(option(OptionType.USER, option.getName()).put("value", ADA));
          }
        }
        case INTEGER ->
            options.add(
                option(OptionType.INTEGER, option.getName())
                    .put("value", Integer.parseInt(rest.removeFirst())));
        default -> {
          if (!isMention) {
            String text =
                left.isEmpty() || left.stream().noneMatch(it -> true)
                    ? drained(rest)
                    : next(rest, left);
            options.add(option(OptionType.STRING, option.getName()).put("value", text));
          }
        }
      }
    }
    assertThat(rest).as("words without an option").isEmpty();
    return option(OptionType.SUB_COMMAND, sub.getName()).put("options", options);
  }

  /// A word, or all that stand before somebody or a number.
  private static String next(Deque<String> rest, List<OptionData> left) {
    boolean takesText = left.stream().anyMatch(it -> it.getType() == OptionType.STRING);
    return takesText ? rest.removeFirst() : drained(rest);
  }

  private static String drained(Deque<String> rest) {
    String all = String.join(" ", rest);
    rest.clear();
    return all;
  }

  private static DataObject option(OptionType type, String name) {
    return DataObject.empty().put("type", type.getKey()).put("name", name);
  }

  private static Payload data(String command, DataObject option) {
    return new Payload(
        DataObject.fromJson(
            DataObject.empty()
                .put("name", command)
                .put("type", 1)
                .put("options", DataArray.empty().add(option))
                .toJson()));
  }
}
