package dev.whetstone.core.drill;

import java.util.Set;

/// A drill that is to come, and why it is this one.
///
/// @param gaveWay the rules that could not be kept
public record NextDrill(Drill drill, Pick.Reason reason, Set<Pick.Rule> gaveWay) {
  /// Copies the set.
  public NextDrill {
    gaveWay = Set.copyOf(gaveWay);
  }
}
