package dev.whetstone.slack;

import com.slack.api.util.http.UserAgentInterceptor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
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

  /// Opening a socket may be asked again without harm, and meanwhile nobody is heard.
  private static final String SOCKET = "/apps.connections.open";

  private static final int SOCKET_SECONDS = 4;
  private static final int KEPT_OPEN = 32;

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
        .addInterceptor(new UserAgentInterceptor(Map.of()))
        .addInterceptor(OnceHttp::telling)
        .addNetworkInterceptor(OnceHttp::goingOut)
        .build();
  }

  /// A request failed before a byte of it was written.
  static final class NothingSent extends IOException {
    private final IOException reason;

    private NothingSent(IOException reason) {
      super(reason);
      this.reason = reason;
    }

    IOException reason() {
      return reason;
    }
  }

  private static final class Attempt {
    private volatile boolean isUnderWay;
  }

  private static Response telling(Interceptor.Chain chain) throws IOException {
    Attempt attempt = new Attempt();
    Request request = chain.request().newBuilder().tag(Attempt.class, attempt).build();
    Interceptor.Chain patient =
        request.url().encodedPath().endsWith(SOCKET)
            ? chain.withReadTimeout(SOCKET_SECONDS, TimeUnit.SECONDS)
            : chain;
    try {
      return patient.proceed(request);
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
