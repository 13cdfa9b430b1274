package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.List;

/// What `demo` was asked for.
///
/// @param data the data directory; it need not exist yet
/// @param fresh whether to begin anew, without what is in it
/// @param scripts whether the four members act by themselves
/// @param packs folders of the team's own drills
public record DemoSettings(
    Path data, boolean fresh, boolean scripts, Listening listening, List<Path> packs) {
  /// Copies the list.
  public DemoSettings {
    packs = List.copyOf(packs);
  }
}
