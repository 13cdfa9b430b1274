package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;

/// `views.*`: docs.slack.dev/reference/methods/views.open and its neighbours name the errors.
final class ViewMethods {
  // docs.slack.dev/reference/methods/views.push: up to 3 views in a stack.
  private static final int STACK = 3;

  private ViewMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "views.open", ViewMethods::open,
        "views.push", ViewMethods::push,
        "views.update", ViewMethods::update,
        "views.publish", ViewMethods::publish);
  }

  private static JsonObject content(Ask ask, String type) {
    ask.team();
    JsonObject view =
        Tree.read(ask.need("view"))
            .orElseThrow(() -> new SlackError("invalid_arguments", "[ERROR] view is no JSON"));
    BlockRules.demandView(ask.world(), view, type);
    return view;
  }

  private static void demandFreeName(Ask ask, JsonObject view, String except) {
    String name = Tree.text(view, "external_id");
    boolean isTaken =
        ask.world().views.values().stream()
            .anyMatch(v -> !v.id.equals(except) && v.externalId().equals(name));
    if (!name.isEmpty() && isTaken) {
      throw new SlackError("duplicate_external_id");
    }
  }

  private static Person exchange(Ask ask) {
    Trigger trigger = ask.world().triggers.get(ask.need("trigger_id"));
    if (trigger == null) {
      throw new SlackError("invalid_trigger_id");
    }
    return trigger.exchange(ask.world());
  }

  private static JsonObject open(Ask ask) {
    JsonObject view = content(ask, "modal");
    demandFreeName(ask, view, "");
    Person person = exchange(ask);
    return answer(person.modals().open(view));
  }

  private static JsonObject push(Ask ask) {
    JsonObject view = content(ask, "modal");
    demandFreeName(ask, view, "");
    Person person = exchange(ask);
    if (person.modals().depth() >= STACK) {
      throw new SlackError("push_limit_reached");
    }
    return answer(person.modals().push(view));
  }

  private static JsonObject update(Ask ask) {
    JsonObject view = content(ask, "modal");
    LiveView live = named(ask).orElseThrow(() -> new SlackError("not_found"));
    if (!ask.get("hash").isEmpty() && !ask.get("hash").equals(live.hash())) {
      throw new SlackError("hash_conflict");
    }
    demandFreeName(ask, view, live.id);
    live.show(ask.world(), view);
    return answer(live);
  }

  private static Optional<LiveView> named(Ask ask) {
    String id = ask.get("view_id");
    String name = ask.get("external_id");
    return ask.world().views.values().stream()
        .filter(v -> v.id.equals(id) || (!name.isEmpty() && v.externalId().equals(name)))
        .findFirst();
  }

  private static JsonObject publish(Ask ask) {
    JsonObject view = content(ask, "home");
    String user = ask.need("user_id");
    if (!ask.team().knows(user)) {
      throw new SlackError("user_not_found");
    }
    Person person = ask.team().person(user);
    String hash = ask.get("hash");
    if (!hash.isEmpty() && !person.modals().homeHash().equals(hash)) {
      throw new SlackError("hash_conflict");
    }
    return answer(person.modals().publish(view));
  }

  private static JsonObject answer(LiveView live) {
    return Ask.fine("view", live.payload(new JsonObject()));
  }
}
