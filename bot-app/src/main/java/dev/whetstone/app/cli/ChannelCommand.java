package dev.whetstone.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `channel`: the channels of a product, from outside of the chat.
@Command(
    name = "channel",
    header = "Lists, adds and changes the channels of a product that runs or does not.",
    description = {
      "A channel is PLATFORM:CHANNEL: web:general, slack:C01GEN, discord:1122334455; with",
      "several Slack workspaces or Discord servers slack:TEAM/CHANNEL.",
      "A product that runs notices within two seconds."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill channel list",
      "  ./drill channel add slack:C01GEN --at 09:00 --zone Europe/Berlin --pace solo",
      "  ./drill channel set web:general --pace \"mon-thu day, fri live\"",
      "  ./drill channel open web:general        a round now",
      "  ./drill channel pause web:general --until 2027-01-04"
    })
final class ChannelCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Type a command: list, add, set, open, pause, resume or remove.");
  }
}
