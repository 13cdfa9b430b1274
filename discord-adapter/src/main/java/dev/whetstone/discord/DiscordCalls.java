package dev.whetstone.discord;

import dev.whetstone.core.adapter.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.utils.AttachedFile;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.data.SerializableData;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one way to Discord's HTTP API of the process, but for the answers to interactions. Nothing
/// that it sends is ever sent again by itself: what came of each call is told, and the caller
/// decides.
public final class DiscordCalls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DiscordCalls.class);

  private static final Duration ANSWER = Duration.ofSeconds(10);

  /// How long a caller waits for its turn rather than coming again.
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final Duration NEXT_TURN = Duration.ofSeconds(1);

  /// A refused token stays refused until somebody sets another one, or Discord was mistaken.
  private static final Duration ASK_AGAIN_AFTER = Duration.ofMinutes(5);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final HttpUrl api;
  private final Secret token;
  private final OkHttpClient http;
  private final Pace pace;
  private final Buckets buckets = new Buckets();
  private final Misses misses = new Misses();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicLong refusedUntilNanos = new AtomicLong(System.nanoTime());

  /// Calls to a server.
  ///
  /// @param apiBaseUrl with the version: `https://discord.com/api/v10`, with or without a last
  ///   slash
  /// @param token the bot's
  public DiscordCalls(String apiBaseUrl, Secret token) {
    this(apiBaseUrl, token, ANSWER, Pace.ofDiscord());
  }

  /// @param answer how long to wait for one
  DiscordCalls(String apiBaseUrl, Secret token, Duration answer, Pace pace) {
    this.api =
        Objects.requireNonNull(
            HttpUrl.parse(apiBaseUrl.endsWith("/") ? apiBaseUrl : apiBaseUrl + "/"),
            "not the address of an API");
    this.token = token;
    this.http = OnceHttp.client(answer);
    this.pace = pace;
  }

  /// Calls that are held back by nothing but what Discord asks for: to measure what one costs.
  ///
  /// @param apiBaseUrl of a server of our own
  public static DiscordCalls withoutPace(String apiBaseUrl, Secret token) {
    return new DiscordCalls(apiBaseUrl, token, ANSWER, Pace.none());
  }

  /// Calls, once; waits for its turn where that is soon. An answer without a body is an empty one.
  public Called<Payload> call(Ask ask) {
    if (refusedUntilNanos.get() - System.nanoTime() > 0) {
      return new Called.Said<>(401, 0, "the token was refused");
    }
    Duration silent = misses.rest();
    if (silent.isPositive()) {
      return new Called.Limited<>(silent);
    }
    for (Duration left = PATIENCE; ; ) {
      Duration rest = buckets.take(ask);
      if (rest.isZero()) {
        return inTurn(ask);
      }
      if (rest.compareTo(left) > 0 || !rests(rest)) {
        return new Called.Limited<>(rest);
      }
      left = left.minus(rest);
    }
  }

  private Called<Payload> inTurn(Ask ask) {
    try {
      if (!pace.turn(PATIENCE, closing)) {
        return new Called.Limited<>(NEXT_TURN);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Called.Limited<>(NEXT_TURN);
    }
    try {
      return noted(ask, sent(ask));
    } finally {
      pace.answered();
    }
  }

  /// Waits so long; false when we are closing.
  boolean rests(Duration rest) {
    try {
      return !rest.isPositive() || !closing.await(rest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Called<Payload> sent(Ask ask) {
    try (Response response = http.newCall(request(ask)).execute()) {
      buckets.heard(ask, response);
      if (Misses.COUNTED.contains(response.code()) && misses.addsLast()) {
        log.warn("Discord refused {} calls in ten minutes, so it is asked nothing", Misses.MOST);
      }
      String body = response.body().string();
      Called<Payload> called = Answers.of(response, body);
      if (called instanceof Called.Limited<Payload>(var after)) {
        log.info("Discord wants {} to rest for {}", ask, after);
        if (Answers.isForAll(response, body)) {
          buckets.restAll(after);
        } else {
          buckets.rest(ask, after);
        }
      }
      return called;
    } catch (OnceHttp.NothingSent nothing) {
      return new Called.NotSent<>(Answers.why(nothing));
    } catch (IOException broken) {
      return new Called.Lost<>(Answers.why(broken), Answers.isTimeout(broken));
    }
  }

  private Called<Payload> noted(Ask ask, Called<Payload> called) {
    if (called instanceof Called.Said<Payload>(var status, var code, _)) {
      log.debug("Discord refuses {}: {} {}", ask, status, code);
      if (status == 401) {
        refusedUntilNanos.set(System.nanoTime() + ASK_AGAIN_AFTER.toNanos());
      }
    }
    return called;
  }

  private Request request(Ask ask) {
    HttpUrl.Builder url = api.newBuilder();
    ask.path().forEach(url::addPathSegment);
    ask.query().forEach(url::addQueryParameter);
    return new Request.Builder()
        .url(url.build())
        .header("Authorization", "Bot " + token.reveal())
        .method(ask.method(), body(ask))
        .build();
  }

  private static @Nullable RequestBody body(Ask ask) {
    SerializableData data = ask.body();
    if (data == null) {
      // These methods want a body, if an empty one.
      return ask.method().equals("PUT") || ask.method().equals("POST")
          ? RequestBody.create(new byte[0], null)
          : null;
    }
    if (data instanceof Ask.All(var items)) {
      return RequestBody.create(items.toJson(), JSON);
    }
    DataObject json = data.toData();
    return ask.files().isEmpty()
        ? RequestBody.create(json.toJson(), JSON)
        : AttachedFile.createMultipartBody(ask.files(), json).build();
  }

  /// Ends all waiting, so that who calls can close.
  public void hurry() {
    closing.countDown();
  }

  @Override
  public void close() {
    hurry();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
