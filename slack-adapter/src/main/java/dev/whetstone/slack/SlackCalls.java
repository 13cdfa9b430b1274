package dev.whetstone.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way to Slack of the process. Nothing that it sends is ever sent again by itself: what
/// came of each call is told, and the caller decides.
public final class SlackCalls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackCalls.class);

  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final Tokens tokens;
  private final OkHttpClient http;
  private final Slack slack;
  private final Rests rests = new Rests();

  /// One call by its method.
  ///
  /// @param <T> the body of its answer
  @FunctionalInterface
  public interface Ask<T> {
    /// Calls it, once.
    T on(MethodsClient client) throws IOException, SlackApiException;
  }

  /// Calls to a server.
  ///
  /// @param apiBaseUrl such as `https://slack.com/api/`, with or without the last slash
  public SlackCalls(String apiBaseUrl, Tokens tokens) {
    this(apiBaseUrl, tokens, ANSWER);
  }

  /// @param answer how long to wait for one
  SlackCalls(String apiBaseUrl, Tokens tokens, Duration answer) {
    this.tokens = tokens;
    this.http = OnceHttp.client(answer);
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiBaseUrl.endsWith("/") ? apiBaseUrl : apiBaseUrl + "/");
    // Its bookkeeping is for its own asynchronous client, which we do not use.
    config.setStatsEnabled(false);
    // It would log whole requests and answers, with what people wrote.
    config.setHttpClientResponseHandlers(List.of());
    SlackHttpClient client = new SlackHttpClient(http);
    client.setConfig(config);
    this.slack = Slack.getInstance(config, client);
  }

  /// The SDK on the same HTTP client and address, for what needs it whole: Bolt and the socket.
  public Slack slack() {
    return slack;
  }

  /// Calls a method as the bot of a workspace.
  ///
  /// @param team the id of the workspace
  /// @param method its name, such as `chat.postMessage`; limits are remembered by it
  public <T extends SlackApiTextResponse> Called<T> asBot(String team, String method, Ask<T> ask) {
    Optional<String> token = tokens.bot(team);
    return token.isPresent()
        ? as(token.get(), team, method, ask)
        : new Called.Said<>(SlackErrors.NOT_INSTALLED, null);
  }

  /// Calls a method with a token that belongs to no workspace yet, or none at all (then empty).
  public <T extends SlackApiTextResponse> Called<T> with(String token, String method, Ask<T> ask) {
    return as(token, "", method, ask);
  }

  private <T extends SlackApiTextResponse> Called<T> as(
      String token, String team, String method, Ask<T> ask) {
    Duration rest = rests.left(team, method);
    if (rest.isPositive()) {
      return new Called.Limited<>(rest);
    }
    Called<T> called = Answers.of(() -> ask.on(slack.methods(token)));
    if (called instanceof Called.Limited<T>(var after)) {
      log.info("Slack wants {} to rest for {}", method, after);
      rests.until(team, method, after);
    }
    return called;
  }

  /// Sends a file's bytes to the address that Slack gave for it.
  public Called<Boolean> upload(String url, byte[] bytes) {
    HttpUrl address = HttpUrl.parse(url);
    if (address == null) {
      return new Called.NotSent<>("no address to upload to");
    }
    Request request =
        new Request.Builder()
            .url(address)
            .post(RequestBody.create(bytes, MediaType.get("application/octet-stream")))
            .build();
    try (Response response = http.newCall(request).execute()) {
      return response.isSuccessful()
          ? new Called.Fine<>(true)
          : new Called.Lost<>("upload answered with " + response.code());
    } catch (OnceHttp.NothingSent nothing) {
      return new Called.NotSent<>(Answers.why(nothing));
    } catch (IOException broken) {
      return new Called.Lost<>(Answers.why(broken));
    }
  }

  @Override
  public void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
