package dev.whetstone.app.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what was typed wrong, what may have been meant, and where the help is.
final class Misunderstood implements IParameterExceptionHandler {
  private final EnvironmentDefaults defaults;

  Misunderstood(EnvironmentDefaults defaults) {
    this.defaults = defaults;
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] typed) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(said(wrong) + origin(wrong, typed));
    err.println("All that can be typed: " + command.getCommandSpec().qualifiedName() + " --help");
    return Exit.USAGE;
  }

  private String origin(ParameterException wrong, String[] typed) {
    return defaults
        .origin(wrong.getArgSpec(), typed)
        .map(variable -> " (It comes from " + variable + " in the environment.)")
        .orElse("");
  }

  private static String said(ParameterException wrong) {
    if (!(wrong instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(wrong.getMessage());
    }
    List<String> near = unmatched.getSuggestions();
    return "“"
        + unmatched.getUnmatched().getFirst()
        + "” cannot be typed here."
        + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?");
  }
}
