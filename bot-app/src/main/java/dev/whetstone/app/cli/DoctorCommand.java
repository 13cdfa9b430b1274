package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `doctor`: how a product is.
@Command(
    name = "doctor",
    header = "Checks a product that runs or does not, and says how to mend what is not well.",
    description = {
      "Nothing is changed. Each line is fine, look (it works, and somebody should know) or",
      "BROKEN; the exit code is 1 when something is broken."
    },
    optionListHeading = "%nOptions:%n")
final class DoctorCommand implements Callable<Integer> {
  private final Program program;

  @Mixin DataOptions data = new DataOptions();
  @Mixin PackOptions packs = new PackOptions();

  DoctorCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.doctor(data.data, packs.checked());
  }
}
