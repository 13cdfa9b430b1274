package dev.whetstone.core.store;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Makes ULIDs: 26 characters, sorted by time; each is greater than the one before, also within a
/// millisecond and when the clock goes back.
public final class Ids {
  private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final long LOW_40 = (1L << 40) - 1;

  private final InstantSource clock;
  private final RandomGenerator random;
  private long millis = -1;
  // 80 random bits in two halves, counted up within a millisecond.
  private long high;
  private long low;

  /// Ids from this clock and this chance.
  public Ids(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /// The next id.
  public synchronized String next() {
    long now = clock.instant().toEpochMilli();
    if (now > millis) {
      millis = now;
      // The top bit stays free, so that counting up does not overflow.
      high = random.nextLong() & (LOW_40 >> 1);
      low = random.nextLong() & LOW_40;
    } else {
      low = (low + 1) & LOW_40;
      high += low == 0 ? 1 : 0;
    }
    char[] id = new char[26];
    write(id, 0, 10, millis);
    write(id, 10, 8, high);
    write(id, 18, 8, low);
    return new String(id);
  }

  private static void write(char[] id, int from, int length, long bits) {
    for (int i = 0; i < length; i++) {
      id[from + i] = CROCKFORD[(int) (bits >>> (5 * (length - 1 - i))) & 31];
    }
  }
}
