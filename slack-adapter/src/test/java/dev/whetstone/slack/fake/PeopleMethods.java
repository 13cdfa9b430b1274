package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.util.Map;

/// `users.*`, `auth.*`, `team.info`, `bots.info`.
final class PeopleMethods {
  private PeopleMethods() {}

  static Map<String, Method> all() {
    return Map.of(
        "users.info", PeopleMethods::user,
        "users.list", PeopleMethods::users,
        "auth.test", PeopleMethods::test,
        "auth.revoke", PeopleMethods::revoke,
        "team.info", PeopleMethods::team,
        "bots.info", PeopleMethods::bot);
  }

  private static JsonObject user(Ask ask) {
    String id = ask.need("user");
    if (id.equals(ask.team().botUser())) {
      return Ask.fine("user", Tree.object("id", id, "name", "whetstone", "is_bot", true));
    }
    if (!ask.team().knows(id)) {
      throw new SlackError("user_not_found");
    }
    return Ask.fine("user", ask.team().person(id).profile());
  }

  private static JsonObject users(Ask ask) {
    return Ask.fine(
        "members",
        ask.team().people().stream().map(Person::profile).toList(),
        "response_metadata",
        Tree.object("next_cursor", ""));
  }

  // docs.slack.dev/reference/methods/auth.test; an app's token answers with the app.
  private static JsonObject test(Ask ask) {
    if (ask.grant().isApps()) {
      return Ask.fine("app_name", "Whetstone", "app_id", World.APP);
    }
    FakeTeam team = ask.team();
    return Ask.fine(
        "url",
        "https://" + team.domain() + ".slack.com/",
        "team",
        team.name(),
        "user",
        "whetstone",
        "team_id",
        team.id(),
        "user_id",
        team.botUser(),
        "bot_id",
        team.botId(),
        "is_enterprise_install",
        false);
  }

  private static JsonObject revoke(Ask ask) {
    if (!ask.flag("test")) {
      ask.grant().end("token_revoked");
    }
    return Ask.fine("revoked", !ask.flag("test"));
  }

  private static JsonObject team(Ask ask) {
    FakeTeam team = ask.team();
    return Ask.fine(
        "team", Tree.object("id", team.id(), "name", team.name(), "domain", team.domain()));
  }

  private static JsonObject bot(Ask ask) {
    if (!ask.get("bot").equals(ask.team().botId())) {
      throw new SlackError("bot_not_found");
    }
    return Ask.fine(
        "bot",
        Tree.object(
            "id",
            ask.team().botId(),
            "user_id",
            ask.team().botUser(),
            "app_id",
            World.APP,
            "name",
            "whetstone",
            "deleted",
            false));
  }
}
