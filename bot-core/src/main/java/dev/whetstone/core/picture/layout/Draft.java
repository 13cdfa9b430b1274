package dev.whetstone.core.picture.layout;

import java.util.List;

/// A finished layout with how good it is.
///
/// @param score lower is better
record Draft(Cells cells, Layout layout, List<Defect> defects, double score) {

  Draft better(Draft other) {
    return other.score < score ? other : this;
  }

  boolean isSound() {
    return defects.isEmpty();
  }
}
