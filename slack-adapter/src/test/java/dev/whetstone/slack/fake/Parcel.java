package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One thing on its way to the app, until it is acknowledged.
final class Parcel {
  /// What sort of payload; each has its own envelope type and address.
  enum Kind {
    EVENT("events_api"),
    COMMAND("slash_commands"),
    INTERACTION("interactive");

    private final String envelope;

    Kind(String envelope) {
      this.envelope = envelope;
    }

    String envelope() {
      return envelope;
    }
  }

  final Kind kind;
  final JsonObject payload;
  final Consumer<JsonObject> onAck;
  String envelopeId = "";
  int attempts;
  Instant sentAt = Instant.EPOCH;
  long sentNanos;
  boolean isInFlight;
  boolean isDone;
  String reason = "";
  @Nullable Instant due;

  Parcel(Kind kind, JsonObject payload, Consumer<JsonObject> onAck) {
    this.kind = kind;
    this.payload = payload;
    this.onAck = onAck;
  }

  /// As Socket Mode carries it: docs.slack.dev/apis/events-api/using-socket-mode#events.
  JsonObject envelope() {
    JsonObject envelope =
        Tree.object(
            "envelope_id",
            envelopeId,
            "type",
            kind.envelope(),
            "accepts_response_payload",
            kind != Kind.EVENT,
            "payload",
            payload);
    if (kind == Kind.EVENT) {
      envelope.addProperty("retry_attempt", attempts - 1);
      envelope.addProperty("retry_reason", reason);
    }
    return envelope;
  }
}
