package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/// Something a person did with the app, and what came of it.
public final class Deed {
  private final World world;
  private final Interaction interaction;

  Deed(World world, Interaction interaction) {
    this.world = world;
    this.interaction = interaction;
  }

  /// Waits for the callback; its body.
  public ObjectNode awaitAck() {
    return world.await("a callback", () -> Optional.ofNullable(interaction.callback));
  }

  /// Waits for the form that answers it.
  public FakeModal awaitModal() {
    return world.await(
        "a modal",
        () -> interaction.person.modal().filter(m -> m.interaction().equals(interaction.id)));
  }

  /// Waits for words that only this person sees: said, followed up or edited by this interaction.
  /// Of several the latest.
  public FakeMessage awaitWhisper() {
    return world.await("a whisper", () -> said(true));
  }

  /// Waits for a message for everybody that this interaction said or edited.
  public FakeMessage awaitMessage() {
    return world.await("a message for everybody", () -> said(false));
  }

  private Optional<FakeMessage> said(boolean toThemAlone) {
    return interaction.touched.reversed().stream()
        .flatMap(id -> interaction.message(id).stream())
        .filter(json -> (Tree.number(json, "flags") & Texts.LOADING) == 0)
        .map(FakeMessage::of)
        .filter(message -> message.isEphemeral() == toThemAlone)
        .findFirst();
  }

  /// Waits until the message whose button was pressed was changed by this interaction.
  public FakeMessage awaitUpdate() {
    return world.await(
        "an update",
        () ->
            interaction
                .message(interaction.changedTarget ? interaction.target : null)
                .map(FakeMessage::of));
  }

  /// Waits for suggestions: their names.
  public List<String> awaitChoices() {
    return Tree.children(awaitAck().path("data"), "choices")
        .map(c -> Tree.text(c, "name"))
        .toList();
  }

  /// The interaction's id.
  public String id() {
    return interaction.id;
  }

  /// Its token, for [Call]s of its callback and of its follow-ups.
  public String token() {
    return interaction.token;
  }

  /// What was sent to the app.
  public ObjectNode payload() {
    return interaction.payload.deepCopy();
  }

  /// Delivers the very same interaction once more.
  public void again() {
    world.doing(this::send);
  }

  Deed send() {
    world.feed.send(
        interaction.channel.guild(), "INTERACTION_CREATE", interaction.payload, Intents.NONE);
    return this;
  }
}
