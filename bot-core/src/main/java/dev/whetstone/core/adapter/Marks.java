package dev.whetstone.core.adapter;

import java.util.function.UnaryOperator;

/// Marks in running text, such as the stars around strong words.
public final class Marks {
  private Marks() {}

  /// The words between two marks, which stand at words, or they are just signs: blanks around stay
  /// outside, and blanks alone have no marks.
  ///
  /// @param inert makes the words between look as they are
  public static String atWords(String words, String mark, UnaryOperator<String> inert) {
    String core = words.strip();
    if (core.isEmpty()) {
      return words;
    }
    int begins = words.indexOf(core);
    return words.substring(0, begins)
        + mark
        + inert.apply(core)
        + mark
        + words.substring(begins + core.length());
  }
}
