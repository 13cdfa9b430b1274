package dev.whetstone.app.proof;

/// Hears of what passes between the product and the world, as the world sees it.
interface Moments {
  /// What can pass.
  enum Moment {
    /// An order of the product has come to the chat service.
    ORDER_CAME,
    /// The chat service has done it and has not answered yet.
    ORDER_DONE,
    /// The chat service has answered.
    ORDER_ANSWERED,
    /// A person's deed goes to the product.
    DEED_GOES,
    /// The product is told to move its clock.
    MOVE_GOES
  }

  /// It passes now; returns when it may go on.
  ///
  /// @return false when the product was killed at it
  boolean pass(Moment moment);
}
