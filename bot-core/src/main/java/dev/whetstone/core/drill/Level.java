package dev.whetstone.core.drill;

/// How much a point of a reference answer asks of the one who makes it, in rising order.
public enum Level {
  MID,
  SENIOR,
  STAFF;

  /// The level as members read it: `mid`, `senior`, `staff`.
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
