package dev.whetstone.core.fake;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/// What goes wrong with one request.
public sealed interface Fault {
  /// It is answered so, and nothing is done.
  record Instead(Supplier<Answer> answer) implements Fault {}

  /// It is done, and answered so.
  record Afterwards(Answer answer) implements Fault {}

  /// The connection drops.
  ///
  /// @param acts whether it is done before
  record Drop(boolean acts) implements Fault {}

  /// It is neither done nor answered while this is closed.
  record Hang(CountDownLatch until) implements Fault {}

  /// It is done, and answered after so much real time.
  record Slow(Duration time) implements Fault {}
}
