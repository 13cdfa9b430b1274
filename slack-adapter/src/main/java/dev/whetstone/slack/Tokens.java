package dev.whetstone.slack;

import java.util.Optional;

/// Where the tokens of the bot come from.
@FunctionalInterface
public interface Tokens {
  /// The bot's token in a workspace, by the id of its team; empty where it is not installed. Asked
  /// before each call, so a token that was rotated is used at once.
  Optional<String> bot(String team);
}
