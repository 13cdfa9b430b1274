package dev.whetstone.core.drill;

import java.util.List;

/// One folder of drills with the common points that they may cite.
///
/// @param name the first part of its drills' keys
public record Pack(String name, List<CommonPoint> commons, List<Drill> drills) {

  /// Keeps its own copies.
  public Pack {
    commons = List.copyOf(commons);
    drills = List.copyOf(drills);
  }
}
