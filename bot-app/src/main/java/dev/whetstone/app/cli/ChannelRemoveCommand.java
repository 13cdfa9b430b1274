package dev.whetstone.app.cli;

import picocli.CommandLine.Command;

/// `channel remove`: ends the schedule; what was held is kept.
@Command(
    name = "remove",
    header = "Ends the schedule; what was held is kept.",
    description = "An open round goes on to its end. Resume or add brings the channel back.")
final class ChannelRemoveCommand extends OneChannel {
  ChannelRemoveCommand(Program program) {
    super(program);
  }

  @Override
  ChannelWish wish() {
    return new ChannelWish.Remove(channel);
  }
}
