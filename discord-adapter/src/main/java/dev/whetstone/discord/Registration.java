package dev.whetstone.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes Discord's list of our commands the one that we have; asks first, since Discord lets an
/// application make 200 commands a day
/// (discord.com/developers/docs/interactions/application-commands#registering-a-command).
final class Registration {
  private static final Logger log = LoggerFactory.getLogger(Registration.class);

  private final DiscordCalls calls;

  Registration(DiscordCalls calls) {
    this.calls = calls;
  }

  /// Registers what is other than it was; whether all is as it should be now.
  boolean register(String application) {
    Called<Payload> listed = calls.call(Ask.get("applications", application, "commands"));
    if (isUnknown(listed)) {
      return allAtOnce(application);
    }
    return listed instanceof Called.Fine<Payload>(var list) && oneByOne(application, list);
  }

  private boolean oneByOne(String application, Payload list) {
    List<Boolean> done = new ArrayList<>();
    for (SlashCommandData command : SlashCommands.all()) {
      if (!isThere(list.items(), command)) {
        Called<Payload> made =
            calls.call(
                Ask.post(
                    () -> SlashCommands.body(command), "applications", application, "commands"));
        if (isUnknown(made)) {
          return allAtOnce(application);
        }
        done.add(made instanceof Called.Fine<?>);
      }
    }
    Set<String> ours =
        SlashCommands.all().stream().map(SlashCommandData::getName).collect(Collectors.toSet());
    list.items().stream()
        .filter(it -> !ours.contains(it.text("name")))
        .filter(it -> it.number(1, "type") == 1)
        .forEach(it ->
            done.add(isFine(Ask.delete("applications", application, "commands", it.text("id")))));
    if (!done.isEmpty()) {
      log.info("the commands at Discord were {} of ours", done.size() == 1 ? "not all" : "none");
    }
    return !done.contains(false);
  }

  /// Whether a server that stands in for Discord does not know this way to its commands.
  private static boolean isUnknown(Called<Payload> called) {
    return called instanceof Called.Said<Payload>(var status, _, _)
        && (status == 404 || status == 405);
  }

  ///
  /// discord.com/developers/docs/interactions/application-commands#bulk-overwrite-global-application-commands
  private boolean allAtOnce(String application) {
    List<DataObject> all = SlashCommands.all().stream().map(SlashCommands::body).toList();
    return isFine(Ask.put(all, "applications", application, "commands"));
  }

  private boolean isFine(Ask ask) {
    return calls.call(ask) instanceof Called.Fine<?>;
  }

  private static boolean isThere(List<Payload> there, SlashCommandData command) {
    String wanted = shape(new Payload(DataObject.fromJson(SlashCommands.body(command).toJson())));
    return there.stream().anyMatch(it -> shape(it).equals(wanted));
  }

  /// What of a command is ours to say, whatever Discord adds to it or leaves out.
  private static String shape(Payload command) {
    return command.text("name")
        + "|"
        + command.text("description")
        + "|"
        + command.text("default_member_permissions")
        + "|"
        + new TreeSet<>(command.texts("contexts"))
        + options(command);
  }

  private static String options(Payload level) {
    return level.all("options").stream()
        .map(option ->
            String.join(
                "|",
                option.text("type"),
                option.text("name"),
                option.text("description"),
                flag(option, "required"),
                flag(option, "autocomplete"),
                number(option, "min_value"),
                number(option, "max_value"),
                options(option)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String flag(Payload option, String name) {
    return Boolean.toString(option.flag(name));
  }

  /// Some servers write a whole number with a fraction.
  private static String number(Payload option, String name) {
    return Optional.of(option.text(name))
        .filter(it -> !it.isEmpty())
        .map(it -> Long.toString((long) Double.parseDouble(it)))
        .orElse("");
  }
}
