package dev.whetstone.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `questions`: what authors of drills need.
@Command(
    name = "questions",
    header = "Begins, checks and shows drills.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill questions new nlp-letter-sorting      a drill to fill in",
      "  ./drill questions lint                        all drills that are shipped",
      "  ./drill questions lint our-drills/            a folder of your own",
      "  ./drill questions layout                      layouts of diagrams that have changed",
      "  ./drill questions show rec-short-video-feed",
      "  ./drill questions show rec-short-video-feed --png feed.png",
      "  ./drill questions preview rec-short-video-feed"
    })
final class QuestionsCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Type what to do with the questions: new, lint, layout, show or preview.");
  }
}
