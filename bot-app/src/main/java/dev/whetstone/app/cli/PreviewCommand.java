package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `questions preview`: a whole round in the terminal.
@Command(
    name = "preview",
    header = "Prints a whole round of a drill, every message in order, with its time.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n")
final class PreviewCommand implements Callable<Integer> {
  private final Program program;

  @Parameters(paramLabel = "ID", description = "The drill's id, such as rec-short-video-feed.")
  String drill = "";

  @Option(
      names = "--twist",
      paramLabel = "ID",
      description = "The twist to throw in; without it, the one that a new channel would meet.")
  @Nullable String twist;

  @Option(
      names = "--platform",
      paramLabel = "WHERE",
      defaultValue = "terminal",
      description =
          "terminal, web, slack or discord: each message as that platform gets it, as JSON"
              + " (Slack's blocks can be pasted into its Block Kit Builder). Default: terminal.")
  PreviewPlatform platform = PreviewPlatform.terminal;

  @Mixin PackOptions packs = new PackOptions();

  PreviewCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.preview(drill, twist, platform, packs.checked());
  }
}
