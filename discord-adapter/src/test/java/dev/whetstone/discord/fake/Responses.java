package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/// The messages of one interaction, whether for everybody or for one person: they need no
/// permission to write.
final class Responses {
  private final World world;
  private final Interaction made;

  Responses(World world, Interaction made) {
    this.world = world;
    this.made = made;
  }

  /// A first answer in words.
  void say(Call call, ObjectNode data) {
    ObjectNode message = fresh(call, data);
    made.original = Tree.text(message, "id");
  }

  /// "the user sees a loading state".
  void think(ObjectNode data) {
    int flags = (Tree.number(data, "flags") & Texts.EPHEMERAL) | Texts.LOADING;
    ObjectNode message = stored(Tree.object("flags", flags));
    made.original = Tree.text(message, "id");
  }

  void changeTarget(Call call, ObjectNode data) {
    ObjectNode target =
        made.message(made.target).orElseThrow(() -> Refusal.unknown(10008, "Unknown Message"));
    change(call, data, target);
  }

  /// A follow-up. The first one after a deferred answer fills that one in, and is seen by whom it
  /// was to be seen: interactions/receiving-and-responding#followup-messages.
  ObjectNode followUp(Call call) {
    ObjectNode body = Tree.child(Tree.object("body", call.body()), "body");
    boolean isThinking =
        made.message(made.original)
            .filter(m -> (Tree.number(m, "flags") & Texts.LOADING) != 0)
            .isPresent();
    if (!isThinking) {
      return fresh(call, body);
    }
    ObjectNode original = made.message(made.original).orElseThrow();
    change(call, body, original);
    return original;
  }

  private ObjectNode fresh(Call call, ObjectNode data) {
    new MessageRules(world).demandNew(call.route(), data, Set.copyOf(call.files().values()));
    ObjectNode said = data.deepCopy();
    said.set(
        "attachments",
        Tree.array(Attachments.joined(world, made.channel, data, call.files(), Tree.object())));
    said.put("flags", Tree.number(data, "flags"));
    return stored(said);
  }

  private ObjectNode stored(ObjectNode said) {
    // resources/message#message-object: such a message comes by the app's webhook.
    said.put("webhook_id", world.app.id).put("application_id", world.app.id);
    said.put("type", made.kind == Interaction.Kind.COMMAND ? 20 : 0);
    said.set("interaction_metadata", metadata());
    String id = world.nextId();
    made.touched.add(id);
    if ((Tree.number(said, "flags") & Texts.EPHEMERAL) != 0) {
      ObjectNode message = Store.compose(world, made.channel, id, world.app.user(), said);
      made.person.whispered(message);
      return message;
    }
    return made.channel.store().put(id, world.app.user(), said, "");
  }

  private ObjectNode metadata() {
    ObjectNode metadata = Tree.object("id", made.id, "type", made.kind.number);
    metadata.set("user", made.person.user());
    metadata.set("authorizing_integration_owners", Tree.object());
    return metadata;
  }

  /// Changes one of its messages; a loading one is loaded by it.
  void change(Call call, JsonNode data, ObjectNode message) {
    ObjectNode change = MessageRoutes.changed(world, made.channel, call.about(data), message);
    int flags = Tree.number(message, "flags") & ~Texts.LOADING;
    change.put("flags", flags);
    String id = Tree.text(message, "id");
    made.touched.remove(id);
    made.touched.add(id);
    made.changedTarget |= id.equals(made.target);
    if (made.person.whisper(id).isPresent()) {
      Store.change(world, message, change);
    } else {
      made.channel.store().edit(id, change);
    }
  }

  void delete(ObjectNode message) {
    String id = Tree.text(message, "id");
    if (made.person.whisper(id).isPresent()) {
      made.person.forgets(id);
    } else {
      made.channel.store().delete(id);
    }
  }
}
