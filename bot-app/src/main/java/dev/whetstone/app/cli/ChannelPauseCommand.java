package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `channel pause`: opens no rounds for a while; an open one goes on to its end.
@Command(
    name = "pause",
    header = "Opens no rounds for a while; an open one goes on to its end.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false)
final class ChannelPauseCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "CHANNEL",
      converter = ChannelText.class,
      description = "PLATFORM:CHANNEL, such as web:general.")
  ChannelName channel = new ChannelName("web", null, "general");

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "The first date with a round again, 2026-12-24; default: until resume.")
  @Nullable String until;

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  ChannelPauseCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.channel(new ChannelWish.Pause(channel, until), data.data, packs.checked());
  }
}
