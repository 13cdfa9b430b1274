package dev.whetstone.app;

import dev.whetstone.core.drill.Bank;
import dev.whetstone.core.pack.Loaded;
import dev.whetstone.core.pack.PackLoader;
import dev.whetstone.core.pack.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices when a team changes its own drills, and takes them over without a restart. It looks
/// again and again rather than being told: folders that are mounted tell nothing.
final class PackWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Logger log = LoggerFactory.getLogger(PackWatch.class);

  private final List<Path> folders;
  private final Bank bank;
  private final PackLoader loader;
  private final Semaphore ended = new Semaphore(0);
  private Map<Path, Seen> seen;

  /// How a file was when we last looked.
  private record Seen(FileTime at, long bytes) {}

  /// A watch over these folders, of which the bank holds the packs.
  PackWatch(List<Path> folders, Bank bank, PackLoader loader) {
    this.folders = List.copyOf(folders);
    this.bank = bank;
    this.loader = loader;
    this.seen = files();
  }

  /// Looks every two seconds from now on; at nothing where there is no folder.
  PackWatch start() {
    if (!folders.isEmpty()) {
      Thread.ofVirtual().name("packs").start(this::keepLooking);
    }
    return this;
  }

  private void keepLooking() {
    try {
      while (!ended.tryAcquire(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /// Takes over what has changed since the last look.
  void look() {
    try {
      Map<Path, Seen> now = files();
      if (!now.equals(seen)) {
        seen = now;
        takeOver(loader.again(folders, bank));
      }
    } catch (UncheckedIOException unreadable) {
      log.warn("the drills cannot be read now: {}", unreadable.getMessage());
    }
  }

  private void takeOver(Loaded loaded) {
    bank.renew(loaded.bank().packs());
    Set<String> left = loaded.problems().stream().map(Problem::file).collect(Collectors.toSet());
    loaded.problems().forEach(problem -> log.warn("not taken over: {}", Drills.said(problem)));
    log.info(
        "drills were changed: {} in {} packs now{}",
        loaded.bank().drills().size(),
        loaded.bank().packs().size(),
        left.isEmpty() ? "" : ", what stood before in place of " + String.join(", ", left));
  }

  private Map<Path, Seen> files() {
    Map<Path, Seen> files = new HashMap<>();
    for (Path folder : folders) {
      try (Stream<Path> walk = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
        walk.forEach(file -> add(files, file));
      } catch (IOException unreadable) {
        throw new UncheckedIOException("reading the pack " + folder, unreadable);
      }
    }
    return files;
  }

  private static void add(Map<Path, Seen> files, Path file) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      if (is.isRegularFile()) {
        files.put(file, new Seen(is.lastModifiedTime(), is.size()));
      }
    } catch (IOException goneMeanwhile) {
      log.debug("a file went away while we looked: {}", goneMeanwhile.getMessage());
    }
  }

  @Override
  public void close() {
    ended.release();
  }
}
