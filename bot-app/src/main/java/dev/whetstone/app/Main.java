package dev.whetstone.app;

/// The program's entry.
public final class Main {
  private Main() {}

  /// Runs a command.
  public static void main(String[] args) {
    System.exit(args.length);
  }
}
