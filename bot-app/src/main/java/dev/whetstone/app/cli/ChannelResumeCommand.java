package dev.whetstone.app.cli;

import picocli.CommandLine.Command;

/// `channel resume`: ends a pause or a removal.
@Command(name = "resume", header = "Ends a pause or a removal.")
final class ChannelResumeCommand extends OneChannel {
  ChannelResumeCommand(Program program) {
    super(program);
  }

  @Override
  ChannelWish wish() {
    return new ChannelWish.Resume(channel);
  }
}
