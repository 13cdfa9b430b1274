package dev.whetstone.core.adapter;

import java.util.ArrayList;
import java.util.List;

/// Cuts plain text to size, between lines if it can, else between words; inside one only where it
/// is longer than all the room.
public final class Cut {
  private static final String MORE = "…";

  private Cut() {}

  /// The whole text in parts of at most as many characters, none of them blank.
  public static List<String> parts(String text, int most) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    while (rest.length() > most) {
      int end = border(rest, most);
      parts.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).replaceFirst("^[ \\t]*\\n?", "");
    }
    parts.add(rest);
    return parts.stream().filter(part -> !part.isBlank()).toList();
  }

  /// The whole text in slices of at most as many characters, which make it when they are put
  /// together.
  public static List<String> slices(String text, int most) {
    List<String> slices = new ArrayList<>();
    String rest = text;
    while (rest.length() > most) {
      int end = most;
      while (end > 0 && !Character.isWhitespace(rest.charAt(end - 1))) {
        end--;
      }
      int cut = end > 0 ? end : insideWord(rest, most);
      slices.add(rest.substring(0, cut));
      rest = rest.substring(cut);
    }
    slices.add(rest);
    return slices;
  }

  /// The text, or its beginning with a sign that there is more.
  public static String shortened(String text, int most) {
    return text.length() <= most
        ? text
        : text.substring(0, border(text, most - MORE.length())).stripTrailing() + MORE;
  }

  private static int border(String text, int most) {
    int line = text.lastIndexOf('\n', most);
    if (line > most / 2) {
      return line;
    }
    int end = most;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return end > 0 ? end : insideWord(text, most);
  }

  /// Two chars may be one character.
  private static int insideWord(String text, int most) {
    return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
  }
}
