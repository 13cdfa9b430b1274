package dev.whetstone.core.schedule;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// IANA zones by what people call them: an id in any case, or a city.
final class Zones {
  private static final String EXAMPLE =
      "Type a city or a zone, such as Berlin or America/New_York.";

  /// Large cities that the zone database files under another name.
  private static final Map<String, String> CITIES =
      Map.ofEntries(
          Map.entry("san francisco", "America/Los_Angeles"),
          Map.entry("seattle", "America/Los_Angeles"),
          Map.entry("boston", "America/New_York"),
          Map.entry("washington", "America/New_York"),
          Map.entry("atlanta", "America/New_York"),
          Map.entry("austin", "America/Chicago"),
          Map.entry("dallas", "America/Chicago"),
          Map.entry("montreal", "America/Toronto"),
          Map.entry("munich", "Europe/Berlin"),
          Map.entry("hamburg", "Europe/Berlin"),
          Map.entry("frankfurt", "Europe/Berlin"),
          Map.entry("geneva", "Europe/Zurich"),
          Map.entry("milan", "Europe/Rome"),
          Map.entry("barcelona", "Europe/Madrid"),
          Map.entry("krakow", "Europe/Warsaw"),
          Map.entry("tel aviv", "Asia/Jerusalem"),
          Map.entry("abu dhabi", "Asia/Dubai"),
          Map.entry("mumbai", "Asia/Kolkata"),
          Map.entry("delhi", "Asia/Kolkata"),
          Map.entry("bangalore", "Asia/Kolkata"),
          Map.entry("bengaluru", "Asia/Kolkata"),
          Map.entry("hyderabad", "Asia/Kolkata"),
          Map.entry("beijing", "Asia/Shanghai"),
          Map.entry("shenzhen", "Asia/Shanghai"),
          Map.entry("hanoi", "Asia/Bangkok"),
          Map.entry("osaka", "Asia/Tokyo"));

  /// Letters that ignore summer time or name several zones.
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("est", "New York"),
          Map.entry("edt", "New York"),
          Map.entry("et", "New York"),
          Map.entry("cst", "Chicago"),
          Map.entry("cdt", "Chicago"),
          Map.entry("ct", "Chicago"),
          Map.entry("mst", "Denver"),
          Map.entry("mdt", "Denver"),
          Map.entry("pst", "Los Angeles"),
          Map.entry("pdt", "Los Angeles"),
          Map.entry("pt", "Los Angeles"),
          Map.entry("hst", "Honolulu"),
          Map.entry("bst", "London"),
          Map.entry("cest", "Berlin"),
          Map.entry("ist", "Kolkata, Dublin or Jerusalem"),
          Map.entry("jst", "Tokyo"),
          Map.entry("sgt", "Singapore"),
          Map.entry("aest", "Sydney"),
          Map.entry("aedt", "Sydney"));

  private static final Map<String, String> IDS =
      ZoneId.getAvailableZoneIds().stream()
          .filter(id -> !id.startsWith("SystemV/"))
          .collect(Collectors.toMap(Zones::plain, id -> id, (a, b) -> a, TreeMap::new));

  private Zones() {}

  static Typed<ZoneId> read(String typed) {
    String plain = plain(typed.strip());
    if (LETTERS.containsKey(plain)) {
      return Typed.notUnderstood(
          typed.strip() + " does not say where, so summer time would be lost.",
          "Type a city: " + LETTERS.get(plain) + ".");
    }
    if (plain.matches("(utc|gmt)?[+-]\\d{1,2}(:?\\d\\d)?")) {
      return Typed.notUnderstood(
          typed.strip() + " is an offset and knows no summer time.", EXAMPLE);
    }
    String id = IDS.getOrDefault(plain, CITIES.get(plain));
    return id == null ? city(typed.strip(), plain) : Typed.understood(ZoneId.of(id));
  }

  private static Typed<ZoneId> city(String typed, String plain) {
    List<String> ids = named(plain);
    if (ids.isEmpty()) {
      return unknown(typed, plain);
    }
    if (ids.stream().map(id -> ZoneId.of(id).getRules()).distinct().count() == 1) {
      return Typed.understood(ZoneId.of(ids.getFirst()));
    }
    return Typed.notUnderstood(
        "There is more than one " + typed + ".", "Type " + String.join(" or ", ids) + ".");
  }

  /// Ids whose last part is this name; the longest first, since older links are shorter.
  private static List<String> named(String plain) {
    return IDS.entrySet().stream()
        .filter(entry -> entry.getKey().endsWith("/" + plain))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(id -> id))
        .toList();
  }

  private static Typed<ZoneId> unknown(String typed, String plain) {
    if (plain.isEmpty()) {
      return Typed.notUnderstood("The zone is missing.", EXAMPLE);
    }
    List<String> near =
        Nearest.to(plain, Stream.concat(cities(), IDS.keySet().stream()).toList()).stream()
            .map(Zones::id)
            .distinct()
            .toList();
    return Typed.notUnderstood(
        "No time zone is called “" + typed + "”.",
        near.isEmpty() ? EXAMPLE : "Did you mean " + String.join(" or ", near) + "?");
  }

  private static Stream<String> cities() {
    return Stream.concat(
        CITIES.keySet().stream(), IDS.keySet().stream().map(id -> id.substring(cityAt(id))));
  }

  private static int cityAt(String id) {
    return id.lastIndexOf('/') + 1;
  }

  private static String id(String near) {
    String id = IDS.getOrDefault(near, CITIES.get(near));
    return id == null ? named(near).getFirst() : id;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ').replaceAll("\\s+", " ");
  }
}
