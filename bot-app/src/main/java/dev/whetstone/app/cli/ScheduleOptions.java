package dev.whetstone.app.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// When rounds are held. What is not said stays as the channel has it.
final class ScheduleOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = {"Local time of the opening.", "WHETSTONE_AT, default: 09:00"})
  @Nullable String at;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = {
        "IANA time zone, such as America/New_York.",
        "WHETSTONE_ZONE, default: the machine's"
      })
  @Nullable String zone;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      description = {"Study days: mon-fri, or mon,wed,fri.", "WHETSTONE_DAYS, default: mon-fri"})
  @Nullable String days;

  @Option(
      names = "--wrap-after",
      paramLabel = "HOURS",
      converter = HoursText.class,
      description = {
        "From the opening to the wrap, 1h to 20h.",
        "WHETSTONE_WRAP_AFTER, default: 8h"
      })
  @Nullable Duration wrapAfter;

  @Option(
      names = "--grace",
      paramLabel = "HOURS",
      converter = HoursText.class,
      description = {
        "From the deadline to the end of late answers, 0h to 24h.",
        "WHETSTONE_GRACE, default: 12h"
      })
  @Nullable Duration grace;

  @Option(
      names = "--holidays",
      paramLabel = "WHERE",
      description = {
        "No round on public holidays of: us, gb, de-by, ….",
        "WHETSTONE_HOLIDAYS, default: none"
      })
  @Nullable String holidays;

  @Option(
      names = "--level",
      paramLabel = "1-5",
      description = {"Difficulty that the channel aims at.", "WHETSTONE_LEVEL, default: 3"})
  @Nullable Integer level;

  ScheduleWords checked() {
    ScheduleWords words =
        new ScheduleWords(at, zone, days, null, wrapAfter, grace, holidays, level, null);
    return words.checked(why -> new ParameterException(spec.commandLine(), why));
  }
}
