package dev.whetstone.core.drill;

import java.util.Set;

/// What a channel wants of its next drills.
///
/// @param weakStages stages to return to soon
/// @param level the difficulty that the channel aims at, 1 to 5
/// @param domains only these; empty for all
/// @param without keys that are not wanted now, such as what was just thrown back
public record Wish(Set<Integer> weakStages, int level, Set<String> domains, Set<String> without) {
  /// Copies the sets.
  public Wish {
    weakStages = Set.copyOf(weakStages);
    domains = Set.copyOf(domains);
    without = Set.copyOf(without);
  }

  /// Any drill near a level.
  public static Wish atLevel(int level) {
    return new Wish(Set.of(), level, Set.of(), Set.of());
  }

  /// The same, but not these drills.
  public Wish but(Set<String> keys) {
    return new Wish(weakStages, level, domains, keys);
  }

  boolean allows(Candidate drill) {
    return (domains.isEmpty() || domains.contains(drill.domain()))
        && !without.contains(drill.key());
  }
}
