package dev.whetstone.app.bench;

import dev.whetstone.core.drill.Bank;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Nine o'clock in many channels at once: root, thread and first question of each, on a platform
/// that answers after 50 ms; beside a loop that only calls the platform, with as many in flight.
final class BurstBench {
  private static final int AT_ONCE = 64;
  private static final Duration ANSWER = Duration.ofMillis(50);
  private static final int MESSAGES = 3;
  private static final int WARM_UP = 200;
  private static final double LEAST = 0.8;

  private final Bank bank;
  private final List<String> order;
  private final int channels;

  BurstBench(Bank bank, List<String> order, int channels) {
    this.bank = bank;
    this.order = order;
    this.channels = channels;
  }

  List<Measured> run(Path folder) {
    try (Ground ground = new Ground(folder, bank, order, AT_ONCE)) {
      // A day before, in some channels, so that nothing is run for the first time.
      ground.settle(channels, channels + WARM_UP);
      ground.moveTo(Ground.OPENING.minus(Duration.ofDays(1)));
      ground.openAndSend();
      ground.settle(0, channels);
      ground.platform.answersAfter(ANSWER);
      double bareBefore = bareLoop(ground.platform, channels * MESSAGES / 2);
      ground.moveTo(Ground.OPENING);
      double ours = burst(ground);
      double bareAfter = bareLoop(ground.platform, channels * MESSAGES / 2);
      double bare = (bareBefore + bareAfter) / 2;
      return List.of(
          Measured.against(
              "%,d channels at once, %d messages each".formatted(channels, MESSAGES),
              "%.0f sends a second".formatted(ours),
              "bare loop: %.0f a second".formatted(bare),
              Timings.times(ours / bare),
              "≥ 0.8×",
              ours / bare >= LEAST));
    }
  }

  /// Sends a second, from the due instant to the last message.
  private double burst(Ground ground) {
    long before = ground.platform.sent();
    long wanted = before + (long) (channels + WARM_UP) * MESSAGES;
    long begun = System.nanoTime();
    ground.dispatcher.start();
    ground.works().forEach(work -> work.runDue(ground.now()));
    Ground.await(() -> ground.platform.sent() >= wanted);
    return (ground.platform.sent() - before) / Timings.secondsSince(begun);
  }

  private static double bareLoop(FakePlatform platform, int calls) {
    AtomicLong left = new AtomicLong(calls);
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_ONCE; i++) {
        threads.execute(() -> {
          while (left.getAndDecrement() > 0) {
            platform.answer();
          }
        });
      }
    }
    return calls / Timings.secondsSince(begun);
  }
}
