package dev.whetstone.core.chat;

/// A verb that can be pressed.
///
/// @param label at most 75 characters (Slack's limit)
public record Button(String label, Press press, Weight weight) {
  /// The one thing to press first.
  public static Button first(String label, Press press) {
    return new Button(label, press, Weight.FIRST);
  }

  /// An ordinary button.
  public static Button plain(String label, Press press) {
    return new Button(label, press, Weight.PLAIN);
  }

  /// How much it stands out.
  public enum Weight {
    FIRST,
    PLAIN
  }
}
