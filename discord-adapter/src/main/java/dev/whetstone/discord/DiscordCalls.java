package dev.whetstone.discord;

import dev.whetstone.core.adapter.Secret;

/// The one way to Discord's HTTP API of the process, but for the answers to interactions. Nothing
/// that it sends is ever sent again by itself: what came of each call is told, and the caller
/// decides.
public final class DiscordCalls implements AutoCloseable {
  /// Calls to a server.
  ///
  /// @param apiBaseUrl with the version: `https://discord.com/api/v10`, with or without a last
  ///   slash
  /// @param token the bot's
  public DiscordCalls(String apiBaseUrl, Secret token) {}

  /// Calls, once; waits for its turn where that is soon. An answer without a body is an empty one.
  public Called<Payload> call(Ask ask) {
    return new Called.NotSent<>("not yet");
  }

  @Override
  public void close() {}
}
