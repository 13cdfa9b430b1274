package dev.whetstone.app;

import dev.whetstone.app.cli.Cli;

/// The program's entry.
public final class Main {
  private Main() {}

  /// Runs a command.
  public static void main(String[] args) {
    System.exit(Cli.run(new WiredProgram(), args));
  }
}
