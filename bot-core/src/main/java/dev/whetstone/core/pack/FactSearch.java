package dev.whetstone.core.pack;

import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.drill.Fact;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds the facts that a question asks for, by stems of words: rare words count more, and a fact's
/// keywords more than its label, its label more than its text.
public final class FactSearch {
  /// Below this score a question is not about a fact.
  static final double THRESHOLD = 0.35;

  private static final double KEYWORD = 1;
  private static final double LABEL = 0.7;
  private static final double TEXT = 0.4;
  // Of all that a fact is found by, how much one keyword in a long question is worth by itself.
  private static final double KEYWORD_ALONE = 0.45;

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*\\}");

  private FactSearch() {}

  /// The facts that answer the question, best first; none when nothing fits.
  public static List<Fact> search(Drill drill, String question) {
    Index index = Index.of(drill.facts());
    List<String> asked = Stems.ofQuestion(question);
    return index.entries.stream()
        .map(entry -> new Hit(entry.fact, index.score(entry, asked)))
        .filter(hit -> hit.score >= THRESHOLD)
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .map(Hit::fact)
        .toList();
  }

  private record Hit(Fact fact, double score) {}

  /// A fact with the weight of each stem that finds it, and its keywords as stems.
  private record Entry(Fact fact, Map<String, Double> weights, List<List<String>> keywords) {
    static Entry of(Fact fact) {
      Map<String, Double> weights = new TreeMap<>();
      String text = PLACEHOLDER.matcher(fact.text()).replaceAll(" ");
      put(weights, Stems.of(fact.unit() == null ? text : text + " " + fact.unit()), TEXT);
      put(weights, Stems.of(fact.label()), LABEL);
      fact.keywords().forEach(keyword -> put(weights, Stems.of(keyword), KEYWORD));
      List<List<String>> keywords =
          fact.keywords().stream()
              .map(Stems::of)
              .filter(words -> words.stream().anyMatch(Stems::isTelling))
              .toList();
      return new Entry(fact, weights, keywords);
    }

    private static void put(Map<String, Double> weights, List<String> stems, double weight) {
      stems.stream().filter(Stems::isTelling).forEach(s -> weights.merge(s, weight, Math::max));
    }

    /// Some keyword stands in the question as a whole, word after word.
    boolean isNamedIn(List<String> asked) {
      return keywords.stream().anyMatch(words -> contains(asked, words));
    }

    private static boolean contains(List<String> all, List<String> part) {
      return Collections.indexOfSubList(all, part) >= 0;
    }
  }

  private record Index(List<Entry> entries, Map<String, Integer> spread) {
    static Index of(List<Fact> facts) {
      List<Entry> entries = facts.stream().map(Entry::of).toList();
      Map<String, Integer> spread = new TreeMap<>();
      entries.forEach(e -> e.weights.keySet().forEach(stem -> spread.merge(stem, 1, Integer::sum)));
      return new Index(entries, spread);
    }

    double score(Entry entry, List<String> asked) {
      Set<String> telling = new HashSet<>(asked.stream().filter(Stems::isTelling).toList());
      double found = 0;
      double all = 0;
      for (String stem : telling) {
        double rarity = Math.log(1.0 + entries.size() / (double) spread.getOrDefault(stem, 1));
        all += rarity;
        found += rarity * entry.weights.getOrDefault(stem, 0.0);
      }
      double covered = all == 0 ? 0 : found / all;
      return entry.isNamedIn(asked) ? Math.max(covered, KEYWORD_ALONE) + covered / 10 : covered;
    }
  }
}
