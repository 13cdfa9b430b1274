package dev.whetstone.core.delivery;

import dev.whetstone.core.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A presence that is a locked file: the operating system gives the lock up in the moment in which
/// the process dies, and never before.
///
/// A process that is stopped but alive keeps its lock, and so the few lanes that it was sending
/// from; all others go on. Works wherever SQLite does: on a local disk, also between containers
/// that share one.
public final class FilePresence implements Presence {
  // Opening a file that we hold ourselves, and closing it, would give our lock up (POSIX).
  private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final String id;
  private final FileChannel channel;
  private final FileLock lock;

  private FilePresence(Path folder, String id, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.id = id;
    this.channel = channel;
    this.lock = lock;
  }

  /// A new presence under an id that was never used, in a folder that all processes of the database
  /// share.
  public static FilePresence in(Path folder, String id) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      OURS.add(id);
      return new FilePresence(folder, id, channel, channel.lock());
    } catch (IOException failure) {
      throw new StoreException(
          StoreException.Reason.READ_ONLY,
          folder + " cannot be written; check who owns it (" + failure.getMessage() + ")",
          failure);
    }
  }

  /// The processes that are surely alive, by their ids. Changes nothing; nobody is alive in a
  /// folder that is not there.
  public static Set<String> living(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(FilePresence::isLocked)
          .map(file -> file.getFileName().toString())
          .collect(Collectors.toSet());
    } catch (IOException failure) {
      throw new StoreException(
          StoreException.Reason.READ_ONLY, folder + " cannot be read; check who owns it", failure);
    }
  }

  private static boolean isLocked(Path file) {
    if (OURS.contains(file.getFileName().toString())) {
      return true;
    }
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock free = other.tryLock()) {
      return free == null;
    } catch (IOException cannotTell) {
      return Files.exists(file);
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public boolean isGone(String process) {
    Path file = folder.resolve(process);
    if (OURS.contains(process)) {
      return false;
    }
    if (!Files.exists(file)) {
      return true;
    }
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock free = other.tryLock()) {
      if (free != null) {
        Files.deleteIfExists(file);
      }
      return free != null;
    } catch (IOException cannotTell) {
      return !Files.exists(file);
    }
  }

  /// May be called twice.
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try {
      Files.deleteIfExists(folder.resolve(id));
      lock.release();
      channel.close();
    } catch (IOException failure) {
      throw new StoreException(
          StoreException.Reason.READ_ONLY, "ending the presence in " + folder, failure);
    } finally {
      OURS.remove(id);
    }
  }
}
