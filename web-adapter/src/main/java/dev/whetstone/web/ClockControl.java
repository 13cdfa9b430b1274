package dev.whetstone.web;

import java.time.Instant;

/// The clock that a demo shows and moves.
public interface ClockControl {
  /// What time it is for the product.
  Instant now();

  /// Whether people may move it.
  boolean movable();

  /// Where a move leads to from here.
  Instant whereTo(Move move);

  /// Moves it on; what is over changes nothing. It returns when everything due on the way was
  /// handled.
  void moveTo(Instant target);

  /// Moves it on by so much.
  default void move(Move move) {
    moveTo(whereTo(move));
  }

  /// Whether it goes on by itself.
  boolean running();

  /// Lets it go on by itself, or stops it.
  void run(boolean on);

  /// How far to move.
  enum Move {
    /// To the next closing of a step.
    NEXT_STEP,
    /// To the wrap.
    WRAP,
    /// To the next opening.
    TOMORROW,
    /// One hour.
    HOUR
  }
}
