package dev.whetstone.core.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// The database could not do what it was asked for; the message says what a person can do about it.
public final class StoreException extends RuntimeException {
  private final Reason reason;

  /// A failure with its reason.
  public StoreException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /// What kind of failure it is.
  public Reason reason() {
    return reason;
  }

  /// Why the database failed.
  public enum Reason {
    /// The file is something else than a SQLite database.
    NOT_SQLITE,
    /// The file is a SQLite database of another program.
    NOT_OURS,
    /// A newer Whetstone has written the file.
    NEWER,
    /// The file or its folder cannot be written.
    READ_ONLY,
    /// The disk is full; nothing of the transaction was kept.
    FULL,
    /// The file was removed or replaced while it was open.
    VANISHED,
    /// Another program has been writing for a minute.
    BUSY,
    /// This database was closed.
    CLOSED,
    /// The disk failed or the file is damaged.
    DAMAGED,
    /// A statement was refused: a bug, or a broken constraint.
    STATEMENT
  }

  static StoreException of(String doing, Path file, SQLException failure) {
    int code =
        failure instanceof SQLiteException known
            ? known.getResultCode().code & 0xff
            : failure.getErrorCode() & 0xff;
    Reason reason = reasonOf(code);
    return new StoreException(
        reason, doing + ": " + advice(reason, file) + " (" + failure.getMessage() + ")", failure);
  }

  private static Reason reasonOf(int sqliteCode) {
    return switch (sqliteCode) {
      case 5, 6 -> Reason.BUSY;
      case 3, 8, 14, 23 -> Reason.READ_ONLY;
      case 10, 11 -> Reason.DAMAGED;
      case 13 -> Reason.FULL;
      case 26 -> Reason.NOT_SQLITE;
      default -> Reason.STATEMENT;
    };
  }

  private static String advice(Reason reason, Path file) {
    return switch (reason) {
      case NOT_SQLITE -> file + " is not a SQLite database; name another file";
      case NOT_OURS -> file + " belongs to another program; name another file";
      case NEWER -> file + " was written by a newer Whetstone; start that one";
      case READ_ONLY -> file + " or its folder cannot be written; check who owns them";
      case FULL -> "the disk that holds " + file + " is full; free some space, nothing was lost";
      case VANISHED -> file + " was removed or replaced; stop, put it back, start again";
      case BUSY -> "another program keeps writing to " + file + "; end it";
      case CLOSED -> file + " was closed";
      case DAMAGED -> file + " cannot be read or written; check the disk, or restore a backup";
      case STATEMENT -> "the statement was refused";
    };
  }

  static StoreException about(Reason reason, Path file) {
    return new StoreException(reason, advice(reason, file), null);
  }
}
