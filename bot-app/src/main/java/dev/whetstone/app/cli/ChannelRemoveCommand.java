package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `channel remove`: ends the schedule; what was held is kept.
@Command(
    name = "remove",
    header = "Ends the schedule; what was held is kept.",
    description = "An open round goes on to its end. Resume or add brings the channel back.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false)
final class ChannelRemoveCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "CHANNEL",
      converter = ChannelText.class,
      description = "PLATFORM:CHANNEL, such as web:general.")
  ChannelName channel = new ChannelName("web", null, "general");

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  ChannelRemoveCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.channel(new ChannelWish.Remove(channel), data.data, packs.checked());
  }
}
