package dev.whetstone.core.command;

import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.Setting;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.words.PaceWords;
import dev.whetstone.core.words.SettingWords;
import dev.whetstone.core.words.SetupWords;
import dev.whetstone.core.words.Verbs;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/drill setup`: one guided form, checked field by field.
final class Setup implements Command {
  @Override
  public String name() {
    return "setup";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers("/drill setup", "Sets this channel up: when drills come, and which"));
  }

  @Override
  public Set<String> verbs() {
    return Set.of(Verbs.SET_UP, Verbs.FIRST_DRILL);
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    ScheduleDesk schedule = desk.schedule();
    Map<Setting, String> typed = shown(before(schedule));
    if (schedule.settings().isEmpty()) {
      typed.put(Setting.ZONE, schedule.zoneOfCaller().map(ZoneId::getId).orElse(""));
    }
    return new Reply.Show(SetupWords.form(typed, schedule.plan().domains()));
  }

  @Override
  public Reply used(Desk desk, Press press, Map<String, String> values) {
    return press.verb().equals(Verbs.FIRST_DRILL)
        ? Commands.line(PaceWords.openedNow(desk.rounds().openNow()))
        : checked(desk, values);
  }

  private static Reply checked(Desk desk, Map<String, String> values) {
    ScheduleDesk schedule = desk.schedule();
    ChannelSettings settings = before(schedule);
    Map<Setting, String> typed = typed(values);
    Map<String, String> wrong = new LinkedHashMap<>();
    for (Setting setting : SetupWords.FIELDS) {
      SettingText text = new SettingText(settings, schedule);
      String value = typed.getOrDefault(setting, "");
      // A form has all days at once; typed alone, a pace is added to the others.
      switch (setting == Setting.PACE ? text.readPaces(value) : text.read(setting, value)) {
        case Typed.Understood<ChannelSettings>(var next) -> settings = next;
        case Typed.NotUnderstood<ChannelSettings>(var message, var mend) ->
            wrong.put(setting.word(), message + " " + mend);
      }
    }
    return wrong.isEmpty()
        ? new Reply.Update(SetupWords.done(settings, schedule.setUp(settings)))
        : new Reply.Mend(SetupWords.form(typed, schedule.plan().domains()), wrong);
  }

  /// What is set, or what a new channel begins with.
  private static ChannelSettings before(ScheduleDesk schedule) {
    Optional<ChannelSettings> set = schedule.settings();
    return set.orElseGet(() -> new ChannelSettings(Schedule.usual(ZoneOffset.UTC), true));
  }

  private static Map<Setting, String> shown(ChannelSettings settings) {
    Map<Setting, String> shown = new EnumMap<>(Setting.class);
    SetupWords.FIELDS.forEach(setting -> shown.put(setting, SettingWords.value(setting, settings)));
    return shown;
  }

  /// The values as they could be typed; a choice comes as its position from 0.
  private static Map<Setting, String> typed(Map<String, String> values) {
    Map<Setting, String> typed = new EnumMap<>(Setting.class);
    SetupWords.FIELDS.forEach(
        setting -> typed.put(setting, values.getOrDefault(setting.word(), "")));
    typed.computeIfPresent(
        Setting.LEVEL,
        (_, position) ->
            position.matches("[0-4]")
                ? Integer.toString(Integer.parseInt(position) + 1)
                : position);
    return typed;
  }
}
