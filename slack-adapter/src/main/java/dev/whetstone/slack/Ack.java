package dev.whetstone.slack;

import com.google.gson.JsonObject;

/// What Slack is told at once about something that it delivered.
sealed interface Ack {
  /// Taken.
  record Taken() implements Ack {}

  /// Taken, and this is the answer, in the form that Slack has for it.
  record With(JsonObject answer) implements Ack {}

  /// Not taken: nothing was stored, so it shall come again.
  record NotTaken() implements Ack {}
}
