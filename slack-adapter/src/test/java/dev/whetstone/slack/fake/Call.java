package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import dev.whetstone.core.fake.Asked;
import java.time.Instant;

/// One call of the Web API as it came; JSON in form fields is already read.
///
/// @param token the bare token, empty when there was none
/// @param status the HTTP status that was answered; 0 when the connection was dropped or hung
/// @param error Slack's error, empty when it went well
public record Call(
    String method, JsonObject arguments, String token, Instant at, int status, String error)
    implements Asked {
  @Override
  public String name() {
    return method;
  }

  /// An argument as text; empty when absent.
  public String get(String argument) {
    var value = arguments.get(argument);
    if (value == null || value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  Call at(Instant instant) {
    return new Call(method, arguments, token, instant, status, error);
  }

  Call answered(int newStatus, String newError) {
    return new Call(method, arguments, token, at, newStatus, newError);
  }
}
