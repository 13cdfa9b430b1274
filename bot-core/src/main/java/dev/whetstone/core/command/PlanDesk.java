package dev.whetstone.core.command;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.NextDrill;
import java.util.List;
import java.util.Optional;

/// A command's way to the drills that come next in a channel with a schedule. Places count from 0.
public interface PlanDesk {
  /// The next three as they are stored, which is as they will come; fewer only when the filter
  /// leaves no drill.
  List<NextDrill> next();

  /// Puts another drill in the place of a planned one; empty when there is no other.
  Optional<NextDrill> reroll(int place);

  /// Puts a drill into the plan; what is pushed out at its end is given back.
  Optional<Drill> queue(Drill drill, int place);

  /// Whether the channel had this drill before.
  boolean wasHeld(Drill drill);

  /// The drill that somebody named, by key or by bare id.
  Optional<Drill> find(String keyOrId);

  /// The ids of all drills.
  List<String> ids();

  /// The domains of all drills, by name.
  List<String> domains();

  /// How many drills fit the channel's filter.
  int poolSize();

  /// How many of these the channel has not had yet.
  int left();
}
