package dev.whetstone.core.store;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A database in one SQLite file: one writer, four readers, nobody waits inside SQLite.
public final class Database implements Transactions, AutoCloseable {
  private final DatabaseFile file;
  private final Checkpoints checkpoints;
  private final Writer writer;
  private final Readers readers;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final AtomicReference<@Nullable Neighbours> neighbours = new AtomicReference<>();

  private Database(DatabaseFile file) {
    this.file = file;
    this.checkpoints = new Checkpoints(file);
    this.writer = new Writer(file, checkpoints::committed);
    this.readers = new Readers(file);
  }

  /// Opens a file, creates it where there is none, and brings it up to date. Other processes may
  /// have it open too.
  ///
  /// @throws StoreException when it is not a database of ours, too new, or cannot be written
  public static Database open(Path file) {
    return new Database(DatabaseFile.prepare(file));
  }

  /// Where it is.
  public Path file() {
    return file.path();
  }

  /// Empties the write-ahead log into the file: what was deleted is then in neither. While somebody
  /// reads, it is made up for after one of the next commits.
  public void emptyLog() {
    checkpoints.empty();
  }

  /// Sets what goes along with every commit from now on.
  public void onWrite(WriteHook hook) {
    writer.hook(hook);
  }

  /// From now on runs this, within about a second, after whatever another program has committed. It
  /// may run without a cause, must be quick, and takes the place of what was given before.
  public void onNeighboursWrite(Runnable noticed) {
    close(neighbours.getAndSet(new Neighbours(file, noticed)));
  }

  private static void close(@Nullable Neighbours before) {
    if (before != null) {
      before.close();
    }
  }

  @Override
  public <T> T write(Function<Sql, T> work) {
    return writer.write(work);
  }

  @Override
  public List<RuntimeException> writeEach(List<? extends Function<Sql, ?>> works) {
    return writer.writeEach(works);
  }

  @Override
  public <T> T read(Function<Sql, T> work) {
    if (writer.isMe()) {
      throw new IllegalStateException("a read inside a write: use the Sql that is there");
    }
    return readers.read(work);
  }

  /// Ends what was begun and closes the file; the second time does nothing.
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    close(neighbours.getAndSet(null));
    writer.close();
    readers.close();
    checkpoints.close();
  }
}
