package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `run`: rounds for real people.
@Command(
    name = "run",
    header = "Holds a drill each study day, for real people.",
    description = {
      "In the browser: each browser is one member, the first manages the channel.",
      "What is said here about the schedule is kept; what is not said stays as it was."
    },
    abbreviateSynopsis = true,
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill run",
      "  ./drill run --at 09:30 --zone Europe/Paris --days mon-thu --holidays fr",
      "  WHETSTONE_TOKEN=… ./drill run --listen 0.0.0.0 --port 80 --data /var/lib/whetstone",
      "  ./drill run --slack               the settings: docs/slack.md",
      "  DISCORD_TOKEN=… ./drill run --discord      the settings: docs/discord.md",
      "  ./drill run --clock manual        then, in another terminal: ./drill clock next-step"
    })
final class RunCommand implements Callable<Integer> {
  private static final Pattern NAME = Pattern.compile("#?([\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,39})");

  private final Program program;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = PathText.class,
      description = {"Folder of everything that is kept.", "WHETSTONE_DATA, default: .whetstone"})
  Path data = Path.of(".whetstone");

  @Option(
      names = "--channel",
      paramLabel = "NAME",
      description = {
        "The channel that the schedule is of.",
        "WHETSTONE_CHANNEL, default: general where there is none yet"
      })
  @Nullable String channel;

  @Mixin ScheduleOptions schedule = new ScheduleOptions();
  @Mixin PackOptions packs = new PackOptions();
  @Mixin ListeningOptions listening = new ListeningOptions();
  @Mixin BackupOptions backups = new BackupOptions();
  @Mixin LogOptions log = new LogOptions();

  @Option(
      names = "--clock",
      paramLabel = "real|manual",
      description = {
        "manual: a clock of its own, moved by ./drill clock.",
        "WHETSTONE_CLOCK, default: real"
      })
  ClockKind clock = ClockKind.REAL;

  @Option(
      names = "--slack",
      description = {
        "Speak to Slack too, by SLACK_BOT_TOKEN, SLACK_APP_TOKEN and so on (docs/slack.md).",
        "WHETSTONE_SLACK, default: false"
      })
  boolean slack;

  @Option(
      names = "--discord",
      description = {
        "Speak to Discord too, by DISCORD_TOKEN and so on (docs/discord.md).",
        "WHETSTONE_DISCORD, default: false"
      })
  boolean discord;

  RunCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    log.choose();
    return program.run(
        new RunSettings(
            data,
            listening.checked(),
            channelName(),
            schedule.checked(),
            clock,
            packs.checked(),
            backups.checked(),
            slack,
            discord));
  }

  private @Nullable String channelName() {
    if (channel == null) {
      return null;
    }
    var name = NAME.matcher(channel);
    if (!name.matches()) {
      throw new ParameterException(
          spec.commandLine(),
          "--channel “"
              + channel
              + "” is no channel's name."
              + " Take letters, digits, - and _, at most 40 of them.");
    }
    return name.group(1);
  }
}
