package dev.whetstone.core.schedule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Finds what somebody who mistyped a name may have meant.
public final class Nearest {
  private static final int SHOWN = 3;

  private Nearest() {}

  /// At most three of the known words, the nearest first: those that begin with what was typed, or
  /// are away from it by a third of its letters at most.
  public static List<String> to(String typed, Collection<String> known) {
    record Candidate(String word, int distance) {}
    int most = Math.max(1, typed.length() / 3);
    return known.stream()
        .distinct()
        .map(word -> new Candidate(word, word.startsWith(typed) ? 0 : distance(typed, word)))
        .filter(candidate -> candidate.distance() <= most)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .limit(SHOWN)
        .map(Candidate::word)
        .toList();
  }

  /// How many letters must be added, left out, replaced or swapped with their neighbour (Damerau's
  /// distance, restricted to one change a place).
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int cheapest(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
