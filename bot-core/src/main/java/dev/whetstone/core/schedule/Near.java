package dev.whetstone.core.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Words that somebody may have meant.
final class Near {
  private static final int SHOWN = 3;

  private Near() {}

  /// The nearest few, best first: those that begin with what was typed, then those at most a third
  /// of its letters away.
  static List<String> to(String typed, Stream<String> known) {
    record Candidate(String word, int distance) {}
    int furthest = Math.max(1, typed.length() / 3);
    return known
        .distinct()
        .map(word -> new Candidate(word, distance(typed, word)))
        .filter(candidate -> candidate.distance() <= furthest)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .limit(SHOWN)
        .map(Candidate::word)
        .toList();
  }

  private static int distance(String typed, String word) {
    return typed.length() >= 3 && word.startsWith(typed) ? 0 : edits(typed, word);
  }

  /// Letters to insert, drop, change or swap with their neighbour.
  private static int edits(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
