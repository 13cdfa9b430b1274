package dev.whetstone.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Property checks: a property draws from a tape of choices; a failing tape is shrunk and its seed
 * is printed.
 */
public final class Prop {
  private Prop() {}

  /** A property. */
  @FunctionalInterface
  public interface Body {
    /** Throws when the property does not hold. */
    void check(Draw d) throws Exception;
  }

  /** A source of choices: recorded from a generator, or replayed from a tape (0 past its end). */
  public static final class Draw {
    private final @Nullable SplittableRandom random;
    private final long[] replay;
    private final List<Long> tape = new ArrayList<>();
    private final StringBuilder notes = new StringBuilder();

    private Draw(@Nullable SplittableRandom random, long[] replay) {
      this.random = random;
      this.replay = replay;
    }

    /** An int in lo..hi, both included; shrinks towards lo. */
    public int between(int lo, int hi) {
      long span = (long) hi - lo + 1;
      int at = tape.size();
      long c = random != null ? random.nextLong(span) : at < replay.length ? replay[at] % span : 0;
      tape.add(c);
      return (int) (lo + c);
    }

    /** One of the values; shrinks towards the first. */
    public <T> T oneOf(List<T> values) {
      return values.get(between(0, values.size() - 1));
    }

    /** A text of some of the scraps, one in twenty of them many times; shrinks towards nothing. */
    public String textOf(List<String> scraps) {
      StringBuilder text = new StringBuilder();
      int count = between(0, 12);
      for (int i = 0; i < count; i++) {
        text.append(oneOf(scraps).repeat(between(0, 20) == 20 ? 30 : 1));
      }
      return text.toString();
    }

    /** Keeps a value for the failure message. */
    public <T> T note(String name, T value) {
      notes.append("  ").append(name).append(" = ").append(value).append('\n');
      return value;
    }
  }

  /** Runs the body on many draws; -Dprop.seed replays one run, -Dprop.tries sets how many. */
  public static void forAll(Body body) {
    long base = Long.getLong("prop.seed", System.nanoTime());
    int tries = System.getProperty("prop.seed") != null ? 1 : Integer.getInteger("prop.tries", 200);
    for (int i = 0; i < tries; i++) {
      long seed = base + i;
      Draw d = new Draw(new SplittableRandom(seed), new long[0]);
      if (run(body, d) != null) {
        Draw small = new Draw(null, shrink(body, toArray(d)));
        Throwable t = run(body, small);
        throw new AssertionError(
            "property fails, replay with -Dprop.seed=" + seed + "\n" + small.notes + t, t);
      }
    }
  }

  private static long[] shrink(Body body, long[] tape) {
    long[] best = tape;
    for (boolean better = true; better; ) {
      better = false;
      for (int size = Math.max(1, best.length / 2); size >= 1 && !better; size /= 2) {
        for (int i = 0; i + size <= best.length && !better; i++) { // cut a piece out
          long[] cut = new long[best.length - size];
          System.arraycopy(best, 0, cut, 0, i);
          System.arraycopy(best, i + size, cut, i, best.length - i - size);
          better = run(body, new Draw(null, cut)) != null;
          best = better ? cut : best;
        }
      }
      for (int i = 0; i < best.length && !better; i++) { // make one choice smaller
        for (long step = best[i]; step > 0 && !better; step /= 2) {
          long[] low = Arrays.copyOf(best, best.length);
          low[i] -= step;
          better = run(body, new Draw(null, low)) != null;
          best = better ? low : best;
        }
      }
    }
    return best;
  }

  private static @Nullable Throwable run(Body body, Draw d) {
    try {
      body.check(d);
      return null;
    } catch (Exception | AssertionError e) {
      return e;
    }
  }

  private static long[] toArray(Draw d) {
    return d.tape.stream().mapToLong(Long::longValue).toArray();
  }
}
