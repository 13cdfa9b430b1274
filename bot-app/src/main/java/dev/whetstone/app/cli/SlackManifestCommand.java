package dev.whetstone.app.cli;

import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `slack manifest`: what Slack makes the app from.
@Command(
    name = "manifest",
    header = "Prints the app's manifest.",
    description = "For Socket Mode; with --url for HTTP mode and installs in several workspaces.",
    optionListHeading = "%nOptions:%n")
final class SlackManifestCommand implements Callable<Integer> {
  private final Program program;

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Where Slack reaches this program: https://drills.example.com.")
  @Nullable String url;

  SlackManifestCommand(Program program) {
    this.program = program;
  }

  @Override
  public Integer call() {
    if (url != null && !isAddress(url)) {
      throw new ParameterException(
          spec.commandLine(),
          "--url “" + url + "” is no https address. Type one such as https://drills.example.com.");
    }
    return program.slackManifest(url);
  }

  private static boolean isAddress(String typed) {
    try {
      URI uri = URI.create(typed);
      return "https".equals(uri.getScheme()) && uri.getHost() != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
