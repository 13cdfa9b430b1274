package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What the commands about one channel share: which channel it is, and of which product.
@Command(parameterListHeading = "%n", optionListHeading = "%nOptions:%n", sortOptions = false)
abstract class OneChannel implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "CHANNEL",
      converter = ChannelText.class,
      description = "PLATFORM:CHANNEL, such as web:general.")
  ChannelName channel = new ChannelName("web", null, "general");

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  OneChannel(Program program) {
    this.program = program;
  }

  /// What is to be done with the channel.
  abstract ChannelWish wish();

  @Override
  public final Integer call() {
    return program.channel(wish(), data.data, packs.checked());
  }
}
