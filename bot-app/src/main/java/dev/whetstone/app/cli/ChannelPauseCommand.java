package dev.whetstone.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `channel pause`: opens no rounds for a while; an open one goes on to its end.
@Command(name = "pause", header = "Opens no rounds for a while; an open one goes on to its end.")
final class ChannelPauseCommand extends OneChannel {
  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The first date with a round again, 2026-12-24; default: until resume.")
  @Nullable String until;

  ChannelPauseCommand(Program program) {
    super(program);
  }

  @Override
  ChannelWish wish() {
    return new ChannelWish.Pause(channel, until);
  }
}
