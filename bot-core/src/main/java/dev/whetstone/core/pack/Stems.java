package dev.whetstone.core.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tartarus.snowball.ext.englishStemmer;

/// Words of a question or a fact, reduced to their English stems.
final class Stems {
  private static final Set<String> SMALL =
      stems(
          """
          a an the of to in on at by for from with and or but if as than then so not no
          is are was were be been it its this that these those there here
          i you he she we they me us them my your our their his her
          what which who whom whose when where why how many much long often big large high
          do does did has have had can could will would shall should may might must
          please tell give show know get got see say ask about any some all each every per
          one two number amount total value kind thing really exactly roughly currently now
          today normal day average typical need want think
          """);

  // What people say for the word that a fact sheet uses.
  private static final Map<String, String> SAID_AS =
      Map.of(
          "how long", "length",
          "how fast", "latency",
          "how quickly", "latency",
          "how expensive", "cost",
          "sign up", "signups",
          "would like", "want");

  private Stems() {}

  /// The stems of a question, with some phrases turned into the word of a fact sheet.
  static List<String> ofQuestion(String question) {
    String asked = question.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> said : SAID_AS.entrySet()) {
      asked = asked.replace(said.getKey(), said.getValue());
    }
    return of(asked);
  }

  /// The stems of a text in order, small words included.
  static List<String> of(String text) {
    englishStemmer stemmer = new englishStemmer();
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> stem(stemmer, word))
        .toList();
  }

  /// Whether a stem says anything about what is asked.
  static boolean isTelling(String stem) {
    return stem.length() > 1 && !SMALL.contains(stem);
  }

  private static String stem(englishStemmer stemmer, String word) {
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  private static Set<String> stems(String words) {
    return of(words).stream().collect(Collectors.toUnmodifiableSet());
  }
}
