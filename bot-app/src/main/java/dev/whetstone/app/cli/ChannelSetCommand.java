package dev.whetstone.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `channel set`: changes what is said, from the next round on.
@Command(
    name = "set",
    header = "Changes what is said, from the next round on.",
    description = "What is not said stays as it was.")
final class ChannelSetCommand extends OneChannel {
  @Mixin ChannelScheduleOptions schedule = new ChannelScheduleOptions();

  ChannelSetCommand(Program program) {
    super(program);
  }

  @Override
  ChannelWish wish() {
    return new ChannelWish.Change(channel, schedule.name, schedule.checked());
  }
}
