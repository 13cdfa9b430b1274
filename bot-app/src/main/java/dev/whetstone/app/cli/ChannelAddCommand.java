package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `channel add`: gives a channel a schedule.
@Command(
    name = "add",
    header = "Gives a channel a schedule.",
    description = "The browser chat makes the channel; elsewhere the bot has to be invited there.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false)
final class ChannelAddCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "CHANNEL",
      converter = ChannelText.class,
      description = "PLATFORM:CHANNEL, such as web:general.")
  ChannelName channel = new ChannelName("web", null, "general");

  @Mixin ChannelScheduleOptions schedule = new ChannelScheduleOptions();

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  ChannelAddCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.channel(
        new ChannelWish.Add(channel, schedule.name, schedule.checked()),
        data.data,
        packs.checked());
  }
}
