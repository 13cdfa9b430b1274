package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;

/// Something a person did with the app, and what came of it.
@SuppressWarnings("DoNotCallSuggester")
public final class Deed {
  Deed() {}

  /// Waits for the acknowledgement; its payload, empty when it had none.
  public JsonObject awaitAck() {
    throw new UnsupportedOperationException();
  }

  /// Waits for the modal that was opened, pushed or updated after this deed.
  public FakeView awaitView() {
    throw new UnsupportedOperationException();
  }

  /// Waits for a message that only this person sees, by acknowledgement, response_url or
  /// chat.postEphemeral, after this deed.
  public FakeMessage awaitWhisper() {
    throw new UnsupportedOperationException();
  }

  /// Its trigger_id; expires after 3 s of the clock.
  public String trigger() {
    throw new UnsupportedOperationException();
  }

  /// Its response_url; empty where Slack sends none.
  public String responseUrl() {
    throw new UnsupportedOperationException();
  }

  /// Delivers the very same payload once more, as a retry does.
  public void again() {
    throw new UnsupportedOperationException();
  }
}
