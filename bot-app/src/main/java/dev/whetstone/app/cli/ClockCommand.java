package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `clock`: moves the clock of a running program.
@Command(
    name = "clock",
    header = "Moves the clock of a running demo, or of run --clock manual.",
    description = "It stops at everything that is due on the way, as if the time had passed.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill clock +1h",
      "  ./drill clock tomorrow",
      "  ./drill clock next-step --data .whetstone-demo"
    })
final class ClockCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "MOVE",
      converter = MoveText.class,
      description = {
        "+1h, +30m, +2d: on by so much.",
        "next-step: to the next closing of a step.",
        "wrap: to the wrap.",
        "tomorrow: to the next opening."
      })
  Move move = new Move.NextStep();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = PathText.class,
      description = {
        "Data directory of the program whose clock is moved.",
        "WHETSTONE_DATA, default: .whetstone"
      })
  Path data = Path.of(".whetstone");

  ClockCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.clock(move, data);
  }
}
