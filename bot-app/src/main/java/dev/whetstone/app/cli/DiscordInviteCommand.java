package dev.whetstone.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `discord invite`: the way into a server.
@Command(
    name = "invite",
    header = "Prints the link that adds the bot to a server.",
    description = {
      "With exactly the permissions that it needs. Discord is asked whose DISCORD_TOKEN it is."
    },
    optionListHeading = "%nOptions:%n")
final class DiscordInviteCommand implements Callable<Integer> {
  private final Program program;

  DiscordInviteCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    return program.discordInvite();
  }
}
