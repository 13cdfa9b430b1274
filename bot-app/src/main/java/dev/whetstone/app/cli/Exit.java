package dev.whetstone.app.cli;

/// What the exit codes mean. They are promised in `--help` and in docs/cli.md.
public final class Exit {
  /// Done, or ended as asked.
  public static final int FINE = 0;

  /// It failed: a drill has problems, the doctor found something broken, or a bug.
  public static final int FAILED = 1;

  /// What was typed cannot be used.
  public static final int USAGE = 2;

  /// No JDK or no Maven: said by the launcher, never by the program.
  public static final int NOTHING_TO_RUN_WITH = 3;

  /// The data directory cannot be used: not ours, from a newer version, read-only or full.
  public static final int DATA = 4;

  /// Another program listens on the port.
  public static final int PORT_IN_USE = 5;

  private Exit() {}
}
