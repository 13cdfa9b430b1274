package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `demo`: the product in a browser, with scripted members and a clock that can be moved.
@Command(
    name = "demo",
    header = "Opens a team chat in the browser to try it out, no account anywhere.",
    description = {
      "Four scripted members and you, two weeks of history, and a clock that you can move on.",
      "It goes on where it was."
    },
    abbreviateSynopsis = true,
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill demo",
      "  ./drill demo --fresh              begin anew",
      "  ./drill demo --port 0             on any free port"
    })
final class DemoCommand implements Callable<Integer> {
  private final Program program;

  @Option(names = "--fresh", description = "Begin anew: what is in the data directory is deleted.")
  boolean fresh;

  @Option(
      names = "--no-scripts",
      description = "The four members do nothing by themselves; browsers can still play them.")
  boolean noScripts;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      converter = PathText.class,
      description = {
        "Folder of everything that is kept.",
        "WHETSTONE_DEMO_DATA, default: .whetstone-demo"
      })
  Path data = Path.of(".whetstone-demo");

  @Option(
      names = "--day",
      paramLabel = "DATE",
      converter = DayText.class,
      description = {
        "Day on which a new demo begins, such as 2026-11-23: on a Monday the week's digest comes.",
        "Default: today"
      })
  @Nullable LocalDate day;

  @Mixin PackOptions packs = new PackOptions();
  @Mixin ListeningOptions listening = new ListeningOptions();
  @Mixin LogOptions log = new LogOptions();

  DemoCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    log.choose();
    return program.demo(
        new DemoSettings(data, fresh, !noScripts, day, listening.checked(), packs.checked()));
  }
}
