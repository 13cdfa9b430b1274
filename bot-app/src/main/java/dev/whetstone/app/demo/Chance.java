package dev.whetstone.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.zip.CRC32;

/// Dice that fall the same way for the same words, so that a plan made again is the same plan.
final class Chance {
  private final SplittableRandom random;

  private Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// The dice of these words.
  static Chance of(String... words) {
    CRC32 sum = new CRC32();
    for (String word : words) {
      sum.update(word.getBytes(StandardCharsets.UTF_8));
      sum.update('/');
    }
    return new Chance(sum.getValue());
  }

  /// True so often.
  boolean falls(double share) {
    return random.nextDouble() < share;
  }

  /// From `least` to `most` minutes and some odd seconds, so that nobody acts on a full minute.
  Duration minutes(int least, int most) {
    return Duration.ofMinutes(random.nextInt(least, most + 1)).plusSeconds(random.nextInt(7, 54));
  }

  <T> T oneOf(List<T> several) {
    return several.get(random.nextInt(several.size()));
  }

  /// From 0 up to, not with, `bound`.
  int below(int bound) {
    return random.nextInt(bound);
  }

  /// One of several, the weightier the likelier; at least one must weigh something.
  <T> T weighed(List<T> several, ToDoubleFunction<T> weight) {
    double all = several.stream().mapToDouble(weight).sum();
    double left = random.nextDouble() * all;
    for (T each : several) {
      left -= weight.applyAsDouble(each);
      if (left < 0) {
        return each;
      }
    }
    return several.getLast();
  }
}
