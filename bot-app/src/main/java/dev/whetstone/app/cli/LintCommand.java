package dev.whetstone.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `questions lint`: checks drills.
@Command(
    name = "lint",
    header = "Checks drills.",
    description = "Each problem is said with its file, its place and the mend; the exit code is 1.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n")
final class LintCommand implements Callable<Integer> {
  private final Program program;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      converter = PathText.class,
      description = {
        "Files or folders of drills. Without any: all that are shipped.",
        "An index.txt with weeks among them is the order that is checked, too."
      })
  List<Path> paths = new ArrayList<>();

  @ArgGroup Print print = new Print();

  /// What is printed besides findings, or instead of them.
  static final class Print {
    @Option(
        names = "--audit",
        description =
            "Prints what only a person can judge, too: numbers that nothing explains, every rate,"
                + " links that nobody has opened.")
    boolean audit;

    @Option(
        names = "--report",
        description =
            "Prints a table instead: each drill with its week and day, and how domains, focus"
                + " stages and difficulties are spread, beside the course's quotas.")
    boolean report;

    @Option(names = "--checks", description = "Prints the list of checks instead.")
    boolean checks;
  }

  LintCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(
            spec.commandLine(), "There is no file or folder " + path + ". Check its name.");
      }
    }
    if (print.checks) {
      return program.checks();
    }
    if (print.report) {
      return program.table(List.copyOf(paths));
    }
    return print.audit ? program.audit(List.copyOf(paths)) : program.lint(List.copyOf(paths));
  }
}
