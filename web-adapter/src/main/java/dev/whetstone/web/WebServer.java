package dev.whetstone.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.whetstone.core.chat.Door;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.preview.Curriculum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The browser chat over HTTP: the page, its API and its stream of events.
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private final WebPlatform platform;
  private final WebChat chat;
  private final Gate gate;
  private final Routes routes = new Routes();
  private final Attendance attendance;
  private volatile boolean closing;
  private @Nullable HttpServer own;
  private @Nullable ExecutorService ownThreads;

  /// @param clock the demo's clock, absent for the real one
  public WebServer(
      Door door,
      WebPlatform platform,
      Pictures pictures,
      WebOptions options,
      @Nullable ClockControl clock) {
    this.platform = platform;
    this.chat = new WebChat(door, platform);
    this.gate = new Gate(options);
    this.attendance = new Attendance(platform, () -> closing);
    Browsers browsers = new Browsers(platform);
    ClockApi clockApi = new ClockApi(platform, browsers, clock);
    new PeopleApi(platform, options, browsers, clockApi).addTo(routes);
    new MessagesApi(platform, chat, browsers).addTo(routes);
    new ActionsApi(platform, chat, browsers).addTo(routes);
    clockApi.addTo(routes);
    routes
        .add("GET", "/api/events", call -> events(call, browsers, clockApi))
        .add("GET", "/pictures/{key…}", new PictureFiles(pictures)::get)
        .add("GET", "/", StaticFiles::page);
  }

  /// Lets people leaf through the drills, too. Before it is mounted.
  public WebServer withDrills(Curriculum curriculum) {
    new DrillsApi(curriculum).addTo(routes);
    return this;
  }

  /// Puts the chat at the root of a server whose executor has a thread for each request, such as a
  /// virtual one. Contexts with longer paths go before it.
  public void mountOn(HttpServer server) {
    routes.add("GET", "/{file}", StaticFiles::asset);
    server.createContext("/", this::serve);
  }

  /// Listens on an address of its own; port 0 takes a free one. Returns where.
  public InetSocketAddress listen(InetSocketAddress address) {
    try {
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      HttpServer server = HttpServer.create(address, 0);
      server.setExecutor(threads);
      mountOn(server);
      server.start();
      own = server;
      ownThreads = threads;
      return server.getAddress();
    } catch (IOException taken) {
      throw new UncheckedIOException("listening on " + address, taken);
    }
  }

  /// What members can do, for scripts that play some.
  public WebChat chat() {
    return chat;
  }

  /// Ends the open event streams, and the listener where it is its own.
  @Override
  public void close() {
    closing = true;
    platform.bell().ring();
    if (own != null) {
      own.stop(0);
    }
    if (ownThreads != null) {
      ownThreads.shutdownNow();
    }
  }

  private Answer events(Call call, Browsers browsers, ClockApi clock) {
    WebMember me = browsers.me(call);
    long since =
        call.header("Last-Event-ID")
            .flatMap(Numbers::read)
            .or(() -> call.number("since"))
            .orElseGet(() -> platform.transactions().read(Changes::newest));
    Answer stream = new EventStream(platform, me, clock, attendance, since);
    return browsers.window(call).map(w -> attendance.during(w, stream)).orElse(stream);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange).write(exchange);
    }
  }

  private Answer answer(HttpExchange exchange) {
    Call call = new Call(exchange, Map.of());
    try {
      Optional<String> cookie = gate.check(call);
      cookie.ifPresent(c -> exchange.getResponseHeaders().add("Set-Cookie", c));
      return routes.handle(call);
    } catch (Refusal refusal) {
      return refused(call, refusal);
    } catch (RuntimeException bug) {
      return broken(call, bug);
    }
  }

  /// People who open an address get words, programs get JSON.
  private static Answer refused(Call call, Refusal refusal) {
    boolean isPerson = call.header("Accept").filter(a -> a.contains("text/html")).isPresent();
    return isPerson
        ? Answer.words(refusal.status(), refusal.error() + "\n" + refusal.mend())
        : Answer.error(refusal.status(), refusal.error(), refusal.mend());
  }

  /// The one edge of this adapter: a bug, or the database is away.
  private static Answer broken(Call call, RuntimeException bug) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "{} {} failed, id {}", call.method(), call.exchange().getRequestURI().getPath(), id, bug);
    return Answer.error(
        500,
        "That did not work, and it is our fault (" + id + ").",
        "Try again; what you wrote is still there. If it stays, give the id to whoever runs this.");
  }
}
