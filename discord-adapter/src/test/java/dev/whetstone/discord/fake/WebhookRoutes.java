package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.Answer;
import java.util.Map;

/// Later answers to interactions: interactions/receiving-and-responding#endpoints.
final class WebhookRoutes {
  private WebhookRoutes() {}

  static Map<String, Handler> all() {
    return Map.of(
        Routes.FOLLOW_UP,
        (world, call) -> Answer.ok(new Responses(world, made(world, call)).followUp(call)),
        Routes.GET_ORIGINAL,
        (world, call) -> Answer.ok(original(made(world, call))),
        Routes.PATCH_ORIGINAL,
        (world, call) -> changed(world, call, original(made(world, call))),
        Routes.DELETE_ORIGINAL,
        (world, call) -> deleted(world, call, original(made(world, call))),
        Routes.GET_FOLLOW_UP,
        (world, call) -> Answer.ok(followUp(made(world, call), call)),
        Routes.PATCH_FOLLOW_UP,
        (world, call) -> changed(world, call, followUp(made(world, call), call)),
        Routes.DELETE_FOLLOW_UP,
        (world, call) -> deleted(world, call, followUp(made(world, call), call)));
  }

  /// "Interaction tokens are valid for 15 minutes": 50027 after that; before the first answer there
  /// is no such webhook.
  private static Interaction made(World world, Call call) {
    Interaction made = world.interactions.get(call.id("webhook_token"));
    if (made == null || !call.id("webhook_id").equals(world.app.id) || made.callback == null) {
      throw Refusal.unknown(10015, "Unknown Webhook");
    }
    if (made.isOver(world.now())) {
      throw Refusal.of(401, 50027, "Invalid Webhook Token");
    }
    return made;
  }

  private static ObjectNode original(Interaction made) {
    return made.message(made.original).orElseThrow(() -> Refusal.unknown(10008, "Unknown Message"));
  }

  private static ObjectNode followUp(Interaction made, Call call) {
    String id = call.id("message_id");
    return made.message(id)
        .filter(_ -> made.touched.contains(id))
        .orElseThrow(() -> Refusal.unknown(10008, "Unknown Message"));
  }

  private static Answer changed(World world, Call call, ObjectNode message) {
    new Responses(world, made(world, call)).change(call, call.body(), message);
    return Answer.ok(message);
  }

  private static Answer deleted(World world, Call call, ObjectNode message) {
    new Responses(world, made(world, call)).delete(message);
    return Answer.nothing();
  }
}
