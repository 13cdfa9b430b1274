package dev.whetstone.core.chat;

/// What a platform can do. The core asks for these, never for a brand.
///
/// @param readsThreads sees what people write in threads, so they can be invited to answer there
/// @param reactions can mark a message and hears of people's reactions
/// @param whispers can show a writer something private, unasked
/// @param messageCharacters the longest message in characters (code points)
public record Abilities(
    boolean readsThreads, boolean reactions, boolean whispers, int messageCharacters) {
  /// What every platform can do: for one that no adapter speaks for yet.
  public static final Abilities LEAST = new Abilities(false, false, false, 2_000);
}
