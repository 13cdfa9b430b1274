package dev.whetstone.core.command;

import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.PeopleWords;
import dev.whetstone.core.words.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// `/drill count-me`: whether one is in streaks and on boards.
final class CountMe implements Command {
  @Override
  public String name() {
    return "count-me";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.of(
            "/drill count-me off", "Leaves you out of streaks and boards; on counts you again"));
  }

  @Override
  public String more() {
    return "It holds for every channel of this workspace. What you had stays as it was, and"
        + " everything is still open to you.";
  }

  @Override
  public Set<String> verbs() {
    return Set.of(Verbs.OPT_OUT, Verbs.COUNT_ME);
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    String wanted = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
    return switch (wanted) {
      case "" -> new Reply.Whisper(PeopleWords.counted(desk.people().isCounted()));
      case "off" -> optOut(desk);
      case "on" -> optIn(desk);
      default -> Commands.line(PeopleWords.onOrOff(wanted));
    };
  }

  @Override
  public Reply used(Desk desk, Press press, Map<String, String> values) {
    return press.verb().equals(Verbs.OPT_OUT) ? optOut(desk) : optIn(desk);
  }

  private static Reply optOut(Desk desk) {
    desk.people().leaveMeOut();
    return new Reply.Whisper(PeopleWords.optedOut());
  }

  private static Reply optIn(Desk desk) {
    desk.people().countMe();
    return new Reply.Whisper(PeopleWords.optedIn());
  }
}
