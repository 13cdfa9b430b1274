package dev.whetstone.app.proof;

import dev.whetstone.core.chat.ChannelRef;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.schedule.Schedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the scripted people do and when, by seed: a demo week in three channels.
///
/// @param scenes in the order of their instants
/// @param ends when every round has its verdicts
record Script(List<Scene> scenes, Instant ends) {
  /// Sunday evening.
  static final Instant BEGINS = Instant.parse("2026-11-22T20:00:00Z");

  static final List<Place> CHANNELS =
      List.of(
          new Place("general", ZoneId.of("Europe/Berlin"), Map.of(DayOfWeek.THURSDAY, Pace.LIVE)),
          new Place("evenings", ZoneId.of("America/New_York"), Map.of()),
          new Place("ranking", ZoneId.of("Europe/Berlin"), Map.of(DayOfWeek.TUESDAY, Pace.SOLO)));

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final List<LocalDate> DATES =
      IntStream.range(0, 5).mapToObj(MONDAY::plusDays).toList();
  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final Set<DayOfWeek> STUDY_DAYS =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /// Minutes from the opening at which people do something; the last is in the time of grace. None
  /// is at a full five minutes, when parts close.
  private static final int[] MINUTES = {13, 37, 72, 133, 212, 312, 422, 541, 1_506};

  private static final int LATE = MINUTES.length - 1;
  private static final int MEMBERS = 4;

  /// A channel with its schedule.
  ///
  /// @param others the weekdays that do not go at the day's pace
  record Place(String id, ZoneId zone, Map<DayOfWeek, Pace> others) {
    Place {
      others = Map.copyOf(others);
    }

    ChannelRef ref() {
      return Names.channel(id);
    }

    Schedule schedule() {
      return Schedule.usual(zone)
          .change()
          .opensAt(NINE)
          .paces(
              STUDY_DAYS.stream()
                  .collect(Collectors.toMap(day -> day, day -> others.getOrDefault(day, Pace.DAY))))
          .done();
    }

    private Instant opening(LocalDate date) {
      return date.atTime(NINE).atZone(zone).toInstant();
    }
  }

  /// What happens at one instant; deeds of one channel one after the other.
  record Scene(Instant at, List<Deed> deeds) {
    Scene {
      deeds = List.copyOf(deeds);
    }
  }

  /// What one member does in the round of a day.
  ///
  /// @param day from 0
  /// @param tag a word that nobody else says
  /// @param times how often
  record Deed(
      Instant at, String channel, int day, String member, Kind kind, String tag, int times) {
    /// What is done.
    enum Kind {
      WALK,
      JOIN,
      SAY,
      CHAT,
      ASK
    }
  }

  /// Monday to Friday.
  static Script week(long seed) {
    return of(seed, 5, LATE);
  }

  /// The first hour of one Monday.
  static Script hour(long seed) {
    return of(seed, 1, 1);
  }

  /// @param last the last of the [#MINUTES] that is played
  private static Script of(long seed, int days, int last) {
    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<Instant, List<Deed>> deeds = new TreeMap<>();
    for (int day = 0; day < days; day++) {
      for (Place place : CHANNELS) {
        Instant opening = place.opening(DATES.get(day));
        for (int member = 0; member < MEMBERS; member++) {
          new Day(place, day, opening, place.id() + "-" + member, random)
              .plan(last)
              .forEach(d -> deeds.computeIfAbsent(d.at(), _ -> new ArrayList<>()).add(d));
        }
        deeds.computeIfAbsent(at(opening, 0), _ -> new ArrayList<>());
      }
    }
    List<Scene> scenes =
        deeds.entrySet().stream().map(e -> new Scene(e.getKey(), e.getValue())).toList();
    return new Script(
        scenes, MONDAY.plusDays(days + 1).atTime(12, 0).atZone(ZoneId.of("UTC")).toInstant());
  }

  private static Instant at(Instant opening, int scene) {
    return opening.plus(Duration.ofMinutes(MINUTES[scene]));
  }

  /// One member's day.
  private record Day(
      Place place, int day, Instant opening, String member, SplittableRandom random) {
    private List<Deed> plan(int last) {
      List<Deed> plan = new ArrayList<>();
      if (isLive()) {
        plan.add(deed(0, Deed.Kind.JOIN, 1));
      }
      switch (random.nextInt(8)) {
        case 0, 1 -> plan.add(deed(random.nextInt(last + 1) % LATE, Deed.Kind.WALK, 9));
        case 2, 3 -> {
          for (int scene = 0; scene <= last && scene < LATE; scene++) {
            plan.add(deed(scene, Deed.Kind.WALK, 1));
          }
        }
        case 4, 5 -> {
          for (int scene = 0; scene <= last && scene < LATE; scene += 1 + random.nextInt(2)) {
            plan.add(deed(scene, random.nextInt(4) == 0 ? Deed.Kind.CHAT : Deed.Kind.SAY, 1));
          }
        }
        case 6 -> plan.add(deed(last, Deed.Kind.WALK, 2));
        default -> plan.add(deed(0, Deed.Kind.CHAT, 1));
      }
      if (random.nextInt(4) == 0) {
        plan.add(deed(random.nextInt(last + 1) % LATE, Deed.Kind.ASK, 1));
      }
      return plan;
    }

    private boolean isLive() {
      return place.others().get(DATES.get(day).getDayOfWeek()) == Pace.LIVE;
    }

    private Deed deed(int scene, Deed.Kind kind, int times) {
      String tag = "%s-d%d-s%d-%s".formatted(member, day, scene, kind.name().charAt(0));
      return new Deed(at(opening, scene), place.id(), day, member, kind, tag, times);
    }
  }
}
