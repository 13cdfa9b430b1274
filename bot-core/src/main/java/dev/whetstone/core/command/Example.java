package dev.whetstone.core.command;

/// Something that can be typed, and what it does.
///
/// @param typed the whole line, `/drill …`
/// @param does one line without a full stop
/// @param forManagers whether only who manages the channel may type it
public record Example(String typed, String does, boolean forManagers) {
  static Example of(String typed, String does) {
    return new Example(typed, does, false);
  }

  static Example forManagers(String typed, String does) {
    return new Example(typed, does, true);
  }
}
