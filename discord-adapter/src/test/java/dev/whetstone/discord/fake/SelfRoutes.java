package dev.whetstone.discord.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whetstone.core.fake.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The gateway's address, the bot itself and its commands.
final class SelfRoutes {
  private SelfRoutes() {}

  static Map<String, Handler> all() {
    return Map.ofEntries(
        Map.entry(Routes.GATEWAY, (world, _) -> Answer.ok(gateway(world))),
        Map.entry(Routes.GATEWAY_BOT, (world, _) -> Answer.ok(gatewayBot(world))),
        Map.entry(Routes.ME, (world, _) -> Answer.ok(world.app.self())),
        Map.entry(Routes.APPLICATION, (world, _) -> Answer.ok(world.app.json())),
        Map.entry(Routes.OAUTH_APPLICATION, (world, _) -> Answer.ok(world.app.json())),
        Map.entry(Routes.OPEN_DIRECT, SelfRoutes::openDirect),
        Map.entry(Routes.MY_GUILDS, (world, _) -> Answer.ok(guilds(world))),
        Map.entry(Routes.GET_COMMANDS, SelfRoutes::commands),
        Map.entry(Routes.GET_GUILD_COMMANDS, SelfRoutes::commands),
        Map.entry(Routes.PUT_COMMANDS, SelfRoutes::replace),
        Map.entry(Routes.PUT_GUILD_COMMANDS, SelfRoutes::replace),
        Map.entry(Routes.POST_COMMAND, SelfRoutes::upsert),
        Map.entry(Routes.POST_GUILD_COMMAND, SelfRoutes::upsert));
  }

  private static ObjectNode gateway(World world) {
    return Tree.object("url", world.links.address().toString());
  }

  // topics/gateway#get-gateway-bot, topics/gateway#session-start-limit-object
  private static ObjectNode gatewayBot(World world) {
    ObjectNode limit = Tree.object("total", 1000, "remaining", Math.max(0, world.app.startsLeft));
    limit.put("reset_after", 14_400_000).put("max_concurrency", world.app.startsAtOnce);
    ObjectNode json = gateway(world).put("shards", world.app.shards);
    json.set("session_start_limit", limit);
    return json;
  }

  // resources/user#create-dm
  private static Answer openDirect(World world, Call call) {
    Person person =
        Optional.ofNullable(world.people.get(call.get("recipient_id")))
            .orElseThrow(() -> Refusal.of(400, 50033, "Invalid Recipient(s)"));
    return Answer.ok(person.direct().json());
  }

  // resources/user#get-current-user-guilds
  private static ArrayNode guilds(World world) {
    return Tree.array(
        world.guilds.values().stream()
            .filter(FakeGuild::hasBot)
            .map(guild ->
                Tree.object(
                    "id",
                    guild.id(),
                    "name",
                    guild.name(),
                    "owner",
                    false,
                    "permissions",
                    String.valueOf(Permission.bits(guild.botsPermissions())),
                    "features",
                    List.of()))
            .toList());
  }

  /// Whose commands: a server's, or everybody's (empty).
  private static String scope(World world, Call call) {
    if (!call.id("application_id").equals(world.app.id)) {
      throw Refusal.of(
          403, 20012, "You are not authorized to perform this action on this application");
    }
    String guild = call.id("guild_id");
    if (!guild.isEmpty() && !world.guild(guild).hasBot()) {
      throw Refusal.missingAccess();
    }
    return guild;
  }

  private static Answer commands(World world, Call call) {
    return Answer.ok(Tree.array(world.commands.of(scope(world, call))));
  }

  // interactions/application-commands#bulk-overwrite-global-application-commands
  private static Answer replace(World world, Call call) {
    String scope = scope(world, call);
    JsonNode body = call.body();
    if (!(body instanceof ArrayNode wanted)) {
      throw Refusal.of(400, 50109, "The request body contains invalid JSON.");
    }
    return Answer.ok(Tree.array(world.commands.replace(scope, Tree.objects(wanted).toList())));
  }

  private static Answer upsert(World world, Call call) {
    String scope = scope(world, call);
    return Answer.created(world.commands.upsert(scope, (ObjectNode) call.body()));
  }
}
