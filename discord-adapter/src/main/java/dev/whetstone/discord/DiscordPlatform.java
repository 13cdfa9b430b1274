package dev.whetstone.discord;

import dev.whetstone.core.chat.Abilities;
import dev.whetstone.core.chat.ChatEvent;
import dev.whetstone.core.chat.Found;
import dev.whetstone.core.chat.Lack;
import dev.whetstone.core.chat.Outcome;
import dev.whetstone.core.chat.Pictures;
import dev.whetstone.core.chat.Platform;
import dev.whetstone.core.chat.Sending;
import dev.whetstone.core.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Discord as a platform, for all servers that the bot is in.
public final class DiscordPlatform implements Platform, AutoCloseable {
  /// Its name in refs.
  public static final String NAME = "discord";

  /// How many sendings the dispatcher should give it at once: most wait for their turn.
  public static final int AT_ONCE = 64;

  private final BooleanSupplier readsThreads;

  /// @param readsThreads whether Discord shows us what people write: the message-content intent
  /// @param clock the machine's, also where the product's own is moved by hand: Discord goes by the
  ///   world's
  public DiscordPlatform(
      DiscordCalls calls,
      Us us,
      Places places,
      Pictures pictures,
      BooleanSupplier readsThreads,
      InstantSource clock) {
    this.readsThreads = readsThreads;
  }

  /// By how much Discord's clock is behind ours, as the stamps of its messages tell.
  public Duration slow() {
    return Duration.ZERO;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Abilities abilities() {
    return new Abilities(readsThreads.getAsBoolean(), true, false, 2_000);
  }

  @Override
  public List<Lack> checkup() {
    return List.of();
  }

  @Override
  public Outcome send(Sending sending) {
    return new Outcome.TryAgain(Duration.ZERO, "not yet");
  }

  @Override
  public Found find(Sending sending, Instant triedAt) {
    return new Found.CannotTell("not yet");
  }

  @Override
  public List<ChatEvent> since(ThreadRef thread, Instant from) {
    return List.of();
  }

  /// Discord showed us a message of our own.
  ///
  /// @param channel the id of the channel or thread that it stands in
  /// @param nonce what it was sent with; empty for none
  public void echo(String channel, String message, String nonce) {}

  /// Ends what waits for its turn, so that the dispatcher can close.
  @Override
  public void close() {}
}
