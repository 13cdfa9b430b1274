package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import dev.whetstone.core.fake.FakeWorld;
import dev.whetstone.core.fake.Loopback;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A Slack of our own on loopback, for tests.
public final class FakeSlack implements AutoCloseable {
  /// How long an `await…` waits in real time.
  public static final Duration PATIENCE = FakeWorld.PATIENCE;

  private static final Duration TICK = Duration.ofMillis(50);

  private final World world;
  private final WebApi web;
  private final Sockets sockets;
  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final FakeTeam team;
  private final HttpRoute http;
  private final Loopback server;

  private FakeSlack(InstantSource clock) throws InterruptedException {
    world = new World(clock);
    web = new WebApi(world);
    sockets = new Sockets(world);
    http = new HttpRoute(world, Map.of());
    server = new Loopback(web::handle);
    world.livesAt(server.address());
    sockets.start();
    world.deliveries.use(sockets);
    world.grants.put(
        OAuth.APP_TOKEN, new Grant(OAuth.APP_TOKEN, null, Set.of("connections:write"), null));
    team = addTeam("T0FAKE", "Fake");
  }

  /// Runs on the machine's clock and ticks by itself.
  public static FakeSlack start() {
    FakeSlack slack = start(InstantSource.system());
    var _ =
        slack.ticking.scheduleAtFixedRate(
            slack::tick, TICK.toMillis(), TICK.toMillis(), TimeUnit.MILLISECONDS);
    return slack;
  }

  /// Runs on this clock; whoever moves it calls [#tick].
  public static FakeSlack start(InstantSource clock) {
    try {
      return new FakeSlack(clock);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while starting", interrupted);
    }
  }

  /// The base of its Web API: `http://127.0.0.1:PORT/api/`.
  public URI api() {
    return URI.create(world.address() + "/api/");
  }

  /// Closes its port: connections are refused before a byte is written.
  public void goesAway() {
    server.goesAway();
  }

  /// Opens the same port again.
  public void comesBack() {
    server.comesBack();
  }

  /// The first workspace, where the app is installed with every scope.
  public FakeTeam team() {
    return team;
  }

  /// Another workspace; the app is installed there with every scope.
  public FakeTeam addTeam(String id, String name) {
    return world.within(() -> {
      FakeTeam fresh = new FakeTeam(world, id, name);
      world.teams.put(id, fresh);
      world.oauth.give(fresh, Scopes.ALL, false);
      return fresh;
    });
  }

  /// The person of the first workspace; known from then on.
  public Person person(String id) {
    return team.person(id);
  }

  /// The channel of the first workspace; made, public and with our bot in it, when new.
  public FakeChannel channel(String id) {
    return team.channel(id);
  }

  /// `xapp-…`, with connections:write.
  public String appToken() {
    return OAuth.APP_TOKEN;
  }

  /// With what requests are signed.
  public String signingSecret() {
    return OAuth.SIGNING;
  }

  /// The app's id for OAuth.
  public String clientId() {
    return OAuth.CLIENT;
  }

  /// The app's secret for OAuth.
  public String clientSecret() {
    return OAuth.SECRET;
  }

  /// The app's own id, `A…`.
  public String appId() {
    return World.APP;
  }

  /// What goes wrong, by script.
  public Faults faults() {
    return web.faults();
  }

  /// The Socket Mode connections, and what is done to them.
  public Sockets sockets() {
    return sockets;
  }

  /// How our own messages come back as events.
  public void echoes(Echo echo) {
    world.doing(() -> world.feed.echoes(echo));
  }

  /// Lets the echoes go that [Echo#BY_HAND] kept.
  public void releaseEchoes() {
    world.doing(world.feed::releaseEchoes);
  }

  /// Stops sending events of these types (`message`, `message_metadata_posted`, …).
  public void unsubscribe(String... eventTypes) {
    world.doing(() -> world.feed.unsubscribe(List.of(eventTypes)));
  }

  /// Uploaded files stay unprocessed, and so are no pictures yet, until [#processesFiles].
  public void processesFilesLater() {
    world.doing(() -> world.filesAreSlow(true));
  }

  /// Processes all files, and those to come at once.
  public void processesFiles() {
    world.doing(() -> {
      world.filesAreSlow(false);
      world.files.values().forEach(file -> file.isProcessed = file.isComplete);
    });
  }

  /// Delivers by signed HTTP requests instead of Socket Mode: events, commands and interactions
  /// each to its address.
  public void deliverTo(URI events, URI commands, URI interactive) {
    Map<Parcel.Kind, URI> addresses =
        Map.of(
            Parcel.Kind.EVENT,
            events,
            Parcel.Kind.COMMAND,
            commands,
            Parcel.Kind.INTERACTION,
            interactive);
    world.doing(() -> world.deliveries.use(new HttpRoute(world, addresses)));
  }

  /// Everything to one address.
  public void deliverTo(URI all) {
    deliverTo(all, all, all);
  }

  /// Posts any body as Slack would, but signed with this secret and time: for forged, stale and
  /// doubled requests.
  public HttpResponse<String> posts(
      URI to, String body, String contentType, Instant at, String secret) {
    return http.post(to, body, contentType, at, secret);
  }

  /// Asks an address to prove that it is the app's; fails unless it sends the challenge back
  /// (docs.slack.dev/reference/events/url_verification).
  public HttpResponse<String> verifies(URI events) {
    JsonObject body =
        Tree.object("type", "url_verification", "token", "verification", "challenge", "3eZbrw1a");
    return posts(events, body.toString(), "application/json", world.now(), signingSecret());
  }

  /// Slack's check of a command's certificate: `ssl_check=1`
  /// (docs.slack.dev/interactivity/implementing-slash-commands).
  public HttpResponse<String> checksSsl(URI commands) {
    String body = HttpRoute.form(Tree.object("ssl_check", "1", "token", "verification"));
    return posts(commands, body, "application/x-www-form-urlencoded", world.now(), signingSecret());
  }

  /// Does what is due at the clock's now: deliveries that were not acknowledged in time have
  /// failed, and events go again when their retry is due.
  public void tick() {
    world.doing(world.deliveries::tick);
  }

  /// Sends the events again that wait for a retry, whenever it is due.
  public void retriesNow() {
    world.doing(world.deliveries::retryNow);
  }

  /// Waits until everything delivered so far was acknowledged or has failed.
  public void awaitQuiet() {
    world.awaitThat("acknowledgements", world.deliveries::isQuiet);
  }

  /// Every call so far, oldest first; uploads and answers to a response_url are calls named
  /// `upload` and `response_url`.
  public List<Call> calls() {
    return web.calls().all();
  }

  /// The calls of one method.
  public List<Call> calls(String method) {
    return web.calls().of(method);
  }

  /// Waits for so many calls of a method, and answers with them.
  public List<Call> awaitCalls(String method, int count) {
    return web.calls().await(method, count);
  }

  /// What a caller did wrong so far: bodies off the published schema, calls before Retry-After,
  /// more than a message a second and channel, acknowledgements after 3 s.
  public List<Violation> violations() {
    List<Violation> breaches = Spec.known().map(web::newBreaches).orElse(List.of());
    return world.within(() -> {
      world.violations.addAll(breaches);
      return List.copyOf(world.violations);
    });
  }

  /// The violations of one kind.
  public List<Violation> violations(Violation.Kind kind) {
    return violations().stream().filter(v -> v.kind() == kind).toList();
  }

  @Override
  public void close() {
    ticking.shutdownNow();
    web.close();
    server.close();
    http.close();
    try {
      sockets.stop();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
