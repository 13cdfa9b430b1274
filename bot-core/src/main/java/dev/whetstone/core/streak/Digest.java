package dev.whetstone.core.streak;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a channel did in a week.
///
/// @param monday its first day
/// @param rounds the local dates on which one was held
/// @param people each member's rounds of the week
/// @param answers how many counted, by stage from 1
/// @param taught the answer that taught most
/// @param weak stages that went badly by people's own marks
/// @param streaks the longest that run, the longest first
public record Digest(
    LocalDate monday,
    List<LocalDate> rounds,
    List<TookPart> people,
    Map<Integer, Integer> answers,
    Optional<Taught> taught,
    Set<Integer> weak,
    List<Running> streaks) {
  /// Copies the collections.
  public Digest {
    rounds = List.copyOf(rounds);
    people = List.copyOf(people);
    answers = Map.copyOf(answers);
    weak = Set.copyOf(weak);
    streaks = List.copyOf(streaks);
  }

  /// A member took part in the round of a date.
  public record TookPart(String member, LocalDate date, boolean onTime) {}

  /// An answer that people marked.
  ///
  /// @param marks how many did
  public record Taught(String member, String title, int marks) {}

  /// A streak that runs.
  public record Running(String member, int length) {}

  /// A week without a round, or in which nobody took part, is not spoken of.
  public boolean isWorthSaying() {
    return !rounds.isEmpty() && !people.isEmpty();
  }

  /// In how many rounds each member took part, the most first.
  public Map<String, Integer> roundsOfMembers() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    people.forEach(one -> counts.merge(one.member, 1, Integer::sum));
    Map<String, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /// How many answers counted.
  public int answersInAll() {
    Collection<Integer> counts = answers.values();
    return counts.stream().mapToInt(count -> count).sum();
  }

  /// How many people answered in time on a date.
  public int onTime(LocalDate date) {
    return (int) people.stream().filter(one -> one.date.equals(date) && one.onTime).count();
  }

  /// How many people answered only late on a date.
  public int late(LocalDate date) {
    return (int) people.stream().filter(one -> one.date.equals(date) && !one.onTime).count();
  }
}
