package dev.whetstone.core.drill.lint;

import dev.whetstone.core.drill.Diagram;
import dev.whetstone.core.drill.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Checks between drills: nothing is said twice in the bank.
final class BankChecks {
  static final Set<String> NUMBERS = Set.of("L38", "L39", "L44", "L81");
  private static final Pattern TRIED = Pattern.compile("\\.(ref\\d|ask|hint\\d|mistake\\d)$");
  private static final String OWN = "_";
  private static final Set<String> SMALL = Set.of("A", "An", "The", "Head", "Who");
  private final List<Subject> drills;

  BankChecks(List<Subject> drills) {
    this.drills = drills;
  }

  /// All findings, check by check.
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    sentencesTwice((d, text) -> error("L38", d, text, all));
    Function<Subject, List<Tokens>> whole = BankChecks::tokens;
    sharedRuns(whole, 9, _ -> true, (d, text) -> add("L39", Finding.Level.WARNING, d, text, all));
    sharedRuns(
        BankChecks::masked, 7, BankChecks::isTelling, (d, text) -> error("L44", d, text, all));
    sameMoves((d, text) -> error("L44", d, text, all));
    sameName((d, text) -> add("L81", Finding.Level.WARNING, d, text, all));
    return all;
  }

  private static void error(String number, Subject d, String text, List<Finding> all) {
    add(number, Finding.Level.ERROR, d, text, all);
  }

  private static void add(
      String number, Finding.Level level, Subject d, String text, List<Finding> all) {
    all.add(new Finding(number, level, d.id(), text));
  }

  /// Words of a text, made comparable.
  private record Tokens(String at, List<String> words) {}

  /// Where something stood first.
  private record Place(Subject drill, String at) {
    String name() {
      return drill.id() + " " + at;
    }
  }

  private void sentencesTwice(BiConsumer<Subject, String> report) {
    Map<String, Place> seen = new HashMap<>();
    for (Subject d : drills) {
      for (Prose prose : d.prose()) {
        for (String sentence : prose.wholeSentences()) {
          Place first = seen.get(sentence);
          if (first != null && first.drill != d) {
            report.accept(d, prose.at() + " = " + first.name());
          } else {
            seen.put(sentence, new Place(d, prose.at()));
          }
        }
      }
    }
  }

  /// Reports the first run of `length` words that a text shares with another drill.
  private void sharedRuns(
      Function<Subject, List<Tokens>> texts,
      int length,
      Predicate<List<String>> counts,
      BiConsumer<Subject, String> report) {
    Map<String, Place> seen = new HashMap<>();
    for (Subject d : drills) {
      for (Tokens text : texts.apply(d)) {
        List<String> shared = new ArrayList<>();
        runs(text.words, length)
            .filter(counts)
            .map(run -> String.join(" ", run))
            .forEach(run -> firstElsewhere(seen, run, new Place(d, text.at), shared));
        if (!shared.isEmpty()) {
          report.accept(d, text.at + " and " + shared.getFirst());
        }
      }
    }
  }

  private static void firstElsewhere(
      Map<String, Place> seen, String run, Place here, List<String> shared) {
    Place first = seen.putIfAbsent(run, here);
    if (first != null && first.drill != here.drill) {
      shared.add(first.name() + ": \"" + run + "\"");
    }
  }

  private static Stream<List<String>> runs(List<String> words, int length) {
    return Stream.iterate(0, i -> i + length <= words.size(), i -> i + 1)
        .map(i -> words.subList(i, i + length));
  }

  private static List<Tokens> tokens(Subject d) {
    return d.prose().stream().map(p -> new Tokens(p.at(), Words.normalWords(p.text()))).toList();
  }

  /// What a member reads and answers, with numbers as # and the drill's own names masked: what is
  /// left should be this drill's alone.
  private static List<Tokens> masked(Subject d) {
    Set<String> own = ownNames(d);
    return d.prose().stream()
        .filter(p -> TRIED.matcher(p.at()).find())
        .map(p ->
            new Tokens(
                p.at(), Words.normalWords(p.text()).stream().map(word -> mask(word, own)).toList()))
        .toList();
  }

  private static Set<String> ownNames(Subject d) {
    Stream<String> names =
        Stream.of(
                d.drill().facts().stream().map(Fact::label),
                d.drill().diagram().nodes().stream().map(Diagram.Node::label),
                Stream.of(d.drill().title()),
                d.drill().tags().topics().stream())
            .flatMap(part -> part);
    return Words.contentWords(names.collect(Collectors.joining(" ")));
  }

  private static String mask(String word, Set<String> own) {
    if (WordChecks.hasDigit(word)) {
      return "#";
    }
    return Words.isContent(word) && own.contains(Words.stem(word)) ? OWN : word;
  }

  // Masks and small words coincide everywhere.
  private static boolean isTelling(List<String> run) {
    return run.stream().filter(Words::isContent).count() >= 3;
  }

  private void sameMoves(BiConsumer<Subject, String> report) {
    Map<String, Subject> orders = new HashMap<>();
    for (Subject d : drills) {
      String moves = d.steps().stream().map(s -> s.move().name()).collect(Collectors.joining(" "));
      Subject first = orders.putIfAbsent(d.drill().tags().domain() + ": " + moves, d);
      if (first != null) {
        report.accept(d, "the order of moves is that of " + first.id());
      }
    }
  }

  // Two people of one name in one week are taken for one.
  private void sameName(BiConsumer<Subject, String> report) {
    Map<String, Subject> named = new HashMap<>();
    for (Subject d : drills) {
      String name = d.drill().scenario().persona().replaceFirst("[ ,].*", "");
      Subject first = named.putIfAbsent(name, d);
      if (first != null && !SMALL.contains(name)) {
        String called = "the persona is called " + name + ", as in ";
        report.accept(d, called + first.id());
        report.accept(first, called + d.id()); // a program cannot know who came second
      }
    }
  }
}
