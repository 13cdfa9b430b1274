package dev.whetstone.core.round;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a text as salted 32-bit hashes: enough to compare texts, not to read them.
public record Tokens(Set<Integer> hashes) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int PRIME = 0x01000193;

  /// No words.
  public static final Tokens NONE = new Tokens(Set.of());

  /// Copies the set.
  public Tokens {
    hashes = Set.copyOf(hashes);
  }

  /// The words of a text.
  public static Tokens of(String salt, String text) {
    return new Tokens(
        WORD.matcher(text.toLowerCase(Locale.ROOT))
            .results()
            .map(word -> hash(salt, word.group()))
            .collect(Collectors.toSet()));
  }

  /// Reads what [#encoded] wrote.
  public static Tokens decode(String encoded) {
    return encoded.isEmpty()
        ? NONE
        : new Tokens(
            Pattern.compile(" ")
                .splitAsStream(encoded)
                .map(hex -> Integer.parseUnsignedInt(hex, 16))
                .collect(Collectors.toSet()));
  }

  /// As hexadecimal numbers with spaces between them.
  public String encoded() {
    return new TreeSet<>(hashes)
        .stream().map(Integer::toHexString).collect(Collectors.joining(" "));
  }

  /// How alike two texts are: shared words over all words, 0 to 1.
  public double likeness(Tokens other) {
    if (hashes.isEmpty() || other.hashes.isEmpty()) {
      return 0;
    }
    long shared = hashes.stream().filter(other.hashes::contains).count();
    return (double) shared / (hashes.size() + other.hashes.size() - shared);
  }

  /// All words of both.
  public Tokens with(Tokens other) {
    Set<Integer> all = new TreeSet<>(hashes);
    all.addAll(other.hashes);
    return new Tokens(all);
  }

  /// FNV-1a, mixed at the end, over salt and word.
  private static int hash(String salt, String word) {
    int h = 0x811c9dc5;
    for (int i = 0; i < salt.length(); i++) {
      h = (h ^ salt.charAt(i)) * PRIME;
    }
    for (int i = 0; i < word.length(); i++) {
      h = (h ^ word.charAt(i)) * PRIME;
    }
    h ^= h >>> 16;
    h *= 0x7feb352d;
    return h ^ (h >>> 15);
  }
}
