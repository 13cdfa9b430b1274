package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `backup`: a copy of everything, taken while rounds run.
@Command(
    name = "backup",
    header = "Copies the database while rounds run, checks the copy, and never overwrites a file.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill backup",
      "  ./drill backup /mnt/nas/whetstone/ --keep 30",
      "  ./drill backup before-upgrade.db --data /var/lib/whetstone"
    })
final class BackupCommand implements Callable<Integer> {
  private final Program program;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|DIR",
      converter = PathText.class,
      description = {
        "Where the copy goes: a file ending in .db, or a folder, where it is",
        "named after the time. Default: backups in the data directory"
      })
  @Nullable Path target;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = PathText.class,
      description = {"Data directory to copy.", "WHETSTONE_DATA, default: .whetstone"})
  Path data = Path.of(".whetstone");

  @Option(
      names = "--keep",
      paramLabel = "N",
      description = {
        "In a folder, the newest N stay and older ones are removed.",
        "WHETSTONE_BACKUP_KEEP, default: 7"
      })
  int keep = 7;

  BackupCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (keep < 1) {
      throw new ParameterException(
          spec.commandLine(), "--keep " + keep + " would keep none. Type 1 or more.");
    }
    return program.backup(data, target == null ? data.resolve("backups") : target, keep);
  }
}
