package dev.whetstone.core.command;

import dev.whetstone.core.chat.Form;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.Part;
import dev.whetstone.core.round.Round;
import dev.whetstone.core.words.PeopleWords;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.Verbs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/drill remove`: takes a member's words out of the thread.
final class RemoveWords implements Command {
  @Override
  public String name() {
    return "remove";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers("/drill remove", "Lists the answers shown, to take one out"),
        Example.forManagers(
            "/drill remove @Ada 2", "Takes out what Ada wrote on step 2; without it, on all"));
  }

  @Override
  public String more() {
    return "Its author keeps the credit and is told, and the log says who did it. It takes"
        + " out answers of the form; messages are deleted in the thread itself.";
  }

  @Override
  public Set<String> verbs() {
    return Set.of(Verbs.REMOVE_WORDS);
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    return desk.round()
        .map(round -> words.isEmpty() ? choose(desk, round) : remove(desk, round, words))
        .orElseGet(() -> Commands.line(Replies.noRound()));
  }

  private static Reply choose(Desk desk, Round round) {
    List<HouseDesk.Shown> shown = desk.house().shown(round);
    if (shown.isEmpty()) {
      return Commands.line(PeopleWords.nothingShown());
    }
    return new Reply.Show(form(round, shown));
  }

  /// Carries what it shows, so that a choice among other answers is noticed.
  private static Form form(Round round, List<HouseDesk.Shown> shown) {
    return PeopleWords.removeWhich(
        Press.of(Verbs.REMOVE_WORDS, round.id()).with(fingerprint(shown)),
        shown.stream().map(one -> PeopleWords.choice(one.name(), one.step(), one.said())).toList());
  }

  private static String fingerprint(List<HouseDesk.Shown> shown) {
    return Integer.toHexString(
        shown.stream().map(one -> one.member() + "/" + one.ordinal()).toList().hashCode());
  }

  private static Reply remove(Desk desk, Round round, List<String> words) {
    Optional<Integer> step = number(words.getLast());
    List<String> named = step.isPresent() ? words.subList(0, words.size() - 1) : words;
    String typed = String.join(" ", named);
    if (step.filter(s -> s < 1 || s > round.parts().size()).isPresent()) {
      return Commands.line(PeopleWords.unknownStep(step.get(), round.parts().size()));
    }
    return desk.people()
        .member(typed)
        .map(member -> remove(desk, round, member, step))
        .orElseGet(() -> Commands.line(PeopleWords.unknownMember(typed)));
  }

  private static Reply remove(
      Desk desk, Round round, PeopleDesk.Known member, Optional<Integer> step) {
    List<Integer> ordinals =
        round.parts().stream()
            .filter(part -> part.closedAt() != null)
            .map(Part::ordinal)
            .filter(ordinal -> step.isEmpty() || step.get() == ordinal + 1)
            .toList();
    int count = desk.house().remove(round, member.id(), ordinals);
    return Commands.line(PeopleWords.removed(member.name(), count));
  }

  private static Optional<Integer> number(String word) {
    return word.matches("[0-9]{1,3}") ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  @Override
  public Reply used(Desk desk, Press press, Map<String, String> values) {
    Optional<Round> round = desk.round(press.round());
    if (round.isEmpty()) {
      return Commands.line(Replies.unknownRound());
    }
    List<HouseDesk.Shown> shown = desk.house().shown(round.get());
    if (shown.isEmpty()) {
      return Commands.line(PeopleWords.nothingShown());
    }
    if (!fingerprint(shown).equals(press.detail())) {
      return new Reply.Mend(form(round.get(), shown), PeopleWords.ANSWER, PeopleWords.othersNow());
    }
    return chosen(desk, round.get(), shown, values);
  }

  private static Reply chosen(
      Desk desk, Round round, List<HouseDesk.Shown> shown, Map<String, String> values) {
    Optional<HouseDesk.Shown> chosen =
        Optional.ofNullable(values.get(PeopleWords.ANSWER))
            .flatMap(RemoveWords::number)
            .filter(option -> option < shown.size())
            .map(shown::get);
    if (chosen.isEmpty()) {
      return new Reply.Mend(form(round, shown), PeopleWords.ANSWER, PeopleWords.chooseOne());
    }
    HouseDesk.Shown gone = chosen.get();
    int count = desk.house().remove(round, gone.member(), List.of(gone.ordinal()));
    return Commands.line(PeopleWords.removed(gone.name(), count));
  }
}
