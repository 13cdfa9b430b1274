package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `channel resume`: ends a pause or a removal.
@Command(
    name = "resume",
    header = "Ends a pause or a removal.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false)
final class ChannelResumeCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "CHANNEL",
      converter = ChannelText.class,
      description = "PLATFORM:CHANNEL, such as web:general.")
  ChannelName channel = new ChannelName("web", null, "general");

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  ChannelResumeCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.channel(new ChannelWish.Resume(channel), data.data, packs.checked());
  }
}
