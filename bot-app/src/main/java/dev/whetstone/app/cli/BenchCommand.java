package dev.whetstone.app.cli;

import dev.whetstone.app.bench.Part;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench`: measures.
@Command(
    name = "bench",
    header = "Measures how fast the product is, beside a yardstick in the same run.",
    description = {
      "Machines are noisy: the ratios count. The whole takes some minutes.",
      "docs/benchmarks.md has a recorded run and says what each line means."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  ./drill bench core", "  ./drill bench core --quick", "  ./drill bench burst"})
final class BenchCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..1",
      description = {
        "core: the next five; answers, burst, idle, boards, start: one of them;",
        "slack: sends a second beside a bare loop of Slack's SDK;",
        "discord: the same beside a bare loop of JDA, and within Discord's limit.",
        "pictures: layouts and pictures of diagrams, in a small heap.",
        "Default: core"
      })
  Part what = Part.core;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      converter = PathText.class,
      description = {
        "Where to put the databases meanwhile: its disk is what is measured.",
        "Default: the folder that you are in."
      })
  Path folder = Path.of("");

  @Option(
      names = "--node",
      paramLabel = "DIR",
      converter = PathText.class,
      description = {
        "Where the Node.js yardstick is installed (npm install in bot-app/src/bench/node).",
        "Without it start and memory stand alone."
      })
  @Nullable Path node;

  @Option(names = "--quick", description = "A tenth of everything: only to see that it runs.")
  boolean quick;

  BenchCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.bench(what, folder.toAbsolutePath(), node, quick);
  }
}
