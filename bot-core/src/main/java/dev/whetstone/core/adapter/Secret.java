package dev.whetstone.core.adapter;

/// A token or key that never shows itself: not in a log, not in a failure, not in a debugger's
/// list.
public final class Secret {
  private final String value;

  /// Wraps a secret; spaces around it are a slip of the clipboard.
  public Secret(String value) {
    this.value = value.strip();
  }

  /// The secret itself, for the one who has to send it.
  public String reveal() {
    return value;
  }

  /// Whether it begins with this, as kinds of tokens do.
  public boolean startsWith(String prefix) {
    return value.startsWith(prefix);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "•••";
  }
}
