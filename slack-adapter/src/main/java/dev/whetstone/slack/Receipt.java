package dev.whetstone.slack;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The acknowledgement of one delivery: given once, by whoever comes first.
final class Receipt {
  private final Consumer<Ack> way;
  private final AtomicBoolean given;

  /// @param way back to Slack
  Receipt(Consumer<Ack> way) {
    this(way, new AtomicBoolean());
  }

  private Receipt(Consumer<Ack> way, AtomicBoolean given) {
    this.way = way;
    this.given = given;
  }

  /// The same receipt; what is given by this one, somebody hears of.
  Receipt telling(Consumer<Ack> listener) {
    return new Receipt(way.andThen(listener), given);
  }

  /// Acknowledges; false when that was done already, so that an answer has to go another way.
  boolean give(Ack ack) {
    boolean first = given.compareAndSet(false, true);
    if (first) {
      way.accept(ack);
    }
    return first;
  }
}
