package dev.whetstone.slack.fake;

/// The Socket Mode connections.
@SuppressWarnings("DoNotCallSuggester")
public final class Sockets {
  Sockets() {}

  /// How many are open and greeted.
  public int open() {
    throw new UnsupportedOperationException();
  }

  /// Waits until so many are open.
  public void awaitOpen(int count) {
    throw new UnsupportedOperationException("" + count);
  }

  /// Says `disconnect` with reason `warning` on all.
  public void warn() {
    throw new UnsupportedOperationException();
  }

  /// Says `disconnect` with reason `refresh_requested` on all, and closes them.
  public void refresh() {
    throw new UnsupportedOperationException();
  }

  /// Cuts the links without a word.
  public void drop() {
    throw new UnsupportedOperationException();
  }
}
