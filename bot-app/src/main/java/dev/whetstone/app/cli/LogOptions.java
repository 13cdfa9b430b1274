package dev.whetstone.app.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the log looks like.
final class LogOptions {
  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--log",
      paramLabel = "text|json",
      description = {
        "json: one JSON object a line, in the file and on the console.",
        "WHETSTONE_LOG, default: text"
      })
  String form = "text";

  /// To be called before the first line is logged.
  void choose() {
    switch (form) {
      case "text" -> Logs.asText();
      case "json" -> Logs.asJson();
      default ->
          throw new ParameterException(
              spec.commandLine(), "--log “" + form + "” is no form of a log. Type text or json.");
    }
  }
}
