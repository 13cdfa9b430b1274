package dev.whetstone.core.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// How a fake serves requests: with the faults of its script.
public final class Serving implements AutoCloseable {
  private static final Duration LONGEST_HANG = FakeWorld.PATIENCE.multipliedBy(6);

  private final FakeWorld world;
  private final CountDownLatch closed = new CountDownLatch(1);

  /// Acts on this world.
  public Serving(FakeWorld world) {
    this.world = world;
  }

  /// Serves one request.
  ///
  /// @param fault what goes wrong with it
  /// @param act what it does to the world, and the answer
  /// @param note is told what goes back, before it does; absent when the connection drops or hangs
  public void serve(
      HttpExchange exchange,
      Optional<Fault> fault,
      Supplier<Answer> act,
      Consumer<@Nullable Answer> note)
      throws IOException {
    if (fault.orElse(null) instanceof Fault.Hang(CountDownLatch until)) {
      note.accept(null);
      waits(until, LONGEST_HANG);
      exchange.close();
      return;
    }
    Answer answer =
        fault.isEmpty() ? world.within(act) : spoilt(fault.get(), () -> world.within(act));
    note.accept(answer);
    if (answer == null) {
      // Closing without a response cuts the connection.
      exchange.close();
    } else {
      answer.goBy(exchange);
    }
  }

  private @Nullable Answer spoilt(Fault fault, Supplier<Answer> act) {
    return switch (fault) {
      case Fault.Instead(var answer) -> answer.get();
      case Fault.Afterwards(var answer) -> {
        var _ = act.get();
        yield answer;
      }
      case Fault.Drop(boolean acts) -> {
        var _ = acts ? act.get() : null;
        yield null;
      }
      case Fault.Hang _ -> null;
      case Fault.Slow(Duration time) -> {
        Answer answer = act.get();
        waits(closed, time);
        yield answer;
      }
    };
  }

  private static void waits(CountDownLatch until, Duration time) {
    try {
      boolean _ = until.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Lets slow answers go.
  @Override
  public void close() {
    closed.countDown();
  }
}
