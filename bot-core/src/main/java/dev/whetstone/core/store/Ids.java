package dev.whetstone.core.store;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// Makes ULIDs: 26 characters, sorted by time; each is greater than the one before, also within a
/// millisecond and when the clock goes back.
public final class Ids {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final char[] CROCKFORD = DIGITS.toCharArray();
  private static final String FORM = "[0-7][" + DIGITS + "]{25}";
  private static final long LOW_40 = (1L << 40) - 1;
  private static final long LEAP = 1L << 24;

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

  /// Ids that go on where the stored answers end: who answered first stands first, also when a
  /// process began again within a millisecond, or after the clock was put back.
  public static Ids following(Transactions stored, InstantSource clock, RandomGenerator random) {
    return stored
        .read(sql ->
            sql.first("SELECT id FROM answer ORDER BY id DESC LIMIT 1", row -> row.text("id")))
        .map(last -> after(last, clock, random))
        .orElseGet(() -> new Ids(clock, random));
  }

  /// Ids that are greater than this one. Two processes that both go on after it do not meet.
  static Ids after(String last, InstantSource clock, RandomGenerator random) {
    Ids ids = new Ids(clock, random);
    if (last.matches(FORM)) {
      ids.millis = bits(last, 0, 10);
      ids.high = bits(last, 10, 8) + random.nextLong(1, LEAP);
      ids.low = random.nextLong() & LOW_40;
    }
    return ids;
  }

  private static long bits(String id, int from, int length) {
    long bits = 0;
    for (int i = from; i < from + length; i++) {
      bits = bits << 5 | DIGITS.indexOf(id.charAt(i));
    }
    return bits;
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
