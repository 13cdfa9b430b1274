package dev.whetstone.app.cli;

import dev.whetstone.core.pack.Scaffold;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `questions new`: a drill to fill in.
@Command(
    name = "new",
    header = "Writes a new drill to fill in, with guidance beside each field.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n")
final class NewCommand implements Callable<Integer> {
  private final Program program;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "ID",
      description = "What it is called: small letters and dashes, such as nlp-letter-sorting.")
  String id = "";

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      description = "What it is about; without it, guessed from the id.")
  @Nullable String domain;

  @Option(
      names = "--to",
      paramLabel = "DIR",
      converter = PathText.class,
      description = "The folder that it is written to. Default: the one that you are in.")
  Path folder = Path.of("");

  NewCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    Scaffold scaffold = new Scaffold(NewCommand.class.getClassLoader());
    if (!scaffold.isId(id)) {
      throw new ParameterException(
          spec.commandLine(),
          "“%s” is no id of a drill. Take 6 to 48 small letters, digits and dashes, such as"
                  .formatted(id)
              + " nlp-letter-sorting.");
    }
    String about = domain == null ? scaffold.domainOf(id) : domain;
    if (!scaffold.domains().contains(about)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no domain “%s”. There are: %s."
              .formatted(about, String.join(", ", scaffold.domains())));
    }
    return program.scaffold(id, about, folder);
  }
}
