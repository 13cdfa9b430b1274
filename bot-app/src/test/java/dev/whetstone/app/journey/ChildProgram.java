package dev.whetstone.app.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The real program as a child process, with this test's own Java and class path.
public final class ChildProgram implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("http://localhost:(\\d+)");
  private static final List<String> QUICK_START =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          "-Xshare:auto",
          "-Xmx160m",
          "--enable-native-access=ALL-UNNAMED");

  private final Process process;
  private final Path errors;
  private final Queue<String> said = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ChildProgram(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
  }

  /// Starts it.
  ///
  /// @param errors the file that what it says on stderr is added to
  public static ChildProgram start(Path errors, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK_START);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.whetstone.app.Main");
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("WHETSTONE_"));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
    try {
      ChildProgram started = new ChildProgram(builder.start(), errors);
      Thread.ofVirtual().start(started::listen);
      return started;
    } catch (IOException refused) {
      throw new UncheckedIOException("starting a Java", refused);
    }
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(line);
        Matcher url = URL.matcher(line);
        if (url.find()) {
          port.complete(Integer.valueOf(url.group(1)));
        }
      }
    } catch (IOException ended) {
      said.add(String.valueOf(ended.getMessage()));
    }
    port.completeExceptionally(new IllegalStateException("it ended before it was ready"));
  }

  /// The port of the page, once it is there.
  public int port() {
    try {
      return port.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException neverReady) {
      throw new AssertionError("no page; it said:\n" + said() + errors(), neverReady);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  boolean isReady() {
    return port.isDone() && !port.isCompletedExceptionally() && process.isAlive();
  }

  /// SIGKILL, and waits until it is gone.
  public void kill() {
    process.destroyForcibly();
    exit();
  }

  /// SIGTERM; gives the exit code.
  public int end() {
    process.destroy();
    return exit();
  }

  /// Waits for its end.
  int exit() {
    return exitWithin(30_000);
  }

  private int exitWithin(long millis) {
    if (isGoneWithin(millis)) {
      return process.exitValue();
    }
    process.destroyForcibly();
    throw new AssertionError("it did not end; it said:\n" + said() + errors());
  }

  /// Waits for its end for so long at most.
  boolean isGoneWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      throw new IllegalStateException(stopped);
    }
  }

  /// Everything on stderr so far.
  public String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public String said() {
    return String.join("\n", said) + "\n";
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
