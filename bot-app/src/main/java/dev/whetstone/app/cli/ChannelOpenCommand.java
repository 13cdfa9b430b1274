package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `channel open`: opens a round now.
@Command(
    name = "open",
    header = "Opens a round now.",
    description = "A product that does not run posts it at its next start.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false)
final class ChannelOpenCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "CHANNEL",
      converter = ChannelText.class,
      description = "PLATFORM:CHANNEL, such as web:general.")
  ChannelName channel = new ChannelName("web", null, "general");

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  ChannelOpenCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.channel(new ChannelWish.Open(channel), data.data, packs.checked());
  }
}
