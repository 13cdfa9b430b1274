package dev.whetstone.core.round;

import java.util.List;

/// What follows from an event: the round after it, what to do, and what the person is told.
public record Decision(Round round, List<Effect> effects, Receipt receipt) {
  /// Copies the effects.
  public Decision {
    effects = List.copyOf(effects);
  }
}
