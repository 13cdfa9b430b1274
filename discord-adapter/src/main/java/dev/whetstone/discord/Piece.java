package dev.whetstone.discord;

/// What a block of a post becomes at Discord.
sealed interface Piece {
  /// Some words in Discord's notation, a few hundred characters at most.
  ///
  /// @param before what parts them from those before them
  /// @param lead what they begin with where nothing stands before them
  record Words(String before, String lead, String markdown) implements Piece {}

  /// A title, below which something new begins.
  record Title(String markdown) implements Piece {}

  /// A picture that is sent along.
  ///
  /// @param file its name among the message's files
  /// @param alt the same in words
  record Image(String file, String alt) implements Piece {}
}
