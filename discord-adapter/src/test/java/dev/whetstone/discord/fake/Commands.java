package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The registered commands: interactions/application-commands.
final class Commands {
  // "CHAT_INPUT command names … must match the following regex", lower case where there is one.
  private static final Pattern NAME =
      Pattern.compile("^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$");
  private static final String GLOBAL = "";
  private static final int MOST = 100;
  private static final int MOST_CHARACTERS = 8000;

  private final World world;
  private final Map<String, List<ObjectNode>> byGuild = new HashMap<>();

  Commands(World world) {
    this.world = world;
  }

  List<ObjectNode> of(String guild) {
    return byGuild.computeIfAbsent(guild, _ -> new ArrayList<>());
  }

  List<ObjectNode> global() {
    return of(GLOBAL);
  }

  /// A server's own hide global ones of the same name.
  List<ObjectNode> seenIn(@Nullable FakeGuild guild) {
    List<ObjectNode> seen = new ArrayList<>(guild == null ? List.of() : of(guild.id()));
    seen.addAll(global());
    return seen;
  }

  /// Puts these in the place of all: those of a known name keep their id.
  List<ObjectNode> replace(String guild, List<ObjectNode> wanted) {
    Breaches breaches = new Breaches();
    breaches.demandCount("commands", wanted.size(), 0, MOST);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      check(breaches, String.valueOf(i), wanted.get(i));
      if (!names.add(Tree.text(wanted.get(i), "name"))) {
        breaches.add(i + ".name", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Names must be unique");
      }
    }
    breaches.demandNone(world, "commands");
    List<ObjectNode> known = of(guild);
    List<ObjectNode> fresh = wanted.stream().map(each -> kept(guild, known, each)).toList();
    byGuild.put(guild, new ArrayList<>(fresh));
    return fresh;
  }

  /// Adds one, or replaces the one of its name.
  ObjectNode upsert(String guild, ObjectNode wanted) {
    Breaches breaches = new Breaches();
    check(breaches, "command", wanted);
    breaches.demandNone(world, "command");
    ObjectNode fresh = kept(guild, of(guild), wanted);
    of(guild).removeIf(each -> Tree.text(each, "name").equals(Tree.text(wanted, "name")));
    of(guild).add(fresh);
    return fresh;
  }

  private ObjectNode kept(String guild, List<ObjectNode> known, ObjectNode wanted) {
    ObjectNode fresh = wanted.deepCopy();
    fresh.put(
        "id",
        known.stream()
            .filter(each -> Tree.text(each, "name").equals(Tree.text(wanted, "name")))
            .map(each -> Tree.text(each, "id"))
            .findFirst()
            .orElseGet(world::nextId));
    fresh.put("application_id", world.app.id).put("version", world.nextId());
    if (!guild.isEmpty()) {
      fresh.put("guild_id", guild);
    }
    return fresh.has("type") ? fresh : fresh.put("type", 1);
  }

  private static void check(Breaches breaches, String path, ObjectNode command) {
    named(breaches, path, command);
    // "8000 characters … name, description and value of it, its options and choices".
    int characters =
        Tree.all(command).stream()
            .mapToInt(part ->
                Tree.text(part, "name").length()
                    + Tree.text(part, "description").length()
                    + Tree.text(part, "value").length())
            .sum();
    if (characters > MOST_CHARACTERS) {
      breaches.add(path, "APPLICATION_COMMAND_TOO_LARGE", "Must be 8000 or fewer in length.");
    }
    options(breaches, path, command);
  }

  private static void named(Breaches breaches, String path, ObjectNode part) {
    String name = Tree.text(part, "name");
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(java.util.Locale.ROOT))) {
      breaches.add(path + ".name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
    breaches.demandPresent(part, path, "description");
    breaches.demandLength(part, path, "description", 1, 100);
  }

  private static void options(Breaches breaches, String path, ObjectNode holder) {
    List<ObjectNode> options = Tree.children(holder, "options").toList();
    breaches.demandCount(path + ".options", options.size(), 0, 25);
    boolean hadOptional = false;
    for (int i = 0; i < options.size(); i++) {
      ObjectNode option = options.get(i);
      String at = path + ".options." + i;
      named(breaches, at, option);
      choices(breaches, at, option);
      if (Tree.flag(option, "required") && hadOptional) {
        breaches.add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options first");
      }
      hadOptional |= Tree.number(option, "type") > 2 && !Tree.flag(option, "required");
      options(breaches, at, option);
    }
  }

  private static void choices(Breaches breaches, String path, ObjectNode option) {
    breaches.demandCount(path + ".choices", option.path("choices").size(), 0, 25);
    MessageRules.each(
        option,
        "choices",
        (at, choice) -> {
          breaches.demandLength(choice, path + "." + at, "name", 1, 100);
          breaches.demandLength(choice, path + "." + at, "value", 0, 100);
        });
    if (Tree.flag(option, "autocomplete") && !option.path("choices").isEmpty()) {
      breaches.add(
          path, "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES", "Either choices or completion");
    }
  }
}
