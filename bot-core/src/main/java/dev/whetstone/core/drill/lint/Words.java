package dev.whetstone.core.drill.lint;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words and sentences of prose.
final class Words {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9'.,%-]*");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z0-9\"'(])");
  private static final List<String> ENDINGS = List.of("ing", "ed", "es", "ly", "s", "e");
  private static final Pattern SILENT = Pattern.compile("(?:[^laeiouy]es|ed|[^laeiouy]e)$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]{1,2}");

  private static final Set<String> SMALL =
      Set.of(
          """
          the a an and or of to in on for with by from at as is are was be it its that this these those not no \
          one two per each you your we our how what which who when where why does do did can could will would \
          should than then them they their there have has had if into out up over under more most only so before \
          after\
          """
              .split("\\s+"));

  private Words() {}

  /// Lower case, letters, digits and percent signs only, one space between words.
  static String normal(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder normal = new StringBuilder(lower.length());
    boolean gap = false;
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (isCompared(c)) {
        normal.append(gap && !normal.isEmpty() ? " " : "").append(c);
      }
      gap = !isCompared(c);
    }
    return normal.toString();
  }

  private static boolean isCompared(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%';
  }

  /// The words of a text made comparable.
  static List<String> normalWords(String text) {
    return List.of(normal(text).split(" "));
  }

  static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  static List<String> sentences(String text) {
    return Arrays.stream(SENTENCE_END.split(text))
        .map(String::trim)
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /// A crude stem, enough to see that "releases" and "released" are one word.
  static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        int length = word.length() - ending.length();
        return length >= 3 ? word.substring(0, length) : word;
      }
    }
    return word;
  }

  static boolean isContent(String word) {
    return word.length() > 3 && !SMALL.contains(word);
  }

  /// The stems of the words that carry content.
  static Set<String> contentWords(String text) {
    return normalWords(text).stream()
        .filter(Words::isContent)
        .map(Words::stem)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Share of the words of `part` that occur in `whole`, 0 to 1.
  static double shareFound(Collection<String> part, Set<String> whole) {
    long found = part.stream().filter(whole::contains).count();
    return part.isEmpty() ? 0 : (double) found / part.size();
  }

  /// Flesch-Kincaid grade: years of school needed to read it easily.
  static double readingGrade(String text) {
    List<String> words = words(text);
    int syllables = words.stream().mapToInt(Words::syllables).sum();
    int sentences = Math.max(1, sentences(text).size());
    return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
  }

  private static int syllables(String word) {
    String letters = NO_LETTERS.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
    String spoken = SILENT.matcher(letters).replaceFirst("");
    boolean leadingY = spoken.startsWith("y");
    Matcher vowels = VOWELS.matcher(leadingY ? spoken.substring(1) : spoken);
    int groups = (int) vowels.results().count();
    return groups == 0 ? 1 : groups;
  }
}
