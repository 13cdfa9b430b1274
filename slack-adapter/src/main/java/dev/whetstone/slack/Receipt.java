package dev.whetstone.slack;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// The acknowledgement of one delivery: given once, by whoever comes first.
final class Receipt {
  private final Consumer<Ack> way;
  private final AtomicBoolean given = new AtomicBoolean();

  /// @param way back to Slack
  Receipt(Consumer<Ack> way) {
    this.way = way;
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
