package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Servers: resources/guild.
final class GuildRoutes {
  private GuildRoutes() {}

  static Map<String, Handler> all() {
    return Map.of(
        Routes.GET_GUILD,
        (world, call) -> Answer.ok(GuildShape.of(guild(world, call))),
        Routes.GET_GUILD_CHANNELS,
        GuildRoutes::channels,
        Routes.GET_ROLES,
        (world, call) -> Answer.ok(Tree.array(guild(world, call).roles())),
        Routes.GET_MEMBER,
        GuildRoutes::member,
        Routes.ACTIVE_THREADS,
        GuildRoutes::active);
  }

  private static FakeGuild guild(World world, Call call) {
    FakeGuild guild = world.guild(call.id("guild_id"));
    if (!guild.hasBot()) {
      throw Refusal.missingAccess();
    }
    return guild;
  }

  // "Returns a list of guild channel objects. Does not include threads."
  private static Answer channels(World world, Call call) {
    return Answer.ok(
        Tree.array(guild(world, call).channels().stream().map(FakeChannel::json).toList()));
  }

  private static Answer member(World world, Call call) {
    FakeGuild guild = guild(world, call);
    String user = call.id("user_id");
    if (user.equals(world.app.bot)) {
      return Answer.ok(guild.botMember());
    }
    Optional<Person> person =
        guild.members().stream().filter(each -> each.id().equals(user)).findFirst();
    return Answer.ok(
        person.map(Person::member).orElseThrow(() -> Refusal.unknown(10007, "Unknown Member")));
  }

  // resources/guild#list-active-guild-threads
  private static Answer active(World world, Call call) {
    return Answer.ok(listed(guild(world, call).active()));
  }

  static ObjectNode listed(List<FakeChannel> threads) {
    return Tree.object(
        "threads",
        threads.stream().map(FakeChannel::json).toList(),
        "members",
        threads.stream()
            .filter(thread -> thread.state().hasBot)
            .map(thread -> thread.state().membership(thread.id()))
            .toList());
  }
}
