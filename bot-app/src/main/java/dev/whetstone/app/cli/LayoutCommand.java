package dev.whetstone.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `questions layout`: makes the layouts of the bank's diagrams.
@Command(
    name = "layout",
    header = "Makes the layouts of the bank's diagrams that are missing or stale.",
    description = {
      "They stand beside the bank, in layouts/, and are committed with it.",
      "A defect is said with its node and edge; the exit code is 1."
    },
    optionListHeading = "%nOptions:%n",
    sortOptions = false)
final class LayoutCommand implements Callable<Integer> {
  private final Program program;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--check", description = "Make none, only say which are missing or stale.")
  boolean check;

  @Option(
      names = "--random",
      paramLabel = "N",
      description = "Instead: look for layouts of N random diagrams, shaped like the bank's.")
  int random;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      converter = PathText.class,
      defaultValue = "questions",
      description = "The questions of the checkout. Default: questions, where you are.")
  Path folder = Path.of("questions");

  LayoutCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder.resolve("bank"))) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no bank of drills in "
              + folder
              + ". Name a checkout's questions: --folder DIR");
    }
    if (random < 0) {
      throw new ParameterException(spec.commandLine(), "--random takes 1 or more.");
    }
    LayoutWish.Work work = check ? LayoutWish.Work.CHECK : LayoutWish.Work.MAKE;
    return program.layout(new LayoutWish(folder, work, random));
  }
}
