package dev.whetstone.discord;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What this process knows of its connection: who we are, and whether Discord lets us read what
/// people write. The gateway tells, everybody else asks.
final class Connection {
  private volatile @Nullable Bot bot;
  private volatile boolean readsTexts;
  private volatile boolean isRefusedTexts;

  /// @param readsTexts whether the message content intent is asked for
  Connection(boolean readsTexts) {
    this.readsTexts = readsTexts;
  }

  /// Who we are; empty until Discord said so.
  Optional<Bot> bot() {
    return Optional.ofNullable(bot);
  }

  /// Whether what people write in threads comes with its text.
  boolean readsTexts() {
    return readsTexts;
  }

  /// Whether texts were asked for and not granted (close code 4014).
  boolean isRefusedTexts() {
    return isRefusedTexts;
  }

  void met(Bot who) {
    bot = who;
  }

  void textsRefused() {
    isRefusedTexts = true;
    readsTexts = false;
  }
}
