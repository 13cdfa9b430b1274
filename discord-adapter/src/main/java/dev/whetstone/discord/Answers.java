package dev.whetstone.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.dv8tion.jda.api.exceptions.ParsingException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Reads what Discord answered, or did not
/// (discord.com/developers/docs/topics/opcodes-and-status-codes#http).
final class Answers {
  /// For a limit that does not say for how long.
  private static final Duration NOT_SAID = Duration.ofSeconds(30);

  /// A moment more than Discord asks for, lest we come a moment too early.
  private static final Duration MARGIN = Duration.ofMillis(25);

  private static final int MOST_ERRORS = 5;

  private Answers() {}

  /// What came of a request, by its answer.

  static Called<Payload> of(Response response, String body) {
    int status = response.code();
    if (status == 429) {
      return new Called.Limited<>(after(response, body));
    }
    if (status == 204) {
      return new Called.Fine<>(Payload.EMPTY);
    }
    Payload read = read(body);
    if (read == null || status >= 500 || (status >= 300 && status < 400)) {
      // A gateway that waited in vain says nothing of what is behind it.
      return new Called.Lost<>("HTTP status " + status, status == 504 || status == 524);
    }
    return status < 300 ? new Called.Fine<>(read) : said(status, read);
  }

  /// Discord refuses in JSON; a page is a proxy's.
  private static Called<Payload> said(int status, Payload body) {
    return body.has("code") || body.has("message")
        ? new Called.Said<>(status, (int) body.number(0, "code"), words(body))
        : new Called.Lost<>("HTTP status " + status + " without a reason", false);
  }

  private static String words(Payload body) {
    List<String> errors = new ArrayList<>();
    collect("", body.in("errors").json().toMap(), errors);
    String message = body.text("message");
    return errors.isEmpty()
        ? message
        : message + " " + errors.subList(0, Math.min(errors.size(), MOST_ERRORS));
  }

  /// Where in the body something is wrong, and its code; never what stands there.
  private static void collect(String path, Map<?, ?> at, List<String> errors) {
    at.forEach((name, inner) -> {
      if (inner instanceof Map<?, ?> deeper) {
        collect(path.isEmpty() ? name.toString() : path + "." + name, deeper, errors);
      } else if (name.equals("_errors") && inner instanceof List<?> list) {
        list.stream()
            .filter(Map.class::isInstance)
            .map(one -> Objects.toString(((Map<?, ?>) one).get("code")))
            .forEach(code -> errors.add(path + ": " + code));
      }
    });
  }

  private static @Nullable Payload read(String body) {
    try {
      return Payload.read(body);
    } catch (ParsingException page) {
      return null;
    }
  }

  /// Whether a limit is for all that we send: Discord's own for the whole bot, or of what stands
  /// before it, which answers with a page.
  static boolean isForAll(Response response, String body) {
    Payload read = read(body);
    return read == null
        || read.flag("global")
        || "true".equals(response.header("X-RateLimit-Global"))
        || "global".equals(response.header("X-RateLimit-Scope"));
  }

  private static Duration after(Response response, String body) {
    Duration header = Buckets.seconds(response.header("Retry-After"));
    Payload read = read(body);
    Duration inBody = read == null ? null : Buckets.seconds(read.text("retry_after"));
    if (header == null && inBody == null) {
      return NOT_SAID;
    }
    Duration one = header == null ? Duration.ZERO : header;
    Duration other = inBody == null ? Duration.ZERO : inBody;
    return (one.compareTo(other) > 0 ? one : other).plus(MARGIN);
  }

  /// What a log may say of a failure: its kind, never its content.
  static String why(IOException failure) {
    Throwable named =
        failure instanceof OnceHttp.NothingSent && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return named.getClass().getSimpleName();
  }

  /// Whether a failure is that nobody answered in time.
  static boolean isTimeout(IOException failure) {
    String kind = failure.getClass().getSimpleName();
    return kind.contains("Timeout") || kind.contains("Interrupted");
  }
}
