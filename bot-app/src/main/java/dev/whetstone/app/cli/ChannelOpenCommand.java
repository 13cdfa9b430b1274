package dev.whetstone.app.cli;

import picocli.CommandLine.Command;

/// `channel open`: opens a round now.
@Command(
    name = "open",
    header = "Opens a round now.",
    description = "A product that does not run posts it at its next start.")
final class ChannelOpenCommand extends OneChannel {
  ChannelOpenCommand(Program program) {
    super(program);
  }

  @Override
  ChannelWish wish() {
    return new ChannelWish.Open(channel);
  }
}
