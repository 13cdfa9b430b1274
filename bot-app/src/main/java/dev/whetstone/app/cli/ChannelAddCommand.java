package dev.whetstone.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `channel add`: gives a channel a schedule.
@Command(
    name = "add",
    header = "Gives a channel a schedule.",
    description = "The browser chat makes the channel; elsewhere the bot has to be invited there.")
final class ChannelAddCommand extends OneChannel {
  @Mixin ChannelScheduleOptions schedule = new ChannelScheduleOptions();

  ChannelAddCommand(Program program) {
    super(program);
  }

  @Override
  ChannelWish wish() {
    return new ChannelWish.Add(channel, schedule.name, schedule.checked());
  }
}
