package dev.whetstone.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/// An HTTP client that sends each request at most once, and knows of one that failed whether it had
/// begun to go out.
final class OnceHttp {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final int KEPT_OPEN = 64;

  /// Discord wants bots to say what they are (discord.com/developers/docs/reference#user-agent).
  private static final String AGENT =
      "DiscordBot (Whetstone, %s)"
          .formatted(
              Objects.requireNonNullElse(
                  OnceHttp.class.getPackage().getImplementationVersion(), "unpackaged"));

  private OnceHttp() {}

  static OkHttpClient client(Duration answer) {
    return new OkHttpClient.Builder()
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .connectTimeout(CONNECT)
        .writeTimeout(answer)
        .readTimeout(answer)
        .callTimeout(CONNECT.plus(answer))
        .connectionPool(new ConnectionPool(KEPT_OPEN, 1, TimeUnit.MINUTES))
        .addInterceptor(OnceHttp::telling)
        .addNetworkInterceptor(OnceHttp::goingOut)
        .build();
  }

  /// A request failed before a byte of it was written.
  static final class NothingSent extends IOException {
    private static final long serialVersionUID = 1;

    private NothingSent(IOException reason) {
      super(reason);
    }
  }

  private static final class Attempt {
    private volatile boolean isUnderWay;
  }

  private static Response telling(Interceptor.Chain chain) throws IOException {
    Attempt attempt = new Attempt();
    Request request =
        chain
            .request()
            .newBuilder()
            .header("User-Agent", AGENT)
            .tag(Attempt.class, attempt)
            .build();
    try {
      return chain.proceed(request);
    } catch (IOException failure) {
      throw attempt.isUnderWay ? failure : new NothingSent(failure);
    }
  }

  /// Runs once a connection stands, just before the request is written.
  private static Response goingOut(Interceptor.Chain chain) throws IOException {
    Attempt attempt = chain.request().tag(Attempt.class);
    if (attempt != null) {
      attempt.isUnderWay = true;
    }
    Response response = chain.proceed(chain.request());
    // OkHttp sends a request again by itself on a 503 with "Retry-After: 0", retries off or not.
    return response.code() == 503
        ? response.newBuilder().removeHeader("Retry-After").build()
        : response;
  }
}
