package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `run` was asked for.
///
/// @param data the data directory; it need not exist yet
/// @param channel the name of the channel that the schedule is of; null for `general`, which is not
///   made where other channels are
/// @param slack whether to speak to Slack, by the settings in the environment
/// @param discord whether to speak to Discord, in the same way
/// @param packs folders of the team's own drills
public record RunSettings(
    Path data,
    Listening listening,
    @Nullable String channel,
    ScheduleWords schedule,
    ClockKind clock,
    List<Path> packs,
    BackupPlan backups,
    boolean slack,
    boolean discord) {
  /// Copies the list.
  public RunSettings {
    packs = List.copyOf(packs);
  }
}
