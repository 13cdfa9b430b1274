package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A server full of people. In a new one our bot may do everything but manage channels.
public final class FakeGuild {
  private final World world;
  private final String id;
  private final String name;
  private final String botRole;
  private final Map<String, Person> members = new LinkedHashMap<>();
  private final Set<Permission> everybodys = EnumSet.copyOf(Permission.everybodys());
  private final Set<Permission> bots =
      EnumSet.complementOf(
          EnumSet.of(
              Permission.ADMINISTRATOR, Permission.MANAGE_CHANNELS, Permission.MENTION_EVERYONE));
  private boolean hasBot = true;
  private boolean isUnavailable;

  FakeGuild(World world, String name) {
    this.world = world;
    this.name = name;
    this.id = world.nextId();
    this.botRole = world.nextId();
    world.guilds.put(id, this);
  }

  /// Its id.
  public String id() {
    return id;
  }

  /// Its name.
  public String name() {
    return name;
  }

  boolean hasBot() {
    return hasBot;
  }

  boolean isUnavailable() {
    return isUnavailable;
  }

  Set<Permission> botsPermissions() {
    Set<Permission> all = EnumSet.copyOf(everybodys);
    all.addAll(bots);
    return all;
  }

  Set<Permission> everybodysPermissions() {
    return everybodys;
  }

  Collection<Person> members() {
    return members.values();
  }

  /// The text channel; made when new: CHANNEL_CREATE.
  public FakeChannel channel(String called) {
    return made(called, FakeChannel.TEXT);
  }

  /// The forum; made, with these tags, when new: CHANNEL_CREATE.
  public FakeChannel forum(String called, String... tags) {
    return made(called, FakeChannel.FORUM, tags);
  }

  private FakeChannel made(String called, int type, String... tags) {
    return world.within(() ->
        channels().stream()
            .filter(channel -> channel.name().equals(called) && channel.type() == type)
            .findFirst()
            .orElseGet(() -> {
              FakeChannel fresh = new FakeChannel(world, this, called, type);
              fresh.offers(List.of(tags));
              world.feed.channel("CREATE", fresh);
              return fresh;
            }));
  }

  List<FakeChannel> channels() {
    return all().stream().filter(channel -> !channel.isThread()).toList();
  }

  List<FakeChannel> threads() {
    return all().stream().filter(FakeChannel::isThread).toList();
  }

  private List<FakeChannel> all() {
    return world.channels.values().stream()
        .filter(channel -> channel.guild() == this && !channel.isDeleted())
        .toList();
  }

  /// The person; a member from then on.
  public Person person(String called) {
    return world.within(() -> {
      Person person =
          world.people.values().stream()
              .filter(known -> known.firstName().equals(called))
              .findFirst()
              .orElseGet(() -> new Person(world, this, called));
      members.put(person.id(), person);
      return person;
    });
  }

  void lets(Person person) {
    members.remove(person.id());
  }

  /// Takes permissions from our bot everywhere: GUILD_ROLE_UPDATE.
  public void deniesBot(Permission... permissions) {
    world.doing(() -> {
      bots.removeAll(Set.of(permissions));
      everybodys.removeAll(Set.of(permissions));
      rolesChanged();
    });
  }

  /// Gives our bot permissions everywhere: GUILD_ROLE_UPDATE.
  public void allowsBot(Permission... permissions) {
    world.doing(() -> {
      bots.addAll(Set.of(permissions));
      rolesChanged();
    });
  }

  private void rolesChanged() {
    roles()
        .forEach(role ->
            world.feed.guild(
                this,
                "GUILD_ROLE_UPDATE",
                Tree.object("guild_id", id, "role", role),
                Intents.GUILDS));
  }

  /// Removes our bot: GUILD_DELETE without `unavailable` (topics/gateway-events#guild-delete).
  public void kicksBot() {
    world.doing(() -> {
      world.feed.guild(this, "GUILD_DELETE", Tree.object("id", id), Intents.GUILDS);
      hasBot = false;
    });
  }

  /// Takes our bot in (again): GUILD_CREATE.
  public void invitesBot() {
    world.doing(() -> {
      hasBot = true;
      world.feed.guild(this, "GUILD_CREATE", created(), Intents.GUILDS);
    });
  }

  /// An outage: GUILD_DELETE with `unavailable`; until it is over nothing is heard from here.
  public void becomesUnavailable() {
    world.doing(() -> {
      ObjectNode data = Tree.object("id", id, "unavailable", true);
      world.feed.guild(this, "GUILD_DELETE", data, Intents.GUILDS);
      isUnavailable = true;
    });
  }

  /// The outage is over: GUILD_CREATE.
  public void becomesAvailable() {
    world.doing(() -> {
      isUnavailable = false;
      world.feed.guild(this, "GUILD_CREATE", created(), Intents.GUILDS);
    });
  }

  /// topics/permissions#role-object: everybody's role has the server's id.
  List<ObjectNode> roles() {
    return List.of(
        GuildShape.role(id, "@everyone", everybodys, 0),
        GuildShape.role(botRole, "Whetstone", bots, 1));
  }

  /// resources/guild#guild-member-object.
  ObjectNode botMember() {
    return GuildShape.member(world.app.user(), List.of(botRole));
  }

  ObjectNode created() {
    return GuildShape.created(this);
  }

  List<FakeChannel> active() {
    return threads().stream().filter(t -> !t.isArchived() && Rights.sees(t)).toList();
  }
}
