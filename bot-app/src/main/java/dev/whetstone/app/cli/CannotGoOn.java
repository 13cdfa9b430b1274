package dev.whetstone.app.cli;

/// Ends the program with a message for the person who started it: what is wrong and how to mend it.
public final class CannotGoOn extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exit;

  /// @param exit one of [Exit]
  /// @param why what is wrong, as a sentence
  /// @param mend what to do about it, as a sentence
  public CannotGoOn(int exit, String why, String mend) {
    super(why + System.lineSeparator() + mend);
    this.exit = exit;
  }

  /// The exit code.
  public int exit() {
    return exit;
  }
}
