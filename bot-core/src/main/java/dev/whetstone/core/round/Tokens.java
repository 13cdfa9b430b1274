package dev.whetstone.core.round;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The words of a text as salted 32-bit hashes: enough to compare texts, not to read them.
public final class Tokens {
  private static final int BASIS = 0x811c9dc5;
  private static final int PRIME = 0x01000193;
  private static final int HEX = 16;

  /// No words.
  public static final Tokens NONE = new Tokens(IntStream.empty());

  // In order and each once: a round reads those of all its answers with each new one.
  private final int[] hashes;

  private Tokens(IntStream hashes) {
    this.hashes = hashes.sorted().distinct().toArray();
  }

  /// The words of a text: letters and digits, in small letters.
  public static Tokens of(String salt, String text) {
    String small = text.toLowerCase(Locale.ROOT);
    int salted = hash(BASIS, salt, 0, salt.length());
    IntStream.Builder words = IntStream.builder();
    int end = 0;
    while (end < small.length()) {
      int start = end;
      end = endOfWord(small, start);
      if (end > start) {
        words.add(mixed(hash(salted, small, start, end)));
      } else {
        end += Character.charCount(small.codePointAt(end));
      }
    }
    return new Tokens(words.build());
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length() && isOfWord(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isOfWord(int character) {
    return switch ((byte) Character.getType(character)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> Character.isLetter(character);
    };
  }

  /// Reads what [#encoded] wrote.
  public static Tokens decode(String encoded) {
    IntStream.Builder words = IntStream.builder();
    int start = 0;
    while (start < encoded.length()) {
      int space = encoded.indexOf(' ', start);
      int end = space < 0 ? encoded.length() : space;
      words.add(Integer.parseUnsignedInt(encoded, start, end, HEX));
      start = end + 1;
    }
    return new Tokens(words.build());
  }

  /// As hexadecimal numbers with spaces between them.
  public String encoded() {
    return Arrays.stream(hashes).mapToObj(Integer::toHexString).collect(Collectors.joining(" "));
  }

  /// How many different words there are.
  public int size() {
    return hashes.length;
  }

  /// How alike two texts are: shared words over all words, 0 to 1.
  public double likeness(Tokens other) {
    if (size() == 0 || other.size() == 0) {
      return 0;
    }
    int shared = 0;
    for (int hash : hashes) {
      shared += Arrays.binarySearch(other.hashes, hash) >= 0 ? 1 : 0;
    }
    return (double) shared / (size() + other.size() - shared);
  }

  /// All words of both.
  public Tokens with(Tokens other) {
    return new Tokens(IntStream.concat(Arrays.stream(hashes), Arrays.stream(other.hashes)));
  }

  /// FNV-1a.
  private static int hash(int before, String text, int start, int end) {
    int h = before;
    for (int i = start; i < end; i++) {
      h = (h ^ text.charAt(i)) * PRIME;
    }
    return h;
  }

  private static int mixed(int hash) {
    int h = hash ^ (hash >>> 16);
    h *= 0x7feb352d;
    return h ^ (h >>> 15);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tokens tokens && Arrays.equals(hashes, tokens.hashes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hashes);
  }

  @Override
  public String toString() {
    return "Tokens[" + encoded() + "]";
  }
}
