package dev.whetstone.core.store;

import java.util.function.Function;

/// Work on the database. Inside, nothing may talk to a platform or wait for anything else.
public interface Transactions {
  /// Runs the work in a transaction of its own that is durable when this returns. A thrown
  /// exception rolls back all of it and comes out here.
  <T> T write(Function<Sql, T> work);

  /// Reads a consistent state; the work must not write.
  <T> T read(Function<Sql, T> work);
}
