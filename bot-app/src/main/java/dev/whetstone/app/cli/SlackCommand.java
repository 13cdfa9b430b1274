package dev.whetstone.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `slack`: what setting up Slack needs.
@Command(
    name = "slack",
    header = "Helps to set up Slack.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill slack manifest            paste it at api.slack.com/apps, From an app manifest",
      "  ./drill slack manifest --url https://drills.example.com      for HTTP mode"
    })
final class SlackCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Type what you need: manifest.");
  }
}
