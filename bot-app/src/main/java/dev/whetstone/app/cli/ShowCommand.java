package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `questions show`: one drill, all of it.
@Command(
    name = "show",
    header = "Prints a drill with everything that is in it, answers too.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n")
final class ShowCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(paramLabel = "ID", description = "The drill's id, such as rec-short-video-feed.")
  String drill = "";

  @Mixin PackOptions packs = new PackOptions();

  ShowCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.show(drill, packs.checked());
  }
}
