package dev.whetstone.core.command;

import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.ChannelSettings;
import dev.whetstone.core.schedule.Nearest;
import dev.whetstone.core.schedule.Paces;
import dev.whetstone.core.schedule.Schedule;
import dev.whetstone.core.schedule.ScheduleDraft;
import dev.whetstone.core.schedule.ScheduleText;
import dev.whetstone.core.schedule.Setting;
import dev.whetstone.core.schedule.Typed;
import dev.whetstone.core.words.SettingWords;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// Reads what was typed for a setting, checked, into what is set.
final class SettingText {
  private final ChannelSettings before;
  private final ScheduleDesk desk;

  SettingText(ChannelSettings before, ScheduleDesk desk) {
    this.before = before;
    this.desk = desk;
  }

  Typed<ChannelSettings> read(Setting setting, String typed) {
    Schedule schedule = before.schedule();
    return switch (setting) {
      case TIME -> changed(ScheduleText.time(typed), ScheduleDraft::opensAt);
      case ZONE -> changed(ScheduleText.zone(typed), ScheduleDraft::zone);
      case DAYS -> changed(ScheduleText.weekdays(typed), (draft, days) -> draft.paces(on(days)));
      case PACE ->
          changed(
              Paces.read(typed, schedule.paces().keySet()),
              (draft, paces) -> draft.paces(with(paces)));
      case LEVEL -> changed(ScheduleText.number(typed, "level", 1, 5), ScheduleDraft::level);
      case DOMAINS -> changed(domains(typed), ScheduleDraft::domains);
      case HOLIDAYS -> holidays(typed);
      case WRAP -> changed(ScheduleText.hours(typed, 1, 20), ScheduleDraft::wrapAfter);
      case GRACE -> changed(ScheduleText.hours(typed, 0, 24), ScheduleDraft::grace);
      case CATCH_UP -> changed(ScheduleText.hours(typed, 1, 12), ScheduleDraft::catchUp);
      case CREDIT ->
          changed(ScheduleText.number(typed, "number of stages", 1, 4), ScheduleDraft::credit);
      case DIGEST -> digest(typed);
    };
  }

  /// All days with their paces, where a form asks for all of them at once.
  Typed<ChannelSettings> readPaces(String typed) {
    return changed(Paces.read(typed, before.schedule().paces().keySet()), ScheduleDraft::paces);
  }

  private <T> Typed<ChannelSettings> changed(
      Typed<T> typed, BiFunction<ScheduleDraft, T, ScheduleDraft> change) {
    return switch (typed) {
      case Typed.NotUnderstood<T>(var message, var mend) -> Typed.notUnderstood(message, mend);
      case Typed.Understood<T>(T value) ->
          Typed.understood(before.with(change.apply(before.schedule().change(), value).done()));
    };
  }

  private Map<DayOfWeek, Pace> on(Set<DayOfWeek> days) {
    Map<DayOfWeek, Pace> paces = new EnumMap<>(DayOfWeek.class);
    days.forEach(day -> paces.put(day, before.schedule().paces().getOrDefault(day, Pace.DAY)));
    return paces;
  }

  private Map<DayOfWeek, Pace> with(Map<DayOfWeek, Pace> more) {
    Map<DayOfWeek, Pace> paces = new EnumMap<>(DayOfWeek.class);
    paces.putAll(before.schedule().paces());
    paces.putAll(more);
    return paces;
  }

  private Typed<Set<String>> domains(String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    if (plain.isEmpty() || plain.equals("all") || plain.equals("any")) {
      return Typed.understood(Set.of());
    }
    List<String> all = desk.plan().domains();
    Set<String> found = new TreeSet<>();
    for (String one :
        Arrays.stream(plain.split("[\\s,;]+|\\band\\b", -1)).filter(w -> !w.isBlank()).toList()) {
      List<String> named =
          all.contains(one) ? List.of(one) : all.stream().filter(d -> d.startsWith(one)).toList();
      if (named.size() != 1) {
        return Typed.notUnderstood(
            SettingWords.unknownDomain(one), SettingWords.mendDomain(Nearest.to(one, all), all));
      }
      found.addAll(named);
    }
    return Typed.understood(found);
  }

  private Typed<ChannelSettings> holidays(String typed) {
    String plain = typed.strip().toLowerCase(Locale.ROOT);
    return plain.isEmpty() || plain.equals("none") || plain.equals("off")
        ? Typed.understood(before.with(before.schedule().change().holidays(null).done()))
        : changed(desk.calendar(plain), (draft, known) -> draft.holidays(known.id()));
  }

  private Typed<ChannelSettings> digest(String typed) {
    return switch (typed.strip().toLowerCase(Locale.ROOT)) {
      case "on", "yes" -> Typed.understood(new ChannelSettings(before.schedule(), true));
      case "off", "no" -> Typed.understood(new ChannelSettings(before.schedule(), false));
      default -> Typed.notUnderstood(SettingWords.notOnOrOff(typed), SettingWords.mendOnOrOff());
    };
  }
}
