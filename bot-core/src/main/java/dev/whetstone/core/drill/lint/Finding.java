package dev.whetstone.core.drill.lint;

/// What a check has to say about a drill.
///
/// @param number the check's: L01 to L81
/// @param where the drill's id, `commons.json`, or `index.txt` for the order
/// @param text what is wrong and at which place
public record Finding(String number, Level level, String where, String text) {

  /// How serious it is.
  public enum Level {
    /// The drill is refused.
    ERROR,
    /// The author looks and decides.
    WARNING
  }

  /// True when the drill is refused for it.
  public boolean isError() {
    return level == Level.ERROR;
  }
}
