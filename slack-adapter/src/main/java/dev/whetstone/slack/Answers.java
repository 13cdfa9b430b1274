package dev.whetstone.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Reads what Slack answered, or did not.
final class Answers {
  /// For a limit without a `Retry-After`, which Slack always sends.
  private static final Duration NOT_SAID = Duration.ofSeconds(30);

  /// Codes of an answer that say no more than a 5xx does: it may have acted
  /// (api.slack.com/methods/chat.postMessage#errors: "it's possible some aspect of the operation
  /// succeeded before the error was raised").
  private static final Set<String> INNER_FAILURES =
      Set.of("fatal_error", "internal_error", "service_unavailable", "request_timeout");

  private static final Set<String> LIMITS =
      Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

  private Answers() {}

  /// A call that may fail in the SDK's way.
  interface Call<T> {
    T make() throws IOException, SlackApiException;
  }

  static <T extends SlackApiTextResponse> Called<T> of(Call<T> call) {
    try {
      return read(call.make());
    } catch (SlackApiException other) {
      return other(other);
    } catch (OnceHttp.NothingSent nothing) {
      return new Called.NotSent<>(why(nothing));
    } catch (IOException broken) {
      return new Called.Lost<>(why(broken));
    } catch (JsonParseException page) {
      return new Called.Lost<>("an answer that is not JSON");
    }
  }

  private static <T extends SlackApiTextResponse> Called<T> read(@Nullable T body) {
    if (body == null) {
      return new Called.Lost<>("an empty answer");
    }
    return body.isOk() ? new Called.Fine<>(body) : refused(body.getError(), body);
  }

  private static <T> Called<T> refused(@Nullable String error, @Nullable T body) {
    if (error == null || INNER_FAILURES.contains(error)) {
      return new Called.Lost<>(error == null ? "an answer without a reason" : error);
    }
    return LIMITS.contains(error) ? new Called.Limited<>(NOT_SAID) : new Called.Said<>(error, body);
  }

  /// Anything but 200: Slack itself answers so when it limits or is broken, a proxy for its own
  /// reasons.
  private static <T> Called<T> other(SlackApiException failure) {
    Response response = failure.getResponse();
    if (response.code() == 429) {
      return new Called.Limited<>(after(response.header("Retry-After")));
    }
    String error = response.code() < 500 ? error(failure.getResponseBody()) : null;
    return error == null
        ? new Called.Lost<>("HTTP status " + response.code())
        : refused(error, null);
  }

  private static Duration after(@Nullable String seconds) {
    try {
      return seconds == null
          ? NOT_SAID
          : Duration.ofMillis(Math.max(1, Math.round(Double.parseDouble(seconds.strip()) * 1000)));
    } catch (NumberFormatException aDate) {
      return NOT_SAID;
    }
  }

  private static @Nullable String error(@Nullable String body) {
    try {
      JsonObject json = body == null ? null : new Gson().fromJson(body, JsonObject.class);
      return json != null && json.has("error") && json.get("error").isJsonPrimitive()
          ? json.get("error").getAsString()
          : null;
    } catch (JsonParseException page) {
      return null;
    }
  }

  /// Whether what [#why] says is that nobody answered in time.
  static boolean isTimeout(String why) {
    return why.contains("Timeout") || why.contains("Interrupted");
  }

  /// What a log may say of a failure: its kind, never its content.
  static String why(IOException failure) {
    Throwable named = failure instanceof OnceHttp.NothingSent nothing ? nothing.reason() : failure;
    return named.getClass().getSimpleName();
  }
}
