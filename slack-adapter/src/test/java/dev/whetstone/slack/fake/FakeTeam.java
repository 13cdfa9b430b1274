package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// A workspace with our app in it.
public final class FakeTeam {
  private final World world;
  private final String id;
  private final String name;
  private final Map<String, Person> people = new LinkedHashMap<>();
  private final Map<String, FakeChannel> channels = new LinkedHashMap<>();
  private final List<Grant> grants = new ArrayList<>();
  private boolean isRotating;

  FakeTeam(World world, String id, String name) {
    this.world = world;
    this.id = id;
    this.name = name;
  }

  /// `T…`.
  public String id() {
    return id;
  }

  /// What it is called.
  public String name() {
    return name;
  }

  String domain() {
    return id.toLowerCase(java.util.Locale.ROOT);
  }

  /// The bot's token here, the newest one.
  public String botToken() {
    return grant().token();
  }

  Grant grant() {
    return grants.getLast();
  }

  void holds(Grant grant) {
    grants.add(grant);
  }

  /// The bot's user id, `U…`.
  public String botUser() {
    return "U0BOT" + id;
  }

  /// The bot's own id, `B…`.
  public String botId() {
    return "B0BOT" + id;
  }

  /// Takes scopes from the bot's token.
  public void without(String... scopes) {
    world.doing(() -> grant().scopes().removeAll(Set.of(scopes)));
  }

  /// Gives scopes back.
  public void with(String... scopes) {
    world.doing(() -> grant().scopes().addAll(Set.of(scopes)));
  }

  /// Revokes the bot's token and says so by `tokens_revoked`.
  public void revokesTokens() {
    world.doing(() -> ends("token_revoked"));
  }

  // docs.slack.dev/reference/events/tokens_revoked: the ids of the users whose tokens ended.
  private void ends(String error) {
    grants.forEach(grant -> grant.end(error));
    JsonObject tokens = Tree.object("oauth", List.of(), "bot", List.of(botUser()));
    world.feed.send(this, Tree.object("type", "tokens_revoked", "tokens", tokens));
  }

  /// Removes the app: tokens end, `tokens_revoked` and `app_uninstalled`.
  public void uninstalls() {
    world.doing(this::leaves);
  }

  // docs.slack.dev/reference/events/app_uninstalled; its tokens answer `account_inactive`.
  void leaves() {
    ends("account_inactive");
    world.feed.send(this, Tree.object("type", "app_uninstalled"));
  }

  /// An OAuth code as a person's consent gives it; good once. Without scopes: all of them.
  public String consents(String... scopes) {
    Set<String> given = scopes.length == 0 ? Scopes.ALL : Set.of(scopes);
    return world.within(() -> world.oauth.consent(this, given));
  }

  /// Gives out rotating tokens (12 hours, with a refresh token) from the next install on.
  public void rotatesTokens() {
    world.doing(() -> isRotating = true);
  }

  boolean isRotating() {
    return isRotating;
  }

  /// A refresh token for what the bot has now, for an installation that is already stored.
  public String refreshToken() {
    return world.within(() -> world.oauth.refreshToken(this, grant().scopes()));
  }

  /// The person; known from then on.
  public Person person(String user) {
    return world.within(
        () -> people.computeIfAbsent(user, unknown -> new Person(world, this, unknown)));
  }

  boolean knows(String user) {
    return people.containsKey(user);
  }

  Collection<Person> people() {
    return people.values();
  }

  /// The channel; made, public and with our bot in it, when new.
  public FakeChannel channel(String channel) {
    return world.within(() ->
        channels.computeIfAbsent(channel, unknown -> new FakeChannel(world, this, unknown, null)));
  }

  Optional<FakeChannel> find(String channel) {
    return Optional.ofNullable(channels.get(channel));
  }

  Collection<FakeChannel> channels() {
    return channels.values();
  }

  /// The direct messages of our bot and a person.
  FakeChannel direct(String user) {
    String direct = "D" + user.substring(1);
    return Objects.requireNonNull(
        channels.computeIfAbsent(direct, unknown -> new FakeChannel(world, this, unknown, user)));
  }

  /// Sends any event, for those that have no hand of their own here.
  public void sends(JsonObject event) {
    world.doing(() -> world.feed.send(this, event));
  }
}
