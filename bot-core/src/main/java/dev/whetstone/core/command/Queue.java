package dev.whetstone.core.command;

import dev.whetstone.core.chat.Post;
import dev.whetstone.core.chat.Press;
import dev.whetstone.core.chat.Reply;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.schedule.Nearest;
import dev.whetstone.core.words.PlanWords;
import dev.whetstone.core.words.Replies;
import dev.whetstone.core.words.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `/drill queue`: puts one drill into the plan.
final class Queue implements Command {
  private static final int PLACES = 3;

  @Override
  public String name() {
    return "queue";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        Example.forManagers(
            "/drill queue nlp-ticket-routing", "Makes this drill the next; 2 or 3 behind it"));
  }

  @Override
  public String more() {
    return "Type a drill's id, and 1, 2 or 3 for its place. One that was held here before is"
        + " asked about first; one outside of the channel's domains comes this once.";
  }

  @Override
  public Set<String> verbs() {
    return Set.of(Verbs.QUEUE_AGAIN);
  }

  @Override
  public Reply run(Desk desk, List<String> words) {
    if (desk.schedule().settings().isEmpty()) {
      return Commands.line(Replies.noChannel());
    }
    if (words.isEmpty()) {
      return Commands.line(PlanWords.queueWhat());
    }
    String typed = words.getFirst().toLowerCase(Locale.ROOT);
    String where = words.size() == 1 ? "first" : words.get(1);
    int place = Places.read(where, PLACES);
    if (place < 0) {
      return Commands.line(PlanWords.noSuchPlace(where, PLACES));
    }
    PlanDesk plan = desk.schedule().plan();
    return plan.find(typed)
        .map(drill -> asked(desk, drill, place))
        .orElseGet(
            () -> Commands.line(PlanWords.unknownDrill(typed, Nearest.to(typed, plan.ids()))));
  }

  private static Reply asked(Desk desk, Drill drill, int place) {
    return desk.schedule().plan().wasHeld(drill)
        ? new Reply.Whisper(PlanWords.heldBefore(drill, place))
        : Commands.line(queued(desk, drill, place));
  }

  @Override
  public Reply used(Desk desk, Press press, Map<String, String> values) {
    String[] parts = press.detail().split("@", 2);
    Optional<Drill> drill = desk.schedule().plan().find(parts[0]);
    int place = parts.length == 2 ? Places.read(parts[1], PLACES) : -1;
    if (desk.schedule().settings().isEmpty() || drill.isEmpty() || place < 0) {
      return Commands.line(PlanWords.queueWhat());
    }
    return new Reply.Update(Post.line(queued(desk, drill.get(), place)));
  }

  private static String queued(Desk desk, Drill drill, int place) {
    Set<String> domains = desk.schedule().settings().orElseThrow().schedule().domains();
    Optional<Drill> out = desk.schedule().plan().queue(drill, place);
    boolean isInFilter = domains.isEmpty() || domains.contains(drill.tags().domain());
    return PlanWords.queued(drill, place, out, isInFilter);
  }
}
