package dev.whetstone.core.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Chooses a channel's next drills. Same input, same choice.
public final class Picker {
  private static final List<Pick.Rule> RULES = Arrays.asList(Pick.Rule.values());

  private final List<Candidate> bank;

  /// A picker from a bank; among equals its order decides.
  public Picker(List<Candidate> bank) {
    this.bank = List.copyOf(bank);
  }

  /// A picker from a bank in the order of these keys; what is not among them comes last, by key.
  public static Picker inOrder(List<String> keys, List<Candidate> bank) {
    Map<String, Integer> places =
        IntStream.range(0, keys.size())
            .boxed()
            .collect(Collectors.toMap(keys::get, Function.identity(), (first, again) -> first));
    return new Picker(
        bank.stream()
            .sorted(
                Comparator.comparingInt(
                        (Candidate drill) -> places.getOrDefault(drill.key(), keys.size()))
                    .thenComparing(Candidate::key))
            .toList());
  }

  /// The next picks in order, each as if those before it had been held. Fewer only when the filter
  /// leaves no drill at all.
  ///
  /// @param seed 0 for the bank's order among equals, else one of many other orders
  public List<Pick> next(List<Held> past, Wish wish, int count, long seed) {
    List<Candidate> pool = shuffled(bank.stream().filter(wish::allows).toList(), seed);
    History history = History.of(past);
    List<Pick> picks = new ArrayList<>();
    while (picks.size() < count && !pool.isEmpty()) {
      Pick pick = pick(pool, history, wish);
      picks.add(pick);
      history = history.and(pick.drill());
    }
    return List.copyOf(picks);
  }

  /// How many drills that a channel may have it has not had.
  public int left(List<Held> past, Wish wish) {
    History history = History.of(past);
    return (int)
        bank.stream()
            .filter(wish::allows)
            .filter(drill -> history.keeps(Pick.Rule.REPETITION, drill, wish))
            .count();
  }

  /// How many drills a channel may have.
  public int size(Wish wish) {
    return (int) bank.stream().filter(wish::allows).count();
  }

  /// What speaks for a drill at this point of a channel's history, and which rules it breaks.
  public static Pick explain(Candidate drill, List<Held> past, Wish wish) {
    return explained(drill, History.of(past), wish);
  }

  private static Pick pick(List<Candidate> pool, History history, Wish wish) {
    return IntStream.rangeClosed(0, RULES.size())
        .mapToObj(given -> RULES.subList(given, RULES.size()))
        .flatMap(kept -> first(pool, history, wish, kept).stream())
        .findFirst()
        .map(drill -> explained(drill, history, wish))
        .orElseThrow();
  }

  private static Optional<Candidate> first(
      List<Candidate> pool, History history, Wish wish, List<Pick.Rule> kept) {
    return pool.stream()
        .filter(drill -> kept.stream().allMatch(rule -> history.keeps(rule, drill, wish)))
        .min(Comparator.comparingInt(history::lastSeq)); // the first of equals
  }

  private static Pick explained(Candidate drill, History history, Wish wish) {
    EnumSet<Pick.Rule> gaveWay = EnumSet.allOf(Pick.Rule.class);
    gaveWay.removeIf(rule -> history.keeps(rule, drill, wish));
    Pick.Reason reason =
        gaveWay.contains(Pick.Rule.REPETITION)
            ? Pick.Reason.OLDEST
            : history.dueOf(wish.weakStages()).contains(drill.focusStage())
                ? Pick.Reason.WEAK_STAGE
                : Pick.Reason.NEXT;
    return new Pick(drill, reason, gaveWay);
  }

  private static List<Candidate> shuffled(List<Candidate> pool, long seed) {
    if (seed == 0) {
      return pool;
    }
    SplittableRandom random = new SplittableRandom(seed);
    return pool.stream()
        .map(drill -> Map.entry(random.nextLong(), drill))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }
}
