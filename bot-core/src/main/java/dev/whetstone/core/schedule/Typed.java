package dev.whetstone.core.schedule;

/// What became of something that a person typed.
public sealed interface Typed<T> {
  /// It means this.
  record Understood<T>(T value) implements Typed<T> {}

  /// It cannot be taken.
  ///
  /// @param message what is wrong with it
  /// @param mend what to type instead
  record NotUnderstood<T>(String message, String mend) implements Typed<T> {}

  /// It means this.
  static <T> Typed<T> understood(T value) {
    return new Understood<>(value);
  }

  /// It cannot be taken, and what to type instead.
  static <T> Typed<T> notUnderstood(String message, String mend) {
    return new NotUnderstood<>(message, mend);
  }
}
