package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `channel set`: changes what is said, from the next round on.
@Command(
    name = "set",
    header = "Changes what is said, from the next round on.",
    description = "What is not said stays as it was.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false)
final class ChannelSetCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "CHANNEL",
      converter = ChannelText.class,
      description = "PLATFORM:CHANNEL, such as web:general.")
  ChannelName channel = new ChannelName("web", null, "general");

  @Mixin ChannelScheduleOptions schedule = new ChannelScheduleOptions();

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  ChannelSetCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.channel(
        new ChannelWish.Change(channel, schedule.name, schedule.checked()),
        data.data,
        packs.checked());
  }
}
