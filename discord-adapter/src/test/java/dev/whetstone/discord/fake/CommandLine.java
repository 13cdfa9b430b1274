package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A typed command as the client sends it, by the options that the app registered:
/// interactions/application-commands#application-command-object-application-command-option-type.
final class CommandLine {
  static final int SUBCOMMAND = 1;
  static final int GROUP = 2;
  private static final int STRING = 3;
  private static final int INTEGER = 4;
  private static final int BOOLEAN = 5;
  private static final int USER = 6;
  private static final int CHANNEL = 7;
  private static final int NUMBER = 10;

  private final World world;
  private final Person person;
  private final FakeChannel channel;
  private final ObjectNode resolved = Tree.object();

  CommandLine(World world, Person person, FakeChannel channel) {
    this.world = world;
    this.person = person;
    this.channel = channel;
  }

  /// The `data` of the interaction.
  ObjectNode typed(String line) {
    return data(line, false);
  }

  /// The same with the last option in focus: its value as far as it was typed.
  ObjectNode partial(String line) {
    return data(line, true);
  }

  private ObjectNode data(String line, boolean isPartial) {
    List<String> words = new ArrayList<>(List.of(line.strip().substring(1).split(" +", -1)));
    if (isPartial && line.endsWith(" ")) {
      words.add("");
    }
    ObjectNode command = command(words.removeFirst());
    demandShown(command);
    ObjectNode data =
        Tree.object("id", Tree.text(command, "id"), "name", Tree.text(command, "name"), "type", 1);
    List<ObjectNode> options = descend(command, words, isPartial);
    if (!options.isEmpty()) {
      data.set("options", Tree.array(options));
    }
    if (!resolved.isEmpty()) {
      data.set("resolved", resolved);
    }
    return data;
  }

