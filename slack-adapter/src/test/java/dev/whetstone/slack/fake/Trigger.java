package dev.whetstone.slack.fake;

import java.time.Duration;
import java.time.Instant;

/// Leave to open one modal for the person who did something.
final class Trigger {
  /// docs.slack.dev/interactivity/handling-user-interaction: a trigger_id expires 3 seconds after
  /// it was sent, and can be used once.
  private static final Duration LIFE = Duration.ofSeconds(3);

  private final Person person;
  private final Instant given;
  private boolean isUsed;

  Trigger(Person person, Instant given) {
    this.person = person;
    this.given = given;
  }

  /// The person, once and in time; errors as docs.slack.dev/reference/methods/views.open names
  /// them.
  Person exchange(World world) {
    if (world.isOver(given, LIFE)) {
      throw new SlackError("expired_trigger_id");
    }
    if (isUsed) {
      throw new SlackError("exchanged_trigger_id");
    }
    isUsed = true;
    return person;
  }
}
