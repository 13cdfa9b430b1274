package dev.whetstone.discord;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.schedule.Setting;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// What is suggested while a command is typed: at most 25 choices
/// (discord.com/developers/docs/interactions/application-commands#autocomplete).
final class Completions {
  private static final int MOST = 25;
  private static final int LONGEST = 100;

  private final Bank bank;

  Completions(Bank bank) {
    this.bank = bank;
  }

  private record Choice(String name, String value) {
    static Choice of(String word) {
      return new Choice(word, word);
    }
  }

  DataArray of(Interaction interaction) {
    Payload subcommand = innermost(interaction.json().in("data"));
    Optional<Payload> focused =
        subcommand.all("options").stream().filter(it -> it.flag("focused")).findFirst();
    DataArray choices = DataArray.empty();
    focused.stream()
        .flatMap(option -> suggested(subcommand, option.text("name"), option.text("value")))
        .limit(MOST)
        .map(it ->
            DataObject.empty().put("name", bounded(it.name())).put("value", bounded(it.value())))
        .forEach(choices::add);
    return choices;
  }

  private static Payload innermost(Payload level) {
    return level.all("options").stream()
        .filter(CommandWords::isWay)
        .findFirst()
        .map(Completions::innermost)
        .orElse(level);
  }

  private Stream<Choice> suggested(Payload subcommand, String option, String typed) {
    Stream<Choice> all =
        switch (subcommand.text("name") + " " + option) {
          case "start what" -> start(typed);
          case "queue drill" -> drills("");
          case "streak about" -> words("why");
          case "leaderboard wish" -> words("hide", "show", "share");
          case "count-me wish" -> words("off", "on");
          case "settings setting" -> Setting.words().stream().map(Choice::of);
          case "settings value" -> values(value(subcommand, "setting"));
          default -> Stream.empty();
        };
    return all.filter(choice -> holds(choice, typed));
  }

  /// A domain or a drill, behind `live` or `solo` where that was typed.
  private Stream<Choice> start(String typed) {
    String before = Stream.of("live ", "solo ").filter(typed::startsWith).findFirst().orElse("");
    Stream<Choice> ways = before.isEmpty() ? words("live", "solo") : Stream.empty();
    return Stream.of(ways, domains(before), drills(before)).flatMap(Function.identity());
  }

  private Stream<Choice> domains(String before) {
    return bank.drills().stream()
        .map(drill -> drill.tags().domain())
        .distinct()
        .sorted()
        .map(domain -> Choice.of(before + domain));
  }

  private Stream<Choice> drills(String before) {
    return bank.drills().stream()
        .map(drill -> new Choice(before + title(drill), before + drill.id()));
  }

  private static String title(Drill drill) {
    return drill.title() + " (" + drill.id() + ")";
  }

  private Stream<Choice> values(String setting) {
    return switch (Setting.of(setting).orElse(Setting.TIME)) {
      case ZONE ->
          ZoneId.getAvailableZoneIds().stream()
              .filter(zone -> zone.matches("[A-Z][a-z]+/.*"))
              .sorted()
              .map(Choice::of);
      case DOMAINS -> Stream.concat(words("all"), domains(""));
      case PACE -> words("day", "live", "solo");
      case LEVEL -> words("1", "2", "3", "4", "5");
      case DIGEST -> words("on", "off");
      case CREDIT -> words("1", "2", "3", "4");
      case DAYS -> words("mon-fri", "daily");
      case TIME, HOLIDAYS, WRAP, GRACE, CATCH_UP -> Stream.empty();
    };
  }

  private static String value(Payload subcommand, String option) {
    return subcommand.all("options").stream()
        .filter(it -> it.text("name").equals(option))
        .map(it -> it.text("value"))
        .findFirst()
        .orElse("");
  }

  private static Stream<Choice> words(String... words) {
    return Stream.of(words).map(Choice::of);
  }

  private static boolean holds(Choice choice, String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    return Stream.of(choice.name(), choice.value())
        .map(it -> it.toLowerCase(Locale.ROOT).replace(' ', '_'))
        .anyMatch(it -> it.contains(wanted));
  }

  private static String bounded(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }
}
