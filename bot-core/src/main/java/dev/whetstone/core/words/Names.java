package dev.whetstone.core.words;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people are called, and taking a name out of what was said.
public final class Names {
  /// What whoever is unknown or forgotten is called.
  public static final String NOBODY = "a former member";

  /// What the browser chat calls who never chose a name: a word, and nobody's name.
  private static final String YOU = "You";

  private Names() {}

  /// Replaces a name, or a platform's id, where it stands as a word of its own or as a mention.
  public static UnaryOperator<String> without(String name) {
    return replacing(
        name,
        "<@!?%1$s(?:\\|[^>]*)?>|(?<![\\p{L}\\p{N}])@?%1$s(?![\\p{L}\\p{N}])"
            .formatted(Pattern.quote(name)));
  }

  /// Replaces a name where it stands as a name does in our posts, alone or in a list: some names
  /// are words that a drill uses too.
  public static UnaryOperator<String> withoutListed(String name) {
    return replacing(
        name,
        "(?<=^|[:,;] |\\(| and |\\. )%s(?=$|[,.:;)]| and | asked\\))"
            .formatted(Pattern.quote(name)));
  }

  private static UnaryOperator<String> replacing(String name, String pattern) {
    Pattern word = Pattern.compile(pattern);
    return text ->
        name.equals(YOU) ? text : word.matcher(text).replaceAll(Matcher.quoteReplacement(NOBODY));
  }
}
