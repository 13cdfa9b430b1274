package dev.whetstone.app.cli;

import java.nio.file.Path;

/// What to do about the layouts of diagrams.
///
/// @param folder the checkout's `questions`
/// @param work what to do with stale ones
/// @param random how many random diagrams to try instead; 0 for none
public record LayoutWish(Path folder, Work work, int random) {

  /// What to do with layouts that are missing or stale.
  public enum Work {
    /// Make them.
    MAKE,
    /// Say which they are.
    CHECK
  }
}
