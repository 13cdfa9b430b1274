package dev.whetstone.core.round;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Step;
import dev.whetstone.core.drill.Twist;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The pace `live`: a while to gather, then 45 minutes together, split by the drill's stage
/// minutes.
public final class Interview {
  /// How many must join before it starts.
  public static final int TOGETHER = 2;

  /// How long it lasts.
  public static final Duration LASTS = Duration.ofMinutes(45);

  /// How long before a stage's end it is warned of.
  public static final Duration WARNING = Duration.ofMinutes(2);

  private static final Duration GATHERS = Duration.ofMinutes(30);
  private static final Duration SHORTEST_WARNED = Duration.ofMinutes(4);

  private Interview() {}

  /// Until when it waits for members to join, itself excluded.
  public static Instant gathersUntil(Times times) {
    return times.opened().plus(GATHERS);
  }

  /// The parts of an interview from its start; none is open yet. Each stage has its share of the
  /// minutes, its parts share that evenly, and all close at whole minutes.
  static List<Part> parts(Drill drill, List<String> path, Instant starts) {
    List<Integer> stages = path.stream().map(id -> PathOfDay.stageOf(drill, id)).toList();
    double all = minutes(drill, path);
    double end = 0;
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      int stage = stages.get(i);
      List<String> ofStage =
          path.stream().filter(id -> PathOfDay.stageOf(drill, id) == stage).toList();
      end += LASTS.toMinutes() * minutes(drill, ofStage) / all / ofStage.size();
      parts.add(Part.planned(i, path.get(i), stage, starts.plus(wholeMinutes(end))));
    }
    return parts;
  }

  private static double minutes(Drill drill, List<String> path) {
    return path.stream().flatMap(id -> drill.step(id).stream()).mapToInt(Step::minutes).sum();
  }

  private static Duration wholeMinutes(double minutes) {
    return Duration.ofMinutes(Math.round(minutes));
  }

  /// Nothing was asked yet, so nothing written then is an answer.
  static boolean isBeforeStart(Round round, Instant at) {
    Instant starts = round.parts().getFirst().opensAt();
    return round.head().pace() == Pace.LIVE && (starts == null || !at.isAfter(starts));
  }

  static Receipt joined(Turn turn, RoundEvent.Joined event) {
    Round round = turn.round;
    boolean canJoin = round.state() == RoundState.GATHERING || round.state() == RoundState.RUNNING;
    if (round.state() == RoundState.OPENING) {
      return new Receipt.NotOpen(RoundState.OPENING);
    }
    if (!canJoin || round.pace() != Pace.LIVE) {
      return new Receipt.NothingToJoin();
    }
    if (!round.joined().contains(event.member())) {
      turn.round = round.joinedBy(event.member());
      turn.effects.add(new Effect.RedrawRoot());
    }
    if (turn.round.state() == RoundState.GATHERING && turn.round.joined().size() >= TOGETHER) {
      starts(turn, later(event.at(), turn.round.opened().opened()));
    }
    return new Receipt.Joined(turn.round.state() == RoundState.RUNNING);
  }

  private static void starts(Turn turn, Instant at) {
    List<Part> parts = parts(turn.drill, path(turn.round), at);
    turn.round = turn.round.openedAt(turn.round.opened(), RoundState.RUNNING, parts);
    Passing.open(turn, turn.round.part(0), at);
  }

  /// Too few came: from this minute it is a day's drill over what is left to the wrap.
  static void runsAsDay(Turn turn, Instant now) {
    Times times = turn.round.opened();
    Instant from = now.truncatedTo(ChronoUnit.MINUTES);
    Instant wrap = later(times.wrap(), from);
    List<Part> parts =
        Timetable.parts(
            turn.drill, pathOfDay(turn), new Times(from, wrap, times.due(), times.graceEnd()));
    turn.round = turn.round.openedAt(times, RoundState.RUNNING, parts);
    turn.effects.add(new Effect.RedrawRoot());
    Passing.open(turn, turn.round.part(0), now);
  }

  /// The twist stays where it hits a step that a day plays.
  private static List<String> pathOfDay(Turn turn) {
    List<String> before = path(turn.round);
    Set<String> others =
        turn.drill.twists().stream()
            .map(Twist::id)
            .filter(id -> !before.contains(id))
            .collect(Collectors.toSet());
    return PathOfDay.parts(turn.drill, Pace.DAY, others);
  }

  private static List<String> path(Round round) {
    return round.parts().stream().map(Part::id).toList();
  }

  /// When the thread is to be told that the open part's stage ends soon; empty when it was told, or
  /// need not be. Stages are warned of, not parts: with parts of three minutes a warning for each
  /// would be every second message.
  static Optional<Instant> warnsAt(Round round, Part open) {
    if (round.pace() != Pace.LIVE) {
      return Optional.empty();
    }
    Part last = lastOfStage(round, open);
    Instant at = last.closesAt().minus(WARNING);
    boolean isShort = last.closesAt().isBefore(began(round, open).plus(SHORTEST_WARNED));
    boolean isPast = at.isBefore(Objects.requireNonNull(open.opensAt()));
    return last.warnedAt() != null || isShort || isPast ? Optional.empty() : Optional.of(at);
  }

  static void warn(Turn turn, Part open, Instant now) {
    Part last = lastOfStage(turn.round, open);
    turn.round = turn.round.with(last.warned(now));
    turn.effects.add(new Effect.Warn(last.ordinal()));
  }

  private static Part lastOfStage(Round round, Part open) {
    return round.parts().stream().filter(part -> part.stage() == open.stage()).toList().getLast();
  }

  /// When the open part's stage begins on the timetable.
  private static Instant began(Round round, Part open) {
    return round.parts().stream()
        .filter(part -> part.stage() < open.stage())
        .map(Part::closesAt)
        .max(Instant::compareTo)
        .orElseGet(() -> Objects.requireNonNull(round.parts().getFirst().opensAt()));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
