package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `channel list`: shows all channels: schedule, next opening, state.
@Command(
    name = "list",
    header = "Shows all channels: schedule, next opening, state.",
    optionListHeading = "%nOptions:%n",
    sortOptions = false)
final class ChannelListCommand implements Callable<Integer> {
  private final Program program;

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  ChannelListCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.channel(new ChannelWish.Show(), data.data, packs.checked());
  }
}
