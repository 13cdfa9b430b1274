package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `train`: the run that the start-up cache is made from.
@Command(name = "train", hidden = true, header = "Starts, touches what a start needs, ends.")
final class TrainCommand implements Callable<Integer> {
  private final Program program;

  TrainCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.train();
  }
}
