package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What Discord sends the app when a person does something.
final class Hands {
  private final World world;
  private final Person person;

  Hands(World world, Person person) {
    this.world = world;
    this.person = person;
  }

  FakeChannel place(FakeMessage message) {
    return world.channel(message.channel());
  }

  /// Where a message of theirs stands; another's fails.
  FakeChannel own(FakeMessage message) {
    if (!message.author().equals(person.id())) {
      throw new AssertionError(person.name() + " did not write: " + message.seen());
    }
    return place(message);
  }

  FakeMessage writes(FakeChannel channel, ObjectNode said) {
    if (channel.isForum()) {
      throw new AssertionError("People write in a forum's posts, not in the forum");
    }
    if (channel.isThread()) {
      if (channel.state().isLocked) {
        throw new AssertionError("The thread is locked: " + channel.name());
      }
      Threads.wake(channel);
    }
    return FakeMessage.of(channel.store().put(person.user(), said, ""));
  }

  Deed presses(FakeMessage seen, String name) {
    ObjectNode message = now(seen);
    ObjectNode button =
        Texts.buttons(message)
            .filter(b -> Texts.label(b).equals(name) || Tree.text(b, "custom_id").equals(name))
            .findFirst()
            .orElseThrow(() ->
                new AssertionError(
                    "No button %s in: %s"
                        .formatted(name, Texts.buttons(message).map(Texts::label).toList())));
    if (Tree.flag(button, "disabled") || !button.has("custom_id")) {
      throw new AssertionError("The button cannot be pressed: " + name);
    }
    return component(message, button, null);
  }

  Deed chooses(FakeMessage seen, String name, List<String> options) {
    ObjectNode message = now(seen);
    ObjectNode select =
        Tree.all(message.path("components")).stream()
            .filter(part -> Tree.number(part, "type") == ComponentRules.STRING_SELECT)
            .filter(part ->
                Tree.text(part, "placeholder").equals(name)
                    || Tree.text(part, "custom_id").equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No select " + name));
    List<String> values =
        options.stream()
            .map(option -> Forms.option(new Forms.Field(name, select), option))
            .toList();
    return component(message, select, values);
  }

  /// The message as it stands now; a whisper that is dismissed, or a message that is gone, fails.
  private ObjectNode now(FakeMessage seen) {
    return person
        .whisper(seen.id())
        .or(() -> place(seen).store().find(seen.id()))
        .orElseThrow(() -> new AssertionError("The message is gone: " + seen.seen()));
  }

  // interactions/receiving-and-responding#interaction-object-message-component-data-structure
  private Deed component(ObjectNode message, ObjectNode part, @Nullable List<String> values) {
    ObjectNode data =
        Tree.object(
            "custom_id",
            Tree.text(part, "custom_id"),
            "component_type",
            Tree.number(part, "type"),
            "id",
            part.get("id"),
            "values",
            values);
    FakeChannel channel = world.channel(Tree.text(message, "channel_id"));
    Interaction made = new Interaction(world, Interaction.Kind.COMPONENT, person, channel, data);
    made.target = Tree.text(message, "id");
    made.payload.set("message", message.deepCopy());
    return new Deed(world, made).send();
  }

  // interactions/receiving-and-responding#interaction-object-modal-submit-data-structure
  Deed submits(FakeModal form, Map<String, String> values) {
    Interaction asked =
        world.interactions.values().stream()
            .filter(known -> known.id.equals(form.interaction()))
            .findFirst()
            .orElseThrow(() -> new AssertionError("Nobody was shown this form: " + form.title()));
    ObjectNode data =
        Tree.object(
            "custom_id",
            Tree.text(form.json(), "custom_id"),
            "components",
            Forms.submitted(form.json(), values));
    Interaction made = new Interaction(world, Interaction.Kind.FORM, person, asked.channel, data);
    made.target = asked.target;
    // "message: for components or modals triggered by components".
    asked.message(asked.target).ifPresent(m -> made.payload.set("message", m.deepCopy()));
    return new Deed(world, made).send();
  }

  Deed types(String line, FakeChannel channel) {
    ObjectNode data = new CommandLine(world, person, channel).typed(line);
    return new Deed(world, new Interaction(world, Interaction.Kind.COMMAND, person, channel, data))
        .send();
  }

  Deed completes(String line, FakeChannel channel) {
    ObjectNode data = new CommandLine(world, person, channel).partial(line);
    return new Deed(
            world, new Interaction(world, Interaction.Kind.COMPLETION, person, channel, data))
        .send();
  }
}
