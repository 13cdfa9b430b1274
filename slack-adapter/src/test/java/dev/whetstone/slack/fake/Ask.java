package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;

/// One call on its way through a method.
record Ask(World world, Grant grant, String method, JsonObject args) {
  String get(String argument) {
    return Tree.text(args, argument);
  }

  /// An argument that must be there; otherwise Slack's `invalid_arguments`.
  String need(String argument) {
    String value = get(argument);
    if (value.isEmpty()) {
      throw new SlackError("invalid_arguments", "[ERROR] missing required field: " + argument);
    }
    return value;
  }

  boolean flag(String argument) {
    return Tree.flag(args, argument);
  }

  FakeTeam team() {
    return grant.team();
  }

  void demand(String scope) {
    Scopes.demand(grant, scope);
  }

  /// The channel that an argument names; unknown ones, and private ones that our bot is not in, are
  /// `channel_not_found` (docs.slack.dev/reference/methods/conversations.info).
  FakeChannel channel(String argument) {
    return team()
        .find(need(argument))
        .filter(c -> !c.isDeleted() && (c.hasBot() || c.type().equals("channel")))
        .orElseThrow(() -> new SlackError("channel_not_found"));
  }

  static JsonObject fine(Object... more) {
    JsonObject answer = Tree.object(more);
    answer.addProperty("ok", true);
    return answer;
  }
}
