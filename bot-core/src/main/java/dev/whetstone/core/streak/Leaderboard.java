package dev.whetstone.core.streak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Who was in time how often, the most first; who is equal shares a rank.
///
/// @param top the first of them
/// @param own where the reader stands, if they are on it at all; perhaps among the first too
public record Leaderboard(List<Row> top, Optional<Row> own) {
  private static final Comparator<Score> BEST_FIRST =
      Comparator.comparingInt(Score::credited).reversed().thenComparing(Score::member);

  /// Copies the rows.
  public Leaderboard {
    top = List.copyOf(top);
  }

  /// How often a member was in time.
  public record Score(String member, int credited) {}

  /// A member's place.
  ///
  /// @param rank from 1; one more than how many are better
  public record Row(int rank, String member, int credited) {}

  /// The board of these scores; who was never in time is not on it.
  ///
  /// @param most how many are shown
  /// @param reader the id of who reads it
  public static Leaderboard of(List<Score> scores, int most, Optional<String> reader) {
    List<Row> rows = new ArrayList<>();
    for (Score score : scores.stream().filter(s -> s.credited > 0).sorted(BEST_FIRST).toList()) {
      boolean shares = !rows.isEmpty() && rows.getLast().credited == score.credited;
      int rank = shares ? rows.getLast().rank : rows.size() + 1;
      rows.add(new Row(rank, score.member, score.credited));
    }
    Optional<Row> own =
        reader.flatMap(id -> rows.stream().filter(row -> row.member.equals(id)).findFirst());
    return new Leaderboard(rows.stream().limit(most).toList(), own);
  }
}
