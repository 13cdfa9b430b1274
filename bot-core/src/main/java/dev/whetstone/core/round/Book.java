package dev.whetstone.core.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What members did in a round.
///
/// @param answers in the order in which they came
/// @param asked in the order in which they were asked
/// @param taught for each member who said so, the answer that taught them most
public record Book(
    List<Answer> answers,
    List<Progress> progress,
    List<FactAsked> asked,
    Map<String, String> taught) {
  /// Nothing yet.
  public static final Book EMPTY = new Book(List.of(), List.of(), List.of(), Map.of());

  /// Copies the collections.
  public Book {
    answers = List.copyOf(answers);
    progress = List.copyOf(progress);
    asked = List.copyOf(asked);
    taught = Map.copyOf(taught);
  }

  /// All answers to a part.
  public List<Answer> to(int ordinal) {
    return answers.stream().filter(answer -> answer.ordinal() == ordinal).toList();
  }

  /// A member's answer of a kind to a part.
  public Optional<Answer> of(String member, int ordinal, Answer.Kind kind) {
    return by(member).filter(a -> a.ordinal() == ordinal && a.kind() == kind).findFirst();
  }

  /// All that a member gave.
  public Stream<Answer> by(String member) {
    return answers.stream().filter(answer -> answer.member().equals(member));
  }

  /// Whether a member has a counting answer to a part.
  public boolean hasAnswered(String member, int ordinal) {
    return by(member).anyMatch(answer -> answer.ordinal() == ordinal && answer.counts());
  }

  /// Whether a part has any counting answer.
  public boolean isAnswered(int ordinal) {
    return answers.stream().anyMatch(answer -> answer.ordinal() == ordinal && answer.counts());
  }

  /// The members with a counting answer, in the order of their first.
  public List<String> members() {
    return answers.stream().filter(Answer::counts).map(Answer::member).distinct().toList();
  }

  /// The members who gave a form, a number or a vote for a part.
  public Set<String> givers(int ordinal) {
    return to(ordinal).stream()
        .filter(Answer::isGiven)
        .map(Answer::member)
        .collect(Collectors.toSet());
  }

  /// How far a member is with a part.
  public Progress progressOf(String member, int ordinal) {
    return progress.stream()
        .filter(p -> p.ordinal() == ordinal && p.member().equals(member))
        .findFirst()
        .orElseGet(() -> Progress.none(ordinal, member));
  }

  /// Whether somebody asked for this fact.
  public boolean isAsked(String factId) {
    return asked.stream().anyMatch(fact -> fact.factId().equals(factId));
  }

  Book with(Answer answer) {
    return new Book(
        replaced(answers, answer, a -> a.id().equals(answer.id())), progress, asked, taught);
  }

  Book with(Progress one) {
    return new Book(
        answers,
        replaced(
            progress, one, p -> p.ordinal() == one.ordinal() && p.member().equals(one.member())),
        asked,
        taught);
  }

  Book with(FactAsked fact) {
    List<FactAsked> longer = new ArrayList<>(asked);
    longer.add(fact);
    return isAsked(fact.factId()) ? this : new Book(answers, progress, longer, taught);
  }

  Book withTaught(String member, String answerId) {
    Map<String, String> more = new LinkedHashMap<>(taught);
    more.put(member, answerId);
    return new Book(answers, progress, asked, more);
  }

  private static <T> List<T> replaced(List<T> list, T item, Predicate<T> same) {
    List<T> changed = new ArrayList<>(list);
    for (int i = 0; i < changed.size(); i++) {
      if (same.test(changed.get(i))) {
        changed.set(i, item);
        return changed;
      }
    }
    changed.add(item);
    return changed;
  }
}
