package dev.whetstone.discord;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What this process knows of its connection. The gateway tells, everybody else asks.
final class Connection {
  private volatile @Nullable String application;
  private volatile boolean readsTexts;
  private volatile boolean isRefusedTexts;
  private volatile boolean isKnown;

  /// @param readsTexts whether the message content intent is asked for
  Connection(boolean readsTexts) {
    this.readsTexts = readsTexts;
  }

  /// The application's id, by which commands are registered; empty until Discord said it.
  Optional<String> application() {
    return Optional.ofNullable(application);
  }

  void isOf(String id) {
    application = id;
  }

  /// Whether what people write in threads comes with its text.
  boolean readsTexts() {
    return readsTexts;
  }

  /// Whether texts were asked for and not granted (close code 4014).
  boolean isRefusedTexts() {
    return isRefusedTexts;
  }

  void refuseTexts() {
    isRefusedTexts = true;
    readsTexts = false;
  }

  /// Whether Discord said who we are, so that things can be sent.
  boolean isKnown() {
    return isKnown;
  }

  void know() {
    isKnown = true;
  }
}
