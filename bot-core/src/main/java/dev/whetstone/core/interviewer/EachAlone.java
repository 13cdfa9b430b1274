package dev.whetstone.core.interviewer;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Does something for each, and tells of what failed only when all had their turn.
final class EachAlone {
  private EachAlone() {}

  static <T> void run(List<T> all, Consumer<T> work) {
    @Nullable RuntimeException failed = null;
    for (T one : all) {
      try {
        work.accept(one);
      } catch (RuntimeException failure) {
        // Thrown again at the end, to the edge of the clockwork.
        if (failed == null) {
          failed = failure;
        } else {
          failed.addSuppressed(failure);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
