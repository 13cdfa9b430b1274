package dev.whetstone.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `discord`: what setting up Discord needs.
@Command(
    name = "discord",
    header = "Helps to set up Discord.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = "  DISCORD_TOKEN=… ./drill discord invite      open the link in a browser")
final class DiscordCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Type what you need: invite.");
  }
}
