package dev.whetstone.discord;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// The answers to interactions. They carry the interaction's token and not the bot's, and do not
/// count against the bot's limit (discord.com/developers/docs/topics/rate-limits#global-rate-limit:
/// "Interaction endpoints are not bound to the bot's Global Rate Limit"), so that they wait for
/// nobody.
final class Hooks implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  /// A shorter try could not even connect.
  private static final Duration SHORTEST = Duration.ofMillis(300);

  private static final Duration LONGEST_REST = Duration.ofSeconds(10);
  private static final int TRIES = 3;

  private final HttpUrl api;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final OkHttpClient http = OnceHttp.client(ANSWER);

  /// For second tries: a connection on which nobody answered may be dead for whoever shares it.
  private final OkHttpClient afresh =
      http.newBuilder().connectionPool(new ConnectionPool(4, 1, TimeUnit.MINUTES)).build();

  /// @param api ends with a slash
  Hooks(URI api) {
    this.api = HttpUrl.get(api.toString());
  }

  /// What is sent: data as JSON, and files beside it.
  record Body(DataObject data, List<FileUpload> files) {
    Body {
      files = List.copyOf(files);
    }

    static Body of(DataObject data) {
      return new Body(data, List.of());
    }
  }

  /// Answers an interaction itself, while Discord still waits for that: the first try is cut so
  /// that a second one is as long. Sending it twice is harmless: the second is told that the first
  /// was there (40060).
  Called<Payload> respond(Interaction interaction, Body body, Deadline deadline) {
    String[] path = {"interactions", interaction.id(), interaction.token(), "callback"};
    Called<Payload> called =
        once(Try.within(http, deadline.left().dividedBy(2)), "POST", body, path);
    return isDoubtful(called)
        ? once(Try.within(afresh, deadline.left()), "POST", body, path)
        : called;
  }

  /// Another message to the same person; one that may have come through is not sent again.
  Called<Payload> follow(Interaction interaction, Body body) {
    String[] path = {"webhooks", interaction.application(), interaction.token()};
    Called<Payload> called = once(Try.patient(http), "POST", body, path);
    return called instanceof Called.NotSent<?>
        ? once(Try.patient(afresh), "POST", body, path)
        : called;
  }

  /// Changes what was answered, or what the button stood on.
  Called<Payload> change(Interaction interaction, Body body) {
    return insist("PATCH", body, original(interaction));
  }

  /// Takes back what was answered.
  Called<Payload> takeBack(Interaction interaction) {
    return insist("DELETE", null, original(interaction));
  }

  private static String[] original(Interaction it) {
    return new String[] {"webhooks", it.application(), it.token(), "messages", "@original"};
  }

  /// Again where it is not known whether it came through.
  private Called<Payload> insist(String method, @Nullable Body body, String... path) {
    Called<Payload> called = once(Try.patient(http), method, body, path);
    return isDoubtful(called) ? once(Try.patient(afresh), method, body, path) : called;
  }

  private static boolean isDoubtful(Called<?> called) {
    return called instanceof Called.Lost<?> || called instanceof Called.NotSent<?>;
  }

  /// One of the tries.
  ///
  /// @param most how long one call may take in all
  /// @param longestRest that a limit is waited for
  private record Try(OkHttpClient http, Duration most, Duration longestRest) {
    static Try patient(OkHttpClient http) {
      return new Try(http, LONGEST, LONGEST_REST);
    }

    static Try within(OkHttpClient http, Duration most) {
      return new Try(http, most.compareTo(SHORTEST) > 0 ? most : SHORTEST, most);
    }
  }

  /// Once, but for limits, which say that nothing was done.
  private Called<Payload> once(Try how, String method, @Nullable Body body, String... path) {
    Called<Payload> called = call(how, method, body, path);
    for (int i = 1; i < TRIES && called instanceof Called.Limited<Payload>(var after); i++) {
      if (after.compareTo(how.longestRest()) > 0 || isEndedIn(after)) {
        return called;
      }
      called = call(how, method, body, path);
    }
    return called;
  }

  private boolean isEndedIn(Duration rest) {
    try {
      return ended.await(rest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private Called<Payload> call(Try how, String method, @Nullable Body body, String... path) {
    HttpUrl.Builder address = api.newBuilder();
    // The base ends with a slash, which is an empty segment.
    List.of(path).forEach(address::addPathSegment);
    Request request =
        new Request.Builder()
            .url(address.build())
            .method(method, body == null ? null : content(body))
            .build();
    Call call = how.http().newCall(request);
    call.timeout().timeout(how.most().toMillis(), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      return read(response);
    } catch (OnceHttp.NothingSent nothing) {
      return new Called.NotSent<>(Answers.why(nothing));
    } catch (IOException broken) {
      // Never its message: the address is a secret of its own.
      return new Called.Lost<>(Answers.why(broken), Answers.isTimeout(broken));
    }
  }

  /// There is nothing to say to an answer, so that some answer with nothing at all.
  private static Called<Payload> read(Response response) throws IOException {
    String body = response.body().string();
    return response.isSuccessful() && body.isBlank()
        ? new Called.Fine<>(Payload.EMPTY)
        : Answers.of(response, body);
  }

  private static RequestBody content(Body body) {
    byte[] json = body.data().toJson();
    if (body.files().isEmpty()) {
      return RequestBody.create(json, JSON);
    }
    MultipartBody.Builder parts = new MultipartBody.Builder().setType(MultipartBody.FORM);
    parts.addFormDataPart("payload_json", null, RequestBody.create(json, JSON));
    List<FileUpload> files = new ArrayList<>(body.files());
    for (int i = 0; i < files.size(); i++) {
      files.get(i).addPart(parts, i);
    }
    return parts.build();
  }

  @Override
  public void close() {
    ended.countDown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    afresh.connectionPool().evictAll();
  }
}
