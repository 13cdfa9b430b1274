package dev.whetstone.core.picture;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines that fit.
final class Wrap {
  private Wrap() {}

  /// Lines of at most this width, broken between words; a word that is too long is broken itself.
  static List<String> lines(String text, TextStyle style, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words(text, style, width)) {
      if (!line.isEmpty() && style.width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> words(String text, TextStyle style, double width) {
    List<String> words = new ArrayList<>();
    for (String word : text.strip().split("\\s+", -1)) {
      String rest = word;
      while (style.width(rest) > width && rest.length() > 1) {
        int fits = fits(rest, style, width);
        words.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      words.add(rest);
    }
    return words;
  }

  private static int fits(String word, TextStyle style, double width) {
    int end = word.length() - 1;
    while (end > 1 && style.width(word.substring(0, end)) > width) {
      end--;
    }
    return end;
  }
}
