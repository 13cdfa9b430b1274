package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.Nearest;
import dev.whetstone.core.schedule.Setting;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.SettingWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/drill settings`: what is set, and changes of one value.
final class Settings implements Command {
  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers("/drill settings", "Shows all that can be set here"),
        Example.forManagers(
            "/drill settings level 4", "Sets one of them, such as time, zone or days"),
        Example.forManagers("/drill settings pace fri live", "Makes Friday's drill an interview"),
        Example.forManagers("/drill settings domains nlp, search", "Takes drills of these alone"));
  }

  @Override
  public String more() {
    return SettingWords.ranges();
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.schedule()
        .settings()
        .map(settings -> about(desk, settings, words))
        .orElseGet(() -> Commands.line(Replies.noChannel()));
  }

  private static Reply about(Desk desk, ChannelSettings settings, List<String> words) {
    if (words.isEmpty()) {
      return new Reply.Whisper(SettingWords.all(settings));
    }
    String name = words.getFirst().toLowerCase(Locale.ROOT);
    Optional<Setting> setting = Setting.of(name);
    if (setting.isEmpty()) {
      return Commands.line(SettingWords.unknown(name, Nearest.to(name, Setting.words())));
    }
    return words.size() == 1
        ? new Reply.Whisper(SettingWords.one(setting.get(), settings))
        : set(desk, settings, setting.get(), String.join(" ", words.subList(1, words.size())));
  }

  private static Reply set(Desk desk, ChannelSettings before, Setting setting, String typed) {
    return switch (new SettingText(before, desk.schedule()).read(setting, typed)) {
      case Typed.NotUnderstood<ChannelSettings>(var message, var mend) ->
          Commands.line(message + " " + mend);
      case Typed.Understood<ChannelSettings>(var after) ->
          after.equals(before)
              ? Commands.line(SettingWords.same(setting, before))
              : new Reply.Whisper(
                  SettingWords.changed(
                      setting, after, desk.schedule().change(after, why(setting, after))));
    };
  }

  private static String why(Setting setting, ChannelSettings after) {
    return "set " + setting.word() + " to " + SettingWords.value(setting, after);
  }
}
