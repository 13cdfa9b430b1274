package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.FakeWorld;
import dev.whetstone.core.fake.Loopback;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A Discord of our own on loopback, for tests.
public final class FakeDiscord implements AutoCloseable {
  /// How long an `await…` waits in real time.
  public static final Duration PATIENCE = FakeWorld.PATIENCE;

  private final World world;
  private final Buckets buckets;
  private final Rest rest;
  private final FakeGuild guild;
  private final Loopback server;

  private FakeDiscord(InstantSource clock) throws InterruptedException {
    world = new World(clock);
    buckets = new Buckets(world, System::nanoTime);
    rest = new Rest(world, buckets);
    server = new Loopback(rest::handle);
    world.livesAt(server.address());
    world.links.start();
    guild = addGuild("Study");
  }

  /// Runs on the machine's clock.
  public static FakeDiscord start() {
    return start(InstantSource.system());
  }

  /// Runs on this clock.
  public static FakeDiscord start(InstantSource clock) {
    try {
      return new FakeDiscord(clock);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while starting", interrupted);
    }
  }

  /// The base of its HTTP API, with the version: `http://127.0.0.1:PORT/api/v10/`.
  public URI api() {
    return URI.create(world.address() + Request.BASE);
  }

  /// Its gateway: `ws://127.0.0.1:PORT`.
  public URI gateway() {
    return world.links.address();
  }

  /// The bot's token.
  public String token() {
    return world.app.token;
  }

  /// The bot's user id.
  public String botId() {
    return world.app.bot;
  }

  /// The application's id; not the bot's.
  public String applicationId() {
    return world.app.id;
  }

  /// The first server.
  public FakeGuild guild() {
    return guild;
  }

  /// Another server, with our bot in it: GUILD_CREATE.
  public FakeGuild addGuild(String name) {
    return world.within(() -> {
      FakeGuild fresh = new FakeGuild(world, name);
      world.feed.guild(fresh, "GUILD_CREATE", fresh.created(), Intents.GUILDS);
      return fresh;
    });
  }

  /// The person of the first server; known from then on.
  public Person person(String name) {
    return guild.person(name);
  }

  /// The text channel of the first server; made when new.
  public FakeChannel channel(String name) {
    return guild.channel(name);
  }

  /// The forum of the first server; made, with these tags, when new.
  public FakeChannel forum(String name, String... tags) {
    return guild.forum(name, tags);
  }

  /// Any channel, thread or direct messages by id; fails when there is none.
  public FakeChannel channelById(String id) {
    return world.within(() ->
        Optional.ofNullable(world.channels.get(id))
            .orElseThrow(() -> new AssertionError("No channel " + id)));
  }

  /// What goes wrong over HTTP, by script.
  public Faults faults() {
    return rest.faults();
  }

  /// The gateway's connections, and what is done to them.
  public Links links() {
    return world.links;
  }

  /// How our own messages come back as events.
  public void echoes(Echo echo) {
    world.doing(() -> world.feed.echoes(echo));
  }

  /// Lets the echoes go that [Echo#BY_HAND] kept.
  public void releaseEchoes() {
    world.doing(world.feed::releaseEchoes);
  }

  /// The application has the message-content intent (it has from the start).
  public void grantsMessageContent() {
    world.doing(() -> world.app.hasMessageContent = true);
  }

  /// The application has no message-content intent: asking for it ends with 4014, and without it
  /// people's messages are empty, over HTTP too.
  public void withholdsMessageContent() {
    world.doing(() -> world.app.hasMessageContent = false);
  }

  /// The bot's token is worth nothing from now on: 401, and 4004 at the gateway.
  public void invalidatesToken() {
    world.doing(() -> world.app.isTokenGood = false);
  }

  /// Recommends so many shards, which may all start at once (`max_concurrency`).
  public void recommendsShards(int shards) {
    world.doing(() -> {
      world.app.shards = shards;
      world.app.startsAtOnce = shards;
    });
  }

  /// Leaves so many session starts for today (1000 at first).
  public void leavesStarts(int count) {
    world.doing(() -> world.app.startsLeft = count);
  }

  /// Limits each channel to five messages in five seconds, as Discord usually does.
  public void limitsChannels() {
    world.doing(buckets::limitChannels);
  }

  /// Every dispatch of these types goes out twice, each with its own number.
  public void duplicates(String... types) {
    world.doing(() -> world.feed.duplicates(List.of(types)));
  }

  /// The commands that people of the first server see.
  public List<ObjectNode> commands() {
    return world.within(() -> world.commands.seenIn(guild));
  }

  /// Waits for a registered command.
  public ObjectNode awaitCommand(String name) {
    return world.await(
        "command /" + name,
        () -> commands().stream().filter(c -> Tree.text(c, "name").equals(name)).findFirst());
  }

  /// Closes its HTTP port: connections are refused before a byte is written.
  public void goesAway() {
    server.goesAway();
  }

  /// Opens the same port again.
  public void comesBack() {
    server.comesBack();
  }

  /// Every request so far, oldest first.
  public List<Call> calls() {
    return rest.calls().all();
  }

  /// The requests of one route.
  public List<Call> calls(String route) {
    return rest.calls().of(route);
  }

  /// Waits for so many requests of a route, and answers with them.
  public List<Call> awaitCalls(String route, int count) {
    return rest.calls().await(route, count);
  }

  /// How many requests counted towards the 10,000 invalid ones in ten minutes that ban an address:
  /// 401, 403 and 429 (topics/rate-limits#invalid-request-limit-aka-cloudflare-bans).
  public long invalidRequests() {
    return calls().stream().filter(call -> List.of(401, 403, 429).contains(call.status())).count();
  }

  /// The routes that it knows.
  public List<String> routes() {
    return rest.routes();
  }

  /// What a caller did wrong so far. Interactions that nobody acknowledged within 3 s of the clock
  /// are among it.
  public List<Violation> violations() {
    List<Violation> breaches = Spec.known().map(rest::newBreaches).orElse(List.of());
    return world.within(() -> {
      world.violations.addAll(breaches);
      List<Violation> all = new ArrayList<>(world.violations);
      world.interactions.values().stream()
          .filter(made -> made.callback == null && made.isLate(world.now()))
          .map(made -> new Violation(Violation.Kind.LATE_ACK, "never: " + made.payload))
          .forEach(all::add);
      return all;
    });
  }

  /// The violations of one kind.
  public List<Violation> violations(Violation.Kind kind) {
    return violations().stream().filter(v -> v.kind() == kind).toList();
  }

  @Override
  public void close() {
    rest.close();
    server.close();
    try {
      world.links.stop();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
