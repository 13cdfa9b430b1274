package dev.whetstone.core.words;

import org.jspecify.annotations.Nullable;

/// One thing that the doctor looked at, in words.
///
/// @param about what it belongs to: `database`, `channel web:general`
/// @param what how it is, as a sentence
/// @param mend what to do about it, as a sentence; absent when all is well
public record Check(String about, State state, String what, @Nullable String mend) {
  /// How it is.
  public enum State {
    /// All is well.
    FINE,
    /// It works, and somebody should know.
    LOOK,
    /// Something does not work.
    BROKEN
  }

  /// All is well.
  public static Check fine(String about, String what) {
    return new Check(about, State.FINE, what, null);
  }

  /// It works, and somebody should know.
  public static Check look(String about, String what, String mend) {
    return new Check(about, State.LOOK, what, mend);
  }

  /// Something does not work.
  public static Check broken(String about, String what, String mend) {
    return new Check(about, State.BROKEN, what, mend);
  }
}
