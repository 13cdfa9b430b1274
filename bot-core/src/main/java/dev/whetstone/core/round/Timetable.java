package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// When the parts of a round close.
public final class Timetable {
  private static final long GRID_MINUTES = 5;
  private static final Duration LEAST_OPEN = Duration.ofMinutes(15);
  private static final int FEWEST_EXPECTED = 2;

  private Timetable() {}

  /// The parts of a round at its opening, by its pace; none is open yet. A live round gets its own
  /// times when it starts.
  public static List<Part> parts(Drill drill, Pace pace, List<String> path, Times times) {
    return switch (pace) {
      case DAY -> parts(drill, path, times);
      case LIVE -> Interview.parts(drill, path, Interview.gathersUntil(times));
      case SOLO -> Solo.parts(drill, path, times);
    };
  }

  /// The parts of a `day` with their closing times; none is open yet. Offsets from the opening are
  /// rounded to five minutes, or to one where too little is left; the last is the wrap itself.
  public static List<Part> parts(Drill drill, List<String> path, Times times) {
    Duration whole = Duration.between(times.opened(), times.wrap());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      Duration offset = i == path.size() - 1 ? whole : offset(whole, i + 1, path.size());
      int stage = PathOfDay.stageOf(drill, path.get(i));
      parts.add(Part.planned(i, path.get(i), stage, times.opened().plus(offset)));
    }
    return parts;
  }

  /// When the open part is to be closed as things stand: its own time, or in a `day` earlier once
  /// everyone expected has answered, but not within 15 minutes of its opening. The last ends the
  /// path.
  public static Instant closeOf(Round round, Part part) {
    if (round.isLast(part) || round.pace() != Pace.DAY) {
      return part.closesAt();
    }
    Instant earliest = Objects.requireNonNull(part.opensAt()).plus(LEAST_OPEN);
    boolean isEarly = earliest.isBefore(part.closesAt()) && everyoneAnswered(round, part);
    return isEarly ? earliest : part.closesAt();
  }

  /// The next instant at which the round has something to do by itself.
  public static Optional<Instant> nextDue(Round round) {
    return switch (round.state()) {
      case OPENING, DONE, SKIPPED, ABANDONED -> Optional.empty();
      case GATHERING -> Optional.of(Interview.gathersUntil(round.opened()));
      case RUNNING -> round.openPart().map(part -> nextOf(round, part));
      case WRAPPED -> Optional.of(round.opened().due());
      case GRACE -> Optional.of(round.opened().graceEnd());
    };
  }

  private static Instant nextOf(Round round, Part open) {
    Instant closes = closeOf(round, open);
    return Interview.warnsAt(round, open).filter(closes::isAfter).orElse(closes);
  }

  static boolean everyoneAnswered(Round round, Part part) {
    Set<String> expected = round.head().expected();
    return expected.size() >= FEWEST_EXPECTED
        && round.book().givers(part.ordinal()).containsAll(expected);
  }

  private static Duration offset(Duration whole, int part, int of) {
    double minutes = (double) whole.toMinutes() * part / of;
    long grid = whole.toMinutes() < of * GRID_MINUTES ? 1 : GRID_MINUTES;
    return Duration.ofMinutes(Math.round(minutes / grid) * grid);
  }
}
