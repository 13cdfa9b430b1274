package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `restore`: a backup takes the place of the database.
@Command(
    name = "restore",
    header = "Puts a backup in the place of the database of a stopped Whetstone.",
    description = {
      "The database that is there is kept beside it. What the backup had not sent is looked for",
      "before it is sent, what is too old is dropped, and a round that may have been held since",
      "the backup is not held again."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill restore .whetstone/backups/whetstone-20261123T030000Z.db --check",
      "  ./drill restore whetstone-20261123T030000Z.db --data /var/lib/whetstone"
    })
final class RestoreCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(paramLabel = "FILE", converter = PathText.class, description = "The backup.")
  Path backup = Path.of("");

  @Option(names = "--check", description = "Say what would happen and change nothing.")
  boolean check;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = PathText.class,
      description = {"Data directory that gets it.", "WHETSTONE_DATA, default: .whetstone"})
  Path data = Path.of(".whetstone");

  RestoreCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return check ? program.checkRestore(data, backup) : program.restore(data, backup);
  }
}
