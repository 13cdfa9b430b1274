package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.Answer;
import java.util.Map;

/// First answers to interactions:
/// interactions/receiving-and-responding#create-interaction-response.
final class CallbackRoutes {
  private static final int MESSAGE = 4;
  private static final int DEFERRED_MESSAGE = 5;
  private static final int DEFERRED_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;
  private static final int MODAL = 9;

  private CallbackRoutes() {}

  static Map<String, Handler> all() {
    return Map.of(Routes.CALLBACK, CallbackRoutes::answer);
  }

  private static Answer answer(World world, Call call) {
    Interaction made = world.interactions.get(call.id("interaction_token"));
    if (made == null || !made.id.equals(call.id("interaction_id"))) {
      throw Refusal.unknown(10062, "Unknown interaction");
    }
    if (made.callback != null) {
      throw Refusal.of(400, 40060, "Interaction has already been acknowledged.");
    }
    if (made.isLate(world.now())) {
      world.blames(
          Violation.Kind.LATE_ACK, "%s of %s at %s".formatted(made.kind, made.at, world.now()));
      throw Refusal.unknown(10062, "Unknown interaction");
    }
    act(world, call, made);
    made.callback = ((ObjectNode) call.body()).deepCopy();
    return Boolean.parseBoolean(call.query().get("with_response"))
        ? Answer.ok(response(made, call.body().path("type").asInt()))
        : Answer.nothing();
  }

  private static void act(World world, Call call, Interaction made) {
    int type = call.body().path("type").asInt();
    ObjectNode data = Tree.child(call.body(), "data");
    demandFits(made.kind, made.target != null, type);
    switch (type) {
      case MESSAGE -> new Responses(world, made).say(call, data);
      case DEFERRED_MESSAGE -> new Responses(world, made).think(data);
      case DEFERRED_UPDATE -> made.original = made.target;
      case UPDATE -> {
        made.original = made.target;
        new Responses(world, made).changeTarget(call, data);
      }
      case CHOICES -> demandChoices(world, data);
      case MODAL -> {
        ModalRules.demand(world, data);
        ComponentRules.number(data.path("components"));
        made.person.shown(new FakeModal(made.id, data.deepCopy()));
      }
      default -> throw Refusal.invalid("type", "BASE_TYPE_CHOICES", "Unknown type " + type);
    }
  }

  /// interactions/receiving-and-responding#interaction-response-object-interaction-callback-type:
  /// "not available for MODAL_SUBMIT and PING", "only valid for component-based interactions".
  private static void demandFits(Interaction.Kind kind, boolean hasTarget, int type) {
    boolean isCompletion = kind == Interaction.Kind.COMPLETION;
    boolean fits =
        switch (type) {
          case DEFERRED_UPDATE, UPDATE -> hasTarget && !isCompletion;
          case CHOICES -> isCompletion;
          case MODAL -> kind == Interaction.Kind.COMMAND || kind == Interaction.Kind.COMPONENT;
          default -> !isCompletion;
        };
    if (!fits) {
      throw Refusal.invalid(
          "type", "INTERACTION_CALLBACK_TYPE", "Type %d does not answer %s".formatted(type, kind));
    }
  }

  private static void demandChoices(World world, ObjectNode data) {
    Breaches breaches = new Breaches();
    breaches.demandCount("data.choices", data.path("choices").size(), 0, 25);
    MessageRules.each(
        data,
        "choices",
        (path, choice) -> {
          breaches.demandLength(choice, "data." + path, "name", 1, 100);
          breaches.demandLength(choice, "data." + path, "value", 0, 100);
        });
    breaches.demandNone(world, "completion");
  }

  ///
  /// interactions/receiving-and-responding#interaction-callback-interaction-callback-response-object.
  private static ObjectNode response(Interaction made, int type) {
    ObjectNode interaction = Tree.object("id", made.id, "type", made.kind.number);
    ObjectNode resource = Tree.object("type", type);
    made.message(type == DEFERRED_UPDATE ? null : made.original)
        .ifPresent(message -> {
          interaction.put("response_message_id", Tree.text(message, "id"));
          int flags = Tree.number(message, "flags");
          interaction.put("response_message_loading", (flags & Texts.LOADING) != 0);
          interaction.put("response_message_ephemeral", (flags & Texts.EPHEMERAL) != 0);
          resource.set("message", message);
        });
    return Tree.object("interaction", interaction, "resource", resource);
  }
}