  private ObjectNode command(String name) {
    return world.commands.seenIn(channel.guild()).stream()
        .filter(command -> Tree.text(command, "name").equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No command /" + name + " is registered"));
  }

  /// interactions/application-commands#permissions: who lacks them is not even shown the command.
  private void demandShown(ObjectNode command) {
    String needed = Tree.text(command, "default_member_permissions");
    if (!needed.isEmpty()) {
      long bits = Long.parseLong(needed);
      boolean may = (Permission.bits(person.permissions()) & bits) == bits && bits != 0;
      if (!may && !person.permissions().contains(Permission.ADMINISTRATOR)) {
        throw new AssertionError(
            "/%s is not shown to %s".formatted(Tree.text(command, "name"), person.name()));
      }
    }
  }

  private List<ObjectNode> descend(ObjectNode node, List<String> words, boolean isPartial) {
    List<ObjectNode> options = Tree.children(node, "options").toList();
    boolean hasSubcommands = options.stream().anyMatch(CommandLine::isSubcommand);
    if (!hasSubcommands) {
      return filled(options, words, isPartial);
    }
    String name = words.isEmpty() ? "" : words.removeFirst();
    ObjectNode chosen =
        options.stream()
            .filter(option -> isSubcommand(option) && Tree.text(option, "name").equals(name))
            .findFirst()
            .orElseThrow(() ->
                new AssertionError(
                    "No subcommand %s of %s: %s"
                        .formatted(
                            name,
                            Tree.text(node, "name"),
                            options.stream().map(o -> Tree.text(o, "name")).toList())));
    ObjectNode sent = Tree.object("name", name, "type", Tree.number(chosen, "type"));
    sent.set("options", Tree.array(descend(chosen, words, isPartial)));
    return List.of(sent);
  }

  private static boolean isSubcommand(ObjectNode option) {
    int type = Tree.number(option, "type");
    return type == SUBCOMMAND || type == GROUP;
  }

  private List<ObjectNode> filled(List<ObjectNode> options, List<String> words, boolean isPartial) {
    Map<ObjectNode, String> given = given(options, words);
    List<ObjectNode> sent = new ArrayList<>();
    given.forEach((option, text) -> {
      boolean isLast = sent.size() == given.size() - 1;
      sent.add(isPartial && isLast ? focused(option, text) : sent(option, text));
    });
    if (!isPartial) {
      options.stream()
          .filter(option -> Tree.flag(option, "required") && !given.containsKey(option))
          .forEach(option -> {
            throw new AssertionError("The command wants: " + Tree.text(option, "name"));
          });
    }
    return sent;
  }

  /// What was typed for each option: a named one takes all words up to the next name.
  private static Map<ObjectNode, String> given(List<ObjectNode> options, List<String> words) {
    Map<ObjectNode, String> given = new LinkedHashMap<>();
    Optional<ObjectNode> open = Optional.empty();
    boolean isNamed = false;
    for (String word : words) {
      Optional<ObjectNode> named = named(options, word);
      Optional<ObjectNode> next =
          options.stream().filter(option -> !given.containsKey(option)).findFirst();
      if (named.isPresent()) {
        isNamed = true;
        open = named;
        given.put(named.get(), word.substring(word.indexOf(':') + 1));
      } else if (!isNamed && next.isPresent()) {
        open = next;
        given.put(next.get(), word);
      } else {
        ObjectNode last =
            open.orElseThrow(() -> new AssertionError("The command takes no options: " + word));
        given.merge(last, word, (before, more) -> before + " " + more);
      }
    }
    return given;
  }

  private static Optional<ObjectNode> named(List<ObjectNode> options, String word) {
    return options.stream()
        .filter(option -> word.startsWith(Tree.text(option, "name") + ":"))
        .findFirst();
  }

  private static ObjectNode focused(ObjectNode option, String text) {
    if (!Tree.flag(option, "autocomplete")) {
      throw new AssertionError("No suggestions are asked for: " + Tree.text(option, "name"));
    }
    return Tree.object(
        "name",
        Tree.text(option, "name"),
        "type",
        Tree.number(option, "type"),
        "value",
        text,
        "focused",
        true);
  }

  private ObjectNode sent(ObjectNode option, String text) {
    int type = Tree.number(option, "type");
    Object value =
        switch (type) {
          case STRING -> string(option, text);
          case INTEGER -> inRange(option, Long.parseLong(chosen(option, text)));
          case NUMBER -> Double.parseDouble(chosen(option, text));
          case BOOLEAN -> text.equalsIgnoreCase("true");
          case USER -> user(text);
          case CHANNEL -> place(text);
          default -> throw new AssertionError("The fake cannot type an option of type " + type);
        };
    return Tree.object("name", Tree.text(option, "name"), "type", type, "value", value);
  }

  private static String string(ObjectNode option, String text) {
    int most = option.path("max_length").asInt(6000);
    if (text.length() > most || text.length() < option.path("min_length").asInt(0)) {
      throw new AssertionError("The client does not take so long a text: " + text);
    }
    return chosen(option, text);
  }

  private static String chosen(ObjectNode option, String text) {
    if (option.path("choices").isEmpty()) {
      return text;
    }
    return Tree.children(option, "choices")
        .filter(c -> Tree.text(c, "name").equals(text) || Tree.text(c, "value").equals(text))
        .map(c -> Tree.text(c, "value"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Not among the choices: " + text));
  }

  private static long inRange(ObjectNode option, long value) {
    long least = option.path("min_value").asLong(Long.MIN_VALUE);
    if (value < least || value > option.path("max_value").asLong(Long.MAX_VALUE)) {
      throw new AssertionError("The client does not take the number " + value);
    }
    return value;
  }

  private String user(String text) {
    String name = text.startsWith("@") ? text.substring(1) : text;
    Person found =
        world.people.values().stream()
            .filter(p -> p.name().equals(name) || p.id().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("Nobody is called " + name));
    resolved.withObjectProperty("users").set(found.id(), found.user());
    ObjectNode member = found.member();
    member.remove("user");
    String may = String.valueOf(Permission.bits(found.permissions()));
    resolved.withObjectProperty("members").set(found.id(), member.put("permissions", may));
    return found.id();
  }

  private String place(String text) {
    String name = text.startsWith("#") ? text.substring(1) : text;
    FakeChannel found =
        world.channels.values().stream()
            .filter(c -> c.name().equals(name) || c.id().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No channel is called " + name));
    String may = String.valueOf(Permission.bits(person.permissions()));
    resolved.withObjectProperty("channels").set(found.id(), found.json().put("permissions", may));
    return found.id();
  }
}
