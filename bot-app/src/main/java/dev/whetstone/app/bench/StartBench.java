package dev.whetstone.app.bench;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.drill.Drill;
import dev.whetstone.core.pack.DrillJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// From the command to the first answer, and the memory that a process holds when nothing happens;
/// beside the usual Node.js stack, where it is installed.
final class StartBench {
  private static final int STARTS = 5;
  private static final int IDLE_SECONDS = 5;
  private static final int LONGEST_SECONDS = 60;

  private final @Nullable Path node;
  private final Bank bank;

  /// @param node a folder with `idle.mjs` and what it needs installed; absent for no comparison
  /// @param bank what the yardstick reads too
  StartBench(@Nullable Path node, Bank bank) {
    this.node = node;
    this.bank = bank;
  }

  List<Measured> run(Path folder) throws IOException {
    Path drills = Files.createDirectories(folder.resolve("drills"));
    for (Drill drill : bank.drills()) {
      Files.writeString(drills.resolve(drill.id() + ".json"), DrillJson.canonical(drill));
    }
    Started ours = new Started();
    Started theirs = new Started();
    for (int i = 0; i < STARTS; i++) {
      Path data = Files.createDirectories(folder.resolve("start-" + i));
      ours.once(product(data), "Whetstone is at");
      if (node != null) {
        theirs.once(yardstick(node, data, drills), "ready at");
      }
    }
    return node == null ? alone(ours) : both(ours, theirs);
  }

  private static List<Measured> alone(Started ours) {
    return List.of(
        Measured.only("start of the demo to its page", ours.time(), "", ""),
        Measured.only("memory when idle", ours.memory(), "", ""));
  }

  private static List<Measured> both(Started ours, Started theirs) {
    double time = ours.times.atMost(0.5) / theirs.times.atMost(0.5);
    double memory = (double) ours.resident() / theirs.resident();
    return List.of(
        Measured.against(
            "start of the demo to its page",
            ours.time(),
            "Node.js stack: " + theirs.time(),
            Timings.times(time),
            "less than Node.js",
            time < 1),
        Measured.against(
            "memory when idle",
            ours.memory(),
            "Node.js stack: " + theirs.memory(),
            Timings.times(memory),
            "less than Node.js",
            memory < 1));
  }

  /// The same JVM, flags and start-up cache as this process.
  private static List<String> product(Path data) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            "dev.whetstone.app.Main",
            "demo",
            "--port",
            "0",
            "--data",
            data.resolve("ours").toString()));
    return command;
  }

  private static List<String> yardstick(Path folder, Path data, Path drills) {
    return List.of(
        "node", folder.resolve("idle.mjs").toString(), data.toString(), drills.toString());
  }

  /// Starts of one program.
  private static final class Started {
    private final Timings times = new Timings();
    private final List<Long> memories = new ArrayList<>();

    void once(List<String> command, String ready) throws IOException {
      long begun = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try (BufferedReader said = process.inputReader()) {
        await(said, ready, command.getFirst());
        times.add(System.nanoTime() - begun);
        rest();
        memories.add(Machine.resident(process.pid()));
      } finally {
        process.destroyForcibly();
      }
    }

    private static void await(BufferedReader said, String ready, String program)
        throws IOException {
      long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
      List<String> lines = new ArrayList<>();
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lines.add(line);
        if (line.contains(ready)) {
          return;
        }
        if (System.nanoTime() > latest) {
          break;
        }
      }
      throw new IOException(program + " did not start: " + String.join("; ", lines));
    }

    private static void rest() {
      try {
        new CountDownLatch(1).await(IDLE_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    String time() {
      return "median of %d: %s".formatted(times.count(), Timings.ms(times.atMost(0.5)));
    }

    long resident() {
      return memories.stream().sorted().skip(memories.size() / 2).findFirst().orElse(-1L);
    }

    String memory() {
      return resident() + " MiB resident";
    }
  }
}
