package dev.whetstone.app.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A channel's settings. Unlike those of `run` they come from the command line alone: a variable
/// that is there for the product must not change a channel unasked.
final class ChannelScheduleOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What people call the channel; default: its id.")
  @Nullable String name;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Local time of the opening; default: 09:00.")
  @Nullable String at;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "IANA time zone, such as Europe/Berlin; default: the machine's.")
  @Nullable String zone;

  @Option(
      names = "--days",
      paramLabel = "DAYS",
      description = "Study days: mon-fri, or mon,wed,fri; default: mon-fri.")
  @Nullable String days;

  @Option(
      names = "--pace",
      paramLabel = "PACE",
      description =
          "day, live or solo on all study days, or \"mon-thu day, fri live\"; default: day.")
  @Nullable String pace;

  @Option(
      names = "--holidays",
      paramLabel = "WHERE",
      description = "No round on public holidays of: us, gb, de-by, …; none for none.")
  @Nullable String holidays;

  @Option(
      names = "--level",
      paramLabel = "1-5",
      description = "Difficulty that the channel aims at; default: 3.")
  @Nullable Integer level;

  @Option(
      names = "--domains",
      paramLabel = "DOMAINS",
      description = "Only drills of these domains, between commas; all for all.")
  @Nullable String domains;

  @Option(
      names = "--wrap-after",
      paramLabel = "HOURS",
      converter = HoursText.class,
      description = "From the opening to the wrap, 1h to 20h; default: 8h.")
  @Nullable Duration wrapAfter;

  @Option(
      names = "--grace",
      paramLabel = "HOURS",
      converter = HoursText.class,
      description = "From the deadline to the end of late answers, 0h to 24h; default: 12h.")
  @Nullable Duration grace;

  /// As typed; whether the words mean something is found out where the channel is known.
  ScheduleWords checked() {
    return new ScheduleWords(at, zone, days, pace, wrapAfter, grace, holidays, level, domains)
        .checked(why -> new ParameterException(spec.commandLine(), why));
  }
}
