package dev.whetstone.app.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One process of the product, from its start to its kill.
final class Life {
  private static final List<String> QUICK_START =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xlog:aot=off",
          "-Xlog:cds=off",
          "-Xmx160m",
          "--enable-native-access=ALL-UNNAMED");

  private final Process process;
  private final Path errors;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final long begun = System.nanoTime();
  private volatile long readyAfter;

  private Life(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /// Starts one with this program's own Java and class path.
  ///
  /// @param service the chat service's port
  static Life start(Path data, int service) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("-XX:AOTCache="))
        .forEach(command::add);
    command.addAll(QUICK_START);
    // What a killed process unpacked goes with the proof's folder.
    command.add("-Dorg.sqlite.tmpdir=" + data);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Victim.class.getName(), data.toString(), Integer.toString(service)));
    Path errors = data.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    try {
      Life life = new Life(builder.start(), errors);
      Thread.ofVirtual().start(life::listen);
      return life;
    } catch (IOException refused) {
      throw new UncheckedIOException("starting a Java", refused);
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      if (line != null) {
        readyAfter = System.nanoTime() - begun;
        port.complete(Integer.valueOf(line));
      }
    } catch (IOException ended) {
      port.completeExceptionally(ended);
    }
    port.completeExceptionally(new IllegalStateException("it ended before it was ready"));
  }

  /// How long it took to be ready; zero for one that never was.
  Duration readyAfter() {
    return Duration.ofNanos(readyAfter);
  }

  boolean isReady() {
    return port.isDone() && !port.isCompletedExceptionally() && process.isAlive();
  }

  /// Waits until it is ready; false when it died before.
  boolean awaitReady() {
    try {
      port.get(60, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException died) {
      return false;
    } catch (TimeoutException never) {
      throw new IllegalStateException("a product does not start; see " + errors, never);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the proof was stopped", stopped);
    }
  }

  /// Where it listens; only when it is ready.
  int port() {
    return port.join();
  }

  /// SIGKILL; returns when it is gone.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
