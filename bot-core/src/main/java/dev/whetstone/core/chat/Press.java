package dev.whetstone.core.chat;

import java.util.Optional;

/// What a button, a form or a choice carries back when it is used: at most 100 characters when
/// encoded (Discord's limit for a custom id).
///
/// @param verb what is wanted: lower-case letters and dashes
/// @param round the round's id, or empty outside rounds
/// @param ordinal the part of the round's path, from 0; -1 outside parts
/// @param version the round's version when the button was drawn
/// @param detail more, without colons; may be empty
public record Press(String verb, String round, int ordinal, int version, String detail) {
  /// For the whole round or for none.
  public static Press of(String verb, String round) {
    return new Press(verb, round, -1, 0, "");
  }

  /// For a part of a round.
  public static Press of(String verb, String round, int ordinal) {
    return new Press(verb, round, ordinal, 0, "");
  }

  /// The same with a detail.
  public Press with(String more) {
    return new Press(verb, round, ordinal, version, more);
  }

  /// The same, drawn at this version of the round.
  public Press at(int drawnVersion) {
    return new Press(verb, round, ordinal, drawnVersion, detail);
  }

  /// As one string: `verb:round:ordinal:version:detail`.
  public String encoded() {
    return verb + ":" + round + ":" + ordinal + ":" + version + ":" + detail;
  }

  /// Reads what [#encoded] wrote; empty for anything else.
  public static Optional<Press> decode(String encoded) {
    String[] parts = encoded.split(":", 5);
    if (parts.length != 5 || !parts[0].matches("[a-z-]{1,24}")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Press(
              parts[0],
              parts[1],
              Integer.parseInt(parts[2]),
              Integer.parseInt(parts[3]),
              parts[4]));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }
}
