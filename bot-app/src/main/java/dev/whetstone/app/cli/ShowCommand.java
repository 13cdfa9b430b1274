package dev.whetstone.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `questions show`: one drill, all of it or its picture.
@Command(
    name = "show",
    header = "Prints a drill with everything that is in it, answers too, or draws its diagram.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill questions show rec-short-video-feed",
      "  ./drill questions show rec-short-video-feed --png feed.png",
      "  ./drill questions show rec-short-video-feed --svg serving.svg --focus s2-1"
    })
final class ShowCommand implements Callable<Integer> {
  private final Program program;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The drill's id, such as rec-short-video-feed.")
  String drill = "";

  @Option(
      names = "--png",
      paramLabel = "FILE",
      converter = PathText.class,
      description = "Draw the diagram into this file, 1,600 pixels wide.")
  @Nullable Path png;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      converter = PathText.class,
      description = "Draw it as SVG.")
  @Nullable Path svg;

  @Option(
      names = "--focus",
      paramLabel = "STEP",
      description = "Draw the part strong that this step is about, as its reveal does.")
  @Nullable String focus;

  @Mixin PackOptions packs = new PackOptions();

  ShowCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (png != null || svg != null) {
      return program.draw(drill, new DrawWish(png, svg, focus), packs.checked());
    }
    if (focus != null) {
      throw new ParameterException(
          spec.commandLine(), "--focus needs a file to draw into: add --png FILE or --svg FILE.");
    }
    return program.show(drill, packs.checked());
  }
}
