package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `demo` was asked for.
///
/// @param data the data directory; it need not exist yet
/// @param fresh whether to begin anew, without what is in it
/// @param scripts whether the four members act by themselves
/// @param day on which a new demo begins; absent for today
/// @param packs folders of the team's own drills
public record DemoSettings(
    Path data,
    boolean fresh,
    boolean scripts,
    @Nullable LocalDate day,
    Listening listening,
    List<Path> packs) {
  /// Copies the list.
  public DemoSettings {
    packs = List.copyOf(packs);
  }
}
