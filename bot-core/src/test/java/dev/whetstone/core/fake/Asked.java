package dev.whetstone.core.fake;

/// A request as it came.
public interface Asked {
  /// What a script and a log know it by, such as its route.
  String name();
}
