package dev.whetstone.core.command;

import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.words.PlanWords;
import dev.whetstone.core.words.Replies;
import java.util.List;

/// `/drill reroll`: another drill in one place of the plan.
final class Reroll implements Command {
  @Override
  public String name() {
    return "reroll";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers("/drill reroll 1", "Puts another drill in a place of the preview"));
  }

  @Override
  public String more() {
    return "Type 1, 2 or 3, as /drill preview numbers them.";
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    if (desk.schedule().settings().isEmpty()) {
      return Commands.line(Replies.noChannel());
    }
    PlanDesk plan = desk.schedule().plan();
    String typed = words.isEmpty() ? "1" : words.getFirst();
    int places = plan.next().size();
    int place = Places.read(typed, places);
    if (place < 0) {
      return Commands.line(PlanWords.noSuchPlace(typed, places));
    }
    return plan.reroll(place)
        .<Reply>map(now -> new Reply.Whisper(PlanWords.rerolled(place + 1, now)))
        .orElseGet(() -> Commands.line(PlanWords.noOther()));
  }
}
