package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.List;

/// What `run` was asked for.
///
/// @param data the data directory; it need not exist yet
/// @param channel the name of the first channel
/// @param packs folders of the team's own drills
public record RunSettings(
    Path data,
    Listening listening,
    String channel,
    ScheduleWords schedule,
    ClockKind clock,
    List<Path> packs,
    BackupPlan backups) {
  /// Copies the list.
  public RunSettings {
    packs = List.copyOf(packs);
  }
}
