package dev.whetstone.app.proof;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// How the chat service behaves, by seed: mostly well. It fails a message three times at most, so
/// that none is late by more than minutes.
final class Weather {
  private static final int MOST_FAILURES = 3;
  private static final int MOST_BLINDNESS = 2;

  /// What becomes of one order.
  enum Turn {
    FINE("done at once"),
    SLOW("done slowly"),
    ANSWER_LOST("done, connection broken"),
    ERROR_AFTER("done, answered 5xx"),
    ERROR_BEFORE("not done, answered 5xx"),
    TOO_MANY("not done, answered 429"),
    HANGS_BEFORE("not done, hangs"),
    HANGS_AFTER("done, hangs");

    private final String words;

    Turn(String words) {
      this.words = words;
    }

    /// In words for a report.
    String words() {
      return words;
    }

    boolean isDone() {
      return this != ERROR_BEFORE && this != TOO_MANY && this != HANGS_BEFORE;
    }
  }

  private final SplittableRandom random;
  private final double share;
  private final Map<String, Integer> failures = new HashMap<>();
  private final Map<Turn, Integer> counts = new EnumMap<>(Turn.class);
  private int blindness;

  private Weather(long seed, double share) {
    this.random = new SplittableRandom(seed);
    this.share = share;
  }

  /// Nothing fails.
  static Weather fair() {
    return new Weather(0, 0);
  }

  /// Every fourth order meets some trouble.
  static Weather stormy(long seed) {
    return new Weather(seed, 0.25);
  }

  synchronized Turn turn(String key) {
    Turn turn = draw(key);
    counts.merge(turn, 1, Integer::sum);
    return turn;
  }

  private Turn draw(String key) {
    if (random.nextDouble() >= share || failures.getOrDefault(key, 0) >= MOST_FAILURES) {
      return Turn.FINE;
    }
    Turn drawn = Turn.values()[random.nextInt(1, Turn.values().length)];
    // A hang costs real time: it is half as likely as the rest.
    boolean hangs = drawn == Turn.HANGS_BEFORE || drawn == Turn.HANGS_AFTER;
    Turn turn = hangs && random.nextBoolean() ? Turn.SLOW : drawn;
    if (turn != Turn.SLOW) {
      failures.merge(key, 1, Integer::sum);
    }
    return turn;
  }

  /// Whether a look for a message fails.
  synchronized boolean blinds(String key) {
    boolean blind =
        random.nextDouble() < share / 2
            && failures.merge(key + " looked for", 1, Integer::sum) <= MOST_BLINDNESS;
    blindness += blind ? 1 : 0;
    return blind;
  }

  /// From `least` up to, not with, `bound`.
  synchronized int between(int least, int bound) {
    return random.nextInt(least, bound);
  }

  /// What happened how often, in words.
  synchronized Map<String, Integer> counts() {
    Map<String, Integer> words = new TreeMap<>();
    counts.forEach((turn, count) -> words.put(turn.words(), count));
    if (blindness > 0) {
      words.put("looked for, cannot be told", blindness);
    }
    return words;
  }
}
