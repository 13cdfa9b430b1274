package dev.whetstone.app.bench;

import dev.whetstone.core.drill.Bank;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A look at the clock when nothing is due: with a hundred schedules, and with very many.
final class TickBench {
  private static final int FEW = 100;
  private static final int LOOKS = 400;
  private static final double LIMIT_MS = 1;
  private static final double NO_GROWTH = 1.5;

  private final Bank bank;
  private final List<String> order;
  private final int many;

  TickBench(Bank bank, List<String> order, int many) {
    this.bank = bank;
    this.order = order;
    this.many = many;
  }

  List<Measured> run(Path folder) {
    try (Ground ground = new Ground(folder, bank, order, 1)) {
      ground.settle(0, FEW);
      look(ground);
      Timings few = look(ground);
      ground.settle(FEW, many);
      Timings lots = look(ground);
      double ratio = lots.atMost(0.5) / few.atMost(0.5);
      List<Measured> measured = new ArrayList<>();
      measured.add(
          Measured.against(
              "idle tick, %,d schedules".formatted(many),
              lots.inWords(),
              "%d schedules: %s".formatted(FEW, few.inWords()),
              Timings.times(ratio),
              "< 1 ms, independent of their number",
              lots.atMost(0.5) < LIMIT_MS && ratio < NO_GROWTH));
      return measured;
    }
  }

  private static Timings look(Ground ground) {
    Timings timings = new Timings();
    for (int i = 0; i < LOOKS; i++) {
      timings.time(() -> {
        ground
            .works()
            .forEach(work -> {
              work.runDue(ground.now());
              work.nextDue();
            });
        ground.dispatcher.runDue(ground.now());
        ground.dispatcher.nextDue();
      });
    }
    return timings;
  }
}
