package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// Something a person did with the app, and what came of it.
@SuppressWarnings("DoNotCallSuggester")
public final class Deed {
  /// Waits for the callback; its body.
  public ObjectNode awaitAck() {
    throw new UnsupportedOperationException();
  }

  /// Waits for the form that answers it.
  public FakeModal awaitModal() {
    throw new UnsupportedOperationException();
  }

  /// Waits for words that only this person sees: said, followed up or edited by this interaction.
  public FakeMessage awaitWhisper() {
    throw new UnsupportedOperationException();
  }

  /// Waits until the message whose button was pressed was changed by this interaction.
  public FakeMessage awaitUpdate() {
    throw new UnsupportedOperationException();
  }

  /// Waits for suggestions: their names.
  public List<String> awaitChoices() {
    throw new UnsupportedOperationException();
  }

  /// The interaction's id.
  public String id() {
    throw new UnsupportedOperationException();
  }

  /// What was sent to the app.
  public ObjectNode payload() {
    throw new UnsupportedOperationException();
  }

  /// Delivers the very same interaction once more.
  public void again() {
    throw new UnsupportedOperationException();
  }
}
