package dev.whetstone.core.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.RoundSettings;
import dev.whetstone.core.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A [Schedule] as JSON text, and what a round pins of it.
final class ScheduleJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ScheduleJson() {}

  static String write(Schedule schedule) {
    ObjectNode node = JSON.createObjectNode();
    node.put("opensAt", schedule.opensAt().toString());
    node.put("zone", schedule.zone().getId());
    ObjectNode paces = node.putObject("paces");
    new EnumMap<>(schedule.paces()).forEach((day, pace) -> paces.put(day.name(), pace.name()));
    node.put("holidays", schedule.holidays());
    node.replace("daysOff", JSON.valueToTree(texts(schedule.daysOff())));
    node.put("wrapAfter", schedule.wrapAfter().toString());
    node.put("grace", schedule.grace().toString());
    node.put("catchUp", schedule.catchUp().toString());
    node.put("credit", schedule.credit());
    node.put("level", schedule.level());
    node.replace("domains", JSON.valueToTree(texts(schedule.domains())));
    Instant paused = schedule.pausedUntil();
    node.put("pausedUntil", paused == null ? null : paused.toString());
    return node.toString();
  }

  private static java.util.List<String> texts(Set<?> values) {
    return values.stream().map(Object::toString).sorted().toList();
  }

  static Schedule read(String text) {
    JsonNode node = tree(text);
    Map<DayOfWeek, Pace> paces = new EnumMap<>(DayOfWeek.class);
    node.get("paces")
        .properties()
        .forEach(entry ->
            paces.put(DayOfWeek.valueOf(entry.getKey()), Pace.valueOf(entry.getValue().asText())));
    JsonNode paused = node.get("pausedUntil");
    JsonNode holidays = node.get("holidays");
    return new Schedule(
        LocalTime.parse(node.get("opensAt").asText()),
        ZoneId.of(node.get("zone").asText()),
        paces,
        holidays.isNull() ? null : holidays.asText(),
        set(node.get("daysOff"), LocalDate::parse),
        Duration.parse(node.get("wrapAfter").asText()),
        Duration.parse(node.get("grace").asText()),
        Duration.parse(node.get("catchUp").asText()),
        node.get("credit").asInt(),
        node.get("level").asInt(),
        set(node.get("domains"), domain -> domain),
        paused.isNull() ? null : Instant.parse(paused.asText()));
  }

  static String write(RoundSettings settings, Set<String> expected) {
    ObjectNode node = JSON.createObjectNode();
    node.put("wrapAfter", settings.wrapAfter().toString());
    node.put("grace", settings.grace().toString());
    node.put("catchUp", settings.catchUp().toString());
    node.replace("expected", JSON.valueToTree(texts(expected)));
    return node.toString();
  }

  static RoundSettings settings(String text) {
    JsonNode node = tree(text);
    return new RoundSettings(
        Duration.parse(node.get("wrapAfter").asText()),
        Duration.parse(node.get("grace").asText()),
        Duration.parse(node.get("catchUp").asText()));
  }

  static Set<String> expected(String text) {
    return set(tree(text).get("expected"), member -> member);
  }

  private static <T> Set<T> set(JsonNode array, Function<String, T> read) {
    Set<T> values = new HashSet<>();
    array.forEach(value -> values.add(read.apply(value.asText())));
    return values;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored schedule cannot be read", e);
    }
  }
}
