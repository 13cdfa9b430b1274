package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `proof`: what a reader of the code can ask for who wants to see that kills do no harm.
@Command(
    name = "proof",
    hidden = true,
    header = "Kills the product again and again and shows that nothing is lost or said twice.",
    description = {
      "Plays a demo week undisturbed, then the same week with a chat service that fails and with",
      "SIGKILL at random instants, and compares them; then an hour of two processes on one data",
      "directory. Needs no account and touches no data of yours."
    },
    abbreviateSynopsis = true,
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill proof                     200 kills, about six minutes",
      "  ./drill proof --kills 25 --seed 7"
    })
final class ProofCommand implements Callable<Integer> {
  private static final int MOST_KILLS = 10_000;

  private final Program program;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--kills", paramLabel = "N", description = "How many kills. Default: 200")
  int kills = 200;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Whole number that decides who does what and when. Default: by chance")
  @Nullable Integer seed;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      converter = PathText.class,
      description = "Page that keeps the table. Default: docs/reliability.md")
  Path report = Path.of("docs", "reliability.md");

  ProofCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (kills < 0 || kills > MOST_KILLS) {
      throw new ParameterException(
          spec.commandLine(), "--kills takes 0 to %,d, not %,d.".formatted(MOST_KILLS, kills));
    }
    long chosen = seed == null ? RandomGenerator.getDefault().nextInt(1_000_000) : seed;
    return program.proof(new ProofSettings(kills, chosen, report));
  }
}
