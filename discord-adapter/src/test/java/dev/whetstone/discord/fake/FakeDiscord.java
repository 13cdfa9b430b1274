package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// A Discord of our own on loopback, for tests.
@SuppressWarnings("DoNotCallSuggester")
public final class FakeDiscord implements AutoCloseable {
  /// How long an `await…` waits in real time.
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Runs on the machine's clock.
  public static FakeDiscord start() {
    throw new UnsupportedOperationException();
  }

  /// Runs on this clock.
  public static FakeDiscord start(InstantSource clock) {
    throw new UnsupportedOperationException();
  }

  /// The base of its HTTP API, with the version: `http://127.0.0.1:PORT/api/v10/`.
  public URI api() {
    throw new UnsupportedOperationException();
  }

  /// Its gateway: `ws://127.0.0.1:PORT`.
  public URI gateway() {
    throw new UnsupportedOperationException();
  }

  /// The bot's token.
  public String token() {
    throw new UnsupportedOperationException();
  }

  /// The bot's user id.
  public String botId() {
    throw new UnsupportedOperationException();
  }

  /// The application's id; not the bot's.
  public String applicationId() {
    throw new UnsupportedOperationException();
  }

  /// The first server.
  public FakeGuild guild() {
    throw new UnsupportedOperationException();
  }

  /// Another server, with our bot in it.
  public FakeGuild addGuild(String name) {
    throw new UnsupportedOperationException();
  }

  /// The person of the first server; known from then on.
  public Person person(String name) {
    throw new UnsupportedOperationException();
  }

  /// The text channel of the first server; made when new.
  public FakeChannel channel(String name) {
    throw new UnsupportedOperationException();
  }

  /// The forum of the first server; made, with these tags, when new.
  public FakeChannel forum(String name, String... tags) {
    throw new UnsupportedOperationException();
  }

  /// Any channel or thread by its id.
  public FakeChannel channelById(String id) {
    throw new UnsupportedOperationException();
  }

  /// What goes wrong over HTTP, by script.
  public Faults faults() {
    throw new UnsupportedOperationException();
  }

  /// The gateway's connections, and what is done to them.
  public Links links() {
    throw new UnsupportedOperationException();
  }

  /// How our own messages come back as events.
  public void echoes(Echo echo) {
    throw new UnsupportedOperationException();
  }

  /// Lets the echoes go that [Echo#BY_HAND] kept.
  public void releaseEchoes() {
    throw new UnsupportedOperationException();
  }

  /// The application has the message-content intent (it has from the start).
  public void grantsMessageContent() {
    throw new UnsupportedOperationException();
  }

  /// The application has no message-content intent: asking for it ends with 4014.
  public void withholdsMessageContent() {
    throw new UnsupportedOperationException();
  }

  /// The bot's token is worth nothing from now on: 401, and 4004 at the gateway.
  public void invalidatesToken() {
    throw new UnsupportedOperationException();
  }

  /// Recommends so many shards.
  public void recommendsShards(int shards) {
    throw new UnsupportedOperationException();
  }

  /// Limits each channel to five messages in five seconds, as Discord usually does.
  public void limitsChannels() {
    throw new UnsupportedOperationException();
  }

  /// Every dispatch of these types goes out twice, each with its own number.
  public void duplicates(String... types) {
    throw new UnsupportedOperationException();
  }

  /// The commands registered globally and in the first server.
  public List<ObjectNode> commands() {
    throw new UnsupportedOperationException();
  }

  /// Waits for a registered command.
  public ObjectNode awaitCommand(String name) {
    throw new UnsupportedOperationException();
  }

  /// Closes its HTTP port: connections are refused before a byte is written.
  public void goesAway() {
    throw new UnsupportedOperationException();
  }

  /// Opens the same port again.
  public void comesBack() {
    throw new UnsupportedOperationException();
  }

  /// Every request so far, oldest first.
  public List<Call> calls() {
    throw new UnsupportedOperationException();
  }

  /// The requests of one route.
  public List<Call> calls(String route) {
    throw new UnsupportedOperationException();
  }

  /// Waits for so many requests of a route, and answers with them.
  public List<Call> awaitCalls(String route, int count) {
    throw new UnsupportedOperationException();
  }

  /// What a caller did wrong so far.
  public List<Violation> violations() {
    throw new UnsupportedOperationException();
  }

  /// The violations of one kind.
  public List<Violation> violations(Violation.Kind kind) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
