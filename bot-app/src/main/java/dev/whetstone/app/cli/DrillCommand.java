package dev.whetstone.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// `./drill`: what there is to run.
@Command(
    name = "./drill",
    versionProvider = Version.class,
    header = "Whetstone posts one ML system design problem a day and plays the interviewer.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:Done, or ended as asked.",
      "1:It failed: a drill has problems, something is broken, or a bug (the log knows more).",
      "2:What was typed cannot be used.",
      "3:There is no JDK 25, or no Maven to build with.",
      "4:The data directory cannot be used: not ours, from a newer version, read-only or full.",
      "5:Another program listens on the port."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./drill demo                      a team chat in the browser, no account anywhere",
      "  ./drill run --at 09:30 --zone Europe/Paris --days mon-fri",
      "  ./drill channel list              the channels and their next rounds; also add, set, open, …",
      "  ./drill doctor                    what is not well, and how to mend it",
      "  ./drill questions lint            check the drills",
      "",
      "From a checkout also:",
      "  ./drill test                      all tests",
      "  ./drill mvn ARGS                  Maven on the right JDK",
      "  ./drill proof                     200 kills, and nothing is lost or said twice",
      "",
      "Each command has more: ./drill run --help. Options that name a WHETSTONE_ variable can be",
      "given by it; an option that is typed wins."
    })
final class DrillCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Type a command: demo, run, channel, slack, doctor, backup, restore, clock or questions.");
  }
}
