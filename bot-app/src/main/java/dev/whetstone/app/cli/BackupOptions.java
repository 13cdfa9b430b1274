package dev.whetstone.app.cli;

import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Backups by the clock.
final class BackupOptions {
  private static final Duration SHORTEST = Duration.ofMinutes(10);

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--backup-every",
      paramLabel = "HOURS",
      converter = HoursText.class,
      description = {
        "A backup into backups in the data directory this often; 0 for none.",
        "WHETSTONE_BACKUP_EVERY, default: 24h"
      })
  Duration every = Duration.ofHours(24);

  @Option(
      names = "--backup-keep",
      paramLabel = "N",
      description = {"How many of them stay.", "WHETSTONE_BACKUP_KEEP, default: 7"})
  int keep = 7;

  BackupPlan checked() {
    if (!every.isZero() && every.compareTo(SHORTEST) < 0) {
      throw wrong("--backup-every is too often. Type 10m or more, or 0 for none.");
    }
    if (keep < 1) {
      throw wrong("--backup-keep " + keep + " would keep none. Type 1 or more.");
    }
    return new BackupPlan(every, keep);
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
