package dev.whetstone.core.fake;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /// Serves one request. Whoever sees what it did finds it noted, too.
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
    Request request = new Request(act, note);
    Answer answer = fault.isEmpty() ? request.done(was -> was) : spoilt(fault.get(), request);
    if (answer == null) {
      // Closing without a response cuts the connection.
      exchange.close();
    } else {
      answer.goBy(exchange);
    }
  }

  private final class Request {
    private final Supplier<Answer> act;
    private final Consumer<@Nullable Answer> note;

    Request(Supplier<Answer> act, Consumer<@Nullable Answer> note) {
      this.act = act;
      this.note = note;
    }

    /// Does it, and answers what becomes of its answer.
    @Nullable Answer done(Function<Answer, @Nullable Answer> change) {
      return world.within(() -> left(change.apply(act.get())));
    }

    /// Does nothing, and answers so.
    @Nullable Answer left(@Nullable Answer answer) {
      note.accept(answer);
      return answer;
    }
  }

  private @Nullable Answer spoilt(Fault fault, Request request) {
    return switch (fault) {
      case Fault.Instead(var answer) -> request.left(answer.get());
      case Fault.Afterwards(var answer) -> request.done(_ -> answer);
      case Fault.Drop(boolean acts) -> acts ? request.done(_ -> null) : request.left(null);
      case Fault.Hang(CountDownLatch until) -> {
        Answer none = request.left(null);
        waits(until, LONGEST_HANG);
        yield none;
      }
      case Fault.Slow(Duration time) -> {
        Answer answer = request.done(was -> was);
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
