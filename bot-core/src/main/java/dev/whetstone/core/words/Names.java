package dev.whetstone.core.words;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people are called, and taking a name out of what was said.
public final class Names {
  /// What whoever is unknown or forgotten is called.
  public static final String NOBODY = "a former member";

  private Names() {}

  /// Replaces a name, or a platform's id, where it stands as a word of its own or as a mention.
  public static UnaryOperator<String> without(String name) {
    Pattern word =
        Pattern.compile(
            "<@!?%1$s(?:\\|[^>]*)?>|(?<![\\p{L}\\p{N}])@?%1$s(?![\\p{L}\\p{N}])"
                .formatted(Pattern.quote(name)));
    return text -> word.matcher(text).replaceAll(Matcher.quoteReplacement(NOBODY));
  }
}
