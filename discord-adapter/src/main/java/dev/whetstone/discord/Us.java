package dev.whetstone.discord;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The bot's own user: asked for once.
public final class Us {
  private final DiscordCalls calls;
  private volatile @Nullable String id;

  /// Asks when somebody wants to know.
  public Us(DiscordCalls calls) {
    this.calls = calls;
  }

  /// The id of the bot's user; empty while Discord does not say.
  public Optional<String> id() {
    String known = id;
    if (known == null
        && calls.call(Ask.get("users", "@me")) instanceof Called.Fine<Payload>(var me)) {
      me.some("id").ifPresent(this::are);
      known = id;
    }
    return Optional.ofNullable(known);
  }

  /// Discord said so on another way.
  public void are(String user) {
    id = user;
  }
}
