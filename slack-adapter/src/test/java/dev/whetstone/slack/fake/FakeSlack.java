package dev.whetstone.slack.fake;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// A Slack of our own on loopback, for tests.
@SuppressWarnings("DoNotCallSuggester")
public final class FakeSlack implements AutoCloseable {
  /// How long an `await…` waits in real time.
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private FakeSlack() {}

  /// Runs on the machine's clock and ticks by itself.
  public static FakeSlack start() {
    throw new UnsupportedOperationException();
  }

  /// Runs on this clock; whoever moves it calls [#tick].
  public static FakeSlack start(InstantSource clock) {
    throw new UnsupportedOperationException(clock.toString());
  }

  /// The base of its Web API: `http://127.0.0.1:PORT/api/`.
  public URI api() {
    throw new UnsupportedOperationException();
  }

  /// The first workspace, where the app is installed with every scope.
  public FakeTeam team() {
    throw new UnsupportedOperationException();
  }

  /// Another workspace; the app is installed there with every scope.
  public FakeTeam addTeam(String id, String name) {
    throw new UnsupportedOperationException(id + name);
  }

  /// The person of the first workspace; known from then on.
  public Person person(String id) {
    return team().person(id);
  }

  /// The channel of the first workspace; made, public and with our bot in it, when new.
  public FakeChannel channel(String id) {
    return team().channel(id);
  }

  /// `xapp-…`, with connections:write.
  public String appToken() {
    throw new UnsupportedOperationException();
  }

  /// With what requests are signed.
  public String signingSecret() {
    throw new UnsupportedOperationException();
  }

  /// The app's id for OAuth.
  public String clientId() {
    throw new UnsupportedOperationException();
  }

  /// The app's secret for OAuth.
  public String clientSecret() {
    throw new UnsupportedOperationException();
  }

  /// What goes wrong, by script.
  public Faults faults() {
    throw new UnsupportedOperationException();
  }

  /// The Socket Mode connections, and what is done to them.
  public Sockets sockets() {
    throw new UnsupportedOperationException();
  }

  /// How our own messages come back as events.
  public void echoes(Echo echo) {
    throw new UnsupportedOperationException(echo.name());
  }

  /// Lets the echoes go that [Echo#BY_HAND] kept.
  public void releaseEchoes() {
    throw new UnsupportedOperationException();
  }

  /// Stops sending events of these types (`message`, `message_metadata_posted`, …).
  public void unsubscribe(String... eventTypes) {
    throw new UnsupportedOperationException(List.of(eventTypes).toString());
  }

  /// Delivers by signed HTTP requests instead of Socket Mode: events, commands and interactions
  /// each to its address.
  public void deliverTo(URI events, URI commands, URI interactive) {
    throw new UnsupportedOperationException("" + events + commands + interactive);
  }

  /// Everything to one address.
  public void deliverTo(URI all) {
    deliverTo(all, all, all);
  }

  /// Does what is due at the clock's now: deliveries that were not acknowledged in time go again.
  public void tick() {
    throw new UnsupportedOperationException();
  }

  /// Waits until everything delivered so far was acknowledged.
  public void awaitQuiet() {
    throw new UnsupportedOperationException();
  }

  /// Every call of the Web API so far, oldest first.
  public List<Call> calls() {
    throw new UnsupportedOperationException();
  }

  /// The calls of one method.
  public List<Call> calls(String method) {
    throw new UnsupportedOperationException(method);
  }

  /// Waits for so many calls of a method, and answers with them.
  public List<Call> awaitCalls(String method, int count) {
    throw new UnsupportedOperationException(method + count);
  }

  /// What a caller did wrong so far: bodies off the published schema, calls before Retry-After, more
  /// than a message a second and channel, acknowledgements after 3 s.
  public List<Violation> violations() {
    throw new UnsupportedOperationException();
  }

  /// The violations of one kind.
  public List<Violation> violations(Violation.Kind kind) {
    return violations().stream().filter(v -> v.kind() == kind).toList();
  }

  @Override
  public void close() {}
}
