package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.round.Pace;
import dev.whetstone.core.round.Round;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// `/drill start`: opens the private walk, or a practice.
final class Start implements Command {
  @Override
  public String name() {
    return "start";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of(
            "/drill start",
            "Walks you through the open drill in private, or practises when none is"),
        Example.of(
            "/drill start search", "Practises a drill of a domain, or the one that you name"),
        Example.of("/drill start live", "Starts an interview of 45 minutes with whoever joins"));
  }

  @Override
  public String more() {
    return "The walk is yours alone, about twenty minutes, until the round's deadline and"
        + " its grace. A practice touches no streak; a member has one at a time, a channel"
        + " three. Behind start name a domain or a drill's id; behind live, too. live waits"
        + " 30 minutes for a second to join.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    if (words.isEmpty()) {
      return desk.round()
          .filter(Start::isOpen)
          .map(desk.rounds()::start)
          .orElseGet(() -> desk.rounds().practise(Pace.SOLO, Optional.empty()));
    }
    return switch (words.getFirst().toLowerCase(Locale.ROOT)) {
      case "live" -> desk.rounds().practise(Pace.LIVE, named(words.subList(1, words.size())));
      case "solo" -> desk.rounds().practise(Pace.SOLO, named(words.subList(1, words.size())));
      default -> desk.rounds().practise(Pace.SOLO, named(words));
    };
  }

  private static boolean isOpen(Round round) {
    return round.state().isUnderWay() || round.state().takesAnswers();
  }

  private static Optional<String> named(List<String> words) {
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", words));
  }
}
