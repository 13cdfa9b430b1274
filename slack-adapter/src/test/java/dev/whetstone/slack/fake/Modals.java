package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The modals in front of a person, and their Home.
final class Modals {
  private final World world;
  private final Person person;
  private final List<LiveView> stack = new ArrayList<>();
  private @Nullable LiveView home;

  Modals(World world, Person person) {
    this.world = world;
    this.person = person;
  }

  int depth() {
    return stack.size();
  }

  Optional<LiveView> top() {
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.getLast());
  }

  Optional<LiveView> home() {
    return Optional.ofNullable(home);
  }

  String homeHash() {
    return home == null ? "" : home.hash();
  }

  LiveView open(JsonObject view) {
    clear();
    return push(view);
  }

  LiveView push(JsonObject view) {
    String id = world.nextId("V");
    String root = stack.isEmpty() ? id : stack.getFirst().id;
    LiveView live = new LiveView(id, person, root, top().map(v -> v.id).orElse(null));
    live.show(world, view);
    world.views.put(id, live);
    stack.add(live);
    return live;
  }

  LiveView publish(JsonObject view) {
    LiveView live = home;
    if (live == null) {
      String id = world.nextId("V");
      live = new LiveView(id, person, id, null);
      home = live;
    }
    live.show(world, view);
    return live;
  }

  void clear() {
    stack.forEach(view -> world.views.remove(view.id));
    stack.clear();
  }

  void close(LiveView view) {
    stack.remove(view);
    world.views.remove(view.id);
  }

  /// Does what the answer to a `view_submission` says; without a `response_action` the view closes
  /// (docs.slack.dev/surfaces/modals#response_actions).
  void submitted(LiveView view, JsonObject answer) {
    switch (Tree.text(answer, "response_action")) {
      case "" -> close(view);
      case "clear" -> clear();
      case "errors" -> complain(view, Tree.child(answer, "errors"));
      case "update" -> replace(view, Tree.child(answer, "view"));
      case "push" -> push(checked(Tree.child(answer, "view")));
      default -> world.blames(Violation.Kind.SCHEMA, "unknown response_action in " + answer);
    }
  }

  private void replace(LiveView view, JsonObject content) {
    view.show(world, checked(content));
  }

  private JsonObject checked(JsonObject content) {
    try {
      BlockRules.demandView(world, content, "modal");
    } catch (SlackError refused) {
      world.blames(Violation.Kind.SCHEMA, "response_action: " + refused.answer());
    }
    return content;
  }

  private void complain(LiveView view, JsonObject errors) {
    Map<String, String> messages =
        errors.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getAsString()));
    // docs.slack.dev/surfaces/modals#displaying_errors: keys are block_ids of input blocks.
    messages.keySet().stream()
        .filter(id -> !view.seen().inputs().contains(id))
        .forEach(id -> world.blames(Violation.Kind.SCHEMA, "errors name no input block: " + id));
    view.complain(world, messages);
  }
}
