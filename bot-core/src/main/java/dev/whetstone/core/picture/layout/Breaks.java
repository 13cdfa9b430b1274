package dev.whetstone.core.picture.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Breaks texts into lines. A word that is wider than a line is broken itself.
final class Breaks {
  private Breaks() {}

  /// Each line takes what fits in.
  static List<String> filled(String text, Lettering lettering, double width) {
    return new Words(text, lettering, width).filled(width);
  }

  /// The fewest lines that fit, and of these the narrowest.
  static List<String> balanced(String text, Lettering lettering, double width) {
    Words words = new Words(text, lettering, width);
    int fewest = words.filled(width).size();
    return fewest == 1
        ? words.filled(width)
        : Arrays.stream(words.widths())
            .filter(narrower -> narrower <= width)
            .sorted()
            .mapToObj(words::filled)
            .filter(lines -> lines.size() <= fewest)
            .findFirst()
            .orElseGet(() -> words.filled(width));
  }

  /// The width of the widest line, in px.
  static double widest(List<String> lines, Lettering lettering) {
    return lines.stream().mapToDouble(lettering::width).max().orElse(0);
  }

  private record Words(List<String> words, Lettering lettering) {
    Words(String text, Lettering lettering, double width) {
      this(shortened(text, lettering, width), lettering);
    }

    private static List<String> shortened(String text, Lettering lettering, double width) {
      List<String> words = new ArrayList<>();
      for (String word : text.strip().split("\\s+", -1)) {
        String rest = word;
        while (lettering.width(rest) > width && rest.codePointCount(0, rest.length()) > 1) {
          int fits = fits(rest, lettering, width);
          words.add(rest.substring(0, fits));
          rest = rest.substring(fits);
        }
        words.add(rest);
      }
      return words;
    }

    private static int fits(String word, Lettering lettering, double width) {
      int end = word.offsetByCodePoints(0, 1);
      for (int next = end; next < word.length(); ) {
        next = word.offsetByCodePoints(next, 1);
        if (lettering.width(word.substring(0, next)) > width) {
          return end;
        }
        end = next;
      }
      return end;
    }

    List<String> filled(double width) {
      List<String> lines = new ArrayList<>();
      String line = words.getFirst();
      for (String word : words.subList(1, words.size())) {
        String longer = line + " " + word;
        if (lettering.width(longer) <= width + 1e-9) {
          line = longer;
        } else {
          lines.add(line);
          line = word;
        }
      }
      lines.add(line);
      return lines;
    }

    /// Of every run of words: one of them is the widest line of the narrowest lines.
    double[] widths() {
      List<Double> widths = new ArrayList<>();
      for (int from = 0; from < words.size(); from++) {
        for (int to = from + 1; to <= words.size(); to++) {
          widths.add(lettering.width(String.join(" ", words.subList(from, to))));
        }
      }
      return widths.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }
}
