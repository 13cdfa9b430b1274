package dev.whetstone.app.demo;

import dev.whetstone.core.drill.Vote;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which option somebody takes, so that votes are divided and fit what they say.
final class VoteCast {
  private static final Pattern LETTER = Pattern.compile("^([A-D])\\b(?!')");
  private static final int TELLING = 5;

  private final Vote vote;
  private final Chance chance;

  VoteCast(Vote vote, Chance chance) {
    this.vote = vote;
    this.chance = chance;
  }

  /// Of somebody who sees through it.
  int strong() {
    return vote.pick();
  }

  /// Of somebody who says this: another option than ours, the one that their words are closest to.
  int hasty(String said) {
    Matcher letter = LETTER.matcher(said);
    if (letter.find() && letter.group(1).charAt(0) - 'A' < vote.options().size()) {
      return letter.group(1).charAt(0) - 'A';
    }
    int closest = closest(words(said));
    return closest >= 0 ? closest : chance.oneOf(others());
  }

  /// Of anybody else.
  int any() {
    return chance.falls(0.4) ? vote.pick() : chance.oneOf(others());
  }

  /// Of the other options the one that shares most words with what was said; -1 for none.
  private int closest(Set<String> said) {
    int closest = -1;
    long most = 0;
    for (int option : others()) {
      Set<String> label = words(vote.options().get(option).label());
      long shared = label.stream().filter(said::contains).count();
      if (shared > most) {
        most = shared;
        closest = option;
      }
    }
    return closest;
  }

  private List<Integer> others() {
    return IntStream.range(0, vote.options().size())
        .filter(option -> option != vote.pick())
        .boxed()
        .toList();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .filter(word -> word.length() >= TELLING)
        .collect(Collectors.toSet());
  }
}
