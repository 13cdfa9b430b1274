package dev.whetstone.app.bench;

import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Post;
import dev.whetstone.discord.Drawn;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import net.dv8tion.jda.internal.utils.IOUtil;
import net.dv8tion.jda.internal.utils.config.AuthorizationConfig;
import net.dv8tion.jda.internal.utils.config.SessionConfig;
import net.dv8tion.jda.internal.utils.config.ThreadingConfig;
import net.dv8tion.jda.internal.utils.config.flags.ConfigFlag;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/// A loop over JDA's own requests, without a gateway, which posting does not need.
final class BareJda implements AutoCloseable {
  private static final int RECONNECT_SECONDS = 900;
  private static final int LARGE = 250;

  private final JDAImpl jda;
  private final OkHttpClient http;

  BareJda(String api, int lines) {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(lines);
    http = IOUtil.newHttpClientBuilder().dispatcher(dispatcher).build();
    ThreadingConfig threads = new ThreadingConfig();
    jda =
        new JDAImpl(
            new AuthorizationConfig("bench"),
            new SessionConfig(
                null, http, null, null, ConfigFlag.getDefault(), RECONNECT_SECONDS, LARGE),
            threads,
            null,
            new RestConfig().setBaseUrl(api),
            null);
    threads.init(() -> "bench");
    jda.initRequester();
  }

  /// Sends a second.
  ///
  /// @param first the id of the first channel; each message goes to the next
  double sends(long first, int messages, int lines, Post post, Pictures pictures) {
    DataObject body = Drawn.message(post, pictures).toData();
    AtomicLong next = new AtomicLong();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < lines; i++) {
        threads.execute(() -> {
          for (long at = next.getAndIncrement(); at < messages; at = next.getAndIncrement()) {
            post(first + at, body);
          }
        });
      }
    }
    return messages * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - begun);
  }

  private void post(long channel, DataObject body) {
    Route.CompiledRoute route = Route.Messages.SEND_MESSAGE.compile(Long.toUnsignedString(channel));
    new RestActionImpl<>(jda, route, body, (response, _) -> response.getObject().getString("id"))
        .complete();
  }

  @Override
  public void close() {
    jda.shutdown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
