package dev.whetstone.slack.fake;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;

/// An address for answers to one interaction.
final class ResponseUrl {
  /// docs.slack.dev/interactivity/handling-user-interaction: up to 5 times within 30 minutes.
  private static final Duration LIFE = Duration.ofMinutes(30);

  private static final int USES = 5;

  private final Person person;
  private final String channel;
  private final String message;
  private final Instant given;
  private int used;

  /// @param message the ts of what was pressed, empty for a command
  ResponseUrl(Person person, String channel, String message, Instant given) {
    this.person = person;
    this.channel = channel;
    this.message = message;
    this.given = given;
  }

  /// Takes an answer.
  void take(World world, JsonObject body) {
    if (world.isOver(given, LIFE)) {
      throw new SlackError("expired_url");
    }
    if (++used > USES) {
      throw new SlackError("used_url");
    }
    if (Tree.flag(body, "delete_original")) {
      person.forgets(channel, message);
      return;
    }
    BlockRules.demandMessage(world, body);
    if (Tree.text(body, "response_type").equals("in_channel")) {
      person.team().channel(channel).botPosts(body);
    } else {
      person.whispered(channel, Tree.flag(body, "replace_original") ? message : "", body);
    }
  }
}
