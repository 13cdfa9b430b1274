package dev.whetstone.core.adapter;

/// A setting of a chat service is missing or wrong: what, and how to mend it.
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String mend;

  /// @param why what is wrong, as a sentence; never with a secret in it
  /// @param mend what to do about it, as a sentence
  public SettingsException(String why, String mend) {
    super(why);
    this.mend = mend;
  }

  /// What to do about it, as a sentence.
  public String mend() {
    return mend;
  }
}
